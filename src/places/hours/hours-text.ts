import { inNewYork } from '../../common/new-york';
import type { Hours, Span } from '../place-facts';
import { dayOf } from './new-york-day';
import { hoursOn } from './open-state';

/**
 * The hours of a day in New York for people: `9 AM – 8 PM`, `closed today`, `open 24 hours`; null when not known.
 * @param at any moment of the day, ms since 1970.
 */
export async function hoursTodayText(hours: Hours | null, at: number): Promise<string | null> {
  const spans = await hoursOn(hours, at);
  if (spans === null) return null;
  if (spans.length === 0) return 'closed today';
  const day = dayOf(at);
  if (spans.some(({ from, to }) => from <= day.start && to >= day.end)) return 'open 24 hours';
  return spans.map(spanText).join(', ');
}

function spanText({ from, to }: Span): string {
  return `${clockText(from)} – ${clockText(to)}`;
}

/** `9 AM`, `9:30 PM`, `noon`, `midnight` on New York's clock. */
function clockText(at: number): string {
  const time = inNewYork(at);
  if (time.minute === 0 && time.hour === 0) return 'midnight';
  if (time.minute === 0 && time.hour === 12) return 'noon';
  return time.toFormat(time.minute === 0 ? 'h a' : 'h:mm a');
}
