import type { Hours, Span } from '../place-facts';
import { type Day, daysAround, onClock } from './new-york-day';
import { type Timeline, timeline } from './timeline';

const MINUTES_OF_DAY = 1_440;
type WeekHours = Extract<Hours, { kind: 'week' }>;

/** What a week says of some days. Its dated days hold alone; the others are usual ones, or not known. */
export function weekTimeline({ usual, dated }: WeekHours, days: readonly Day[]): Timeline {
  const whole = { from: days[0]!.start, to: days.at(-1)!.end };
  // A span that never ends is one of a whole week.
  const begun = [...daysAround(days[0]!, 7, -1), ...days];
  const usualSpans = usual === null ? [] : begun.flatMap((day) => spansOf(day, usual));
  const dayed = dated?.days ?? { from: whole.to, to: whole.to };
  const other = [
    { from: whole.from, to: dayed.from },
    { from: dayed.to, to: whole.to },
  ];
  return timeline(whole, [
    ...(dated?.open ?? []).map((span) => ({ ...span, open: true as const })),
    ...(usual === null
      ? other.filter(({ from, to }) => from < to).map((span) => ({ ...span, open: null }))
      : other.flatMap((part) => usualSpans.flatMap((span) => within(span, part)))),
  ]);
}

/** The spans that begin on a day. */
function spansOf(day: Day, week: readonly Span[]): Span[] {
  const begin = day.weekday * MINUTES_OF_DAY;
  return week
    .filter(({ from }) => from >= begin && from < begin + MINUTES_OF_DAY)
    .map(({ from, to }) => ({ from: onClock(day, from - begin), to: onClock(day, to - begin) }));
}

function within(span: Span, part: Span) {
  const from = Math.max(span.from, part.from);
  const to = Math.min(span.to, part.to);
  return from < to ? [{ from, to, open: true as const }] : [];
}
