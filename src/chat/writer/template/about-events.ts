import { inNewYork } from '../../../common/new-york';
import type { StoredCard } from '../../memory/conversation';
import type { Facts } from '../facts';

/** What happens, when and where. */
export function aboutEvents({ items, gathered, nowMs }: Facts, shown: number): string {
  const when = gathered.happenings?.label ?? 'soon';
  const [first, ...others] = items.slice(0, shown).map((card) => `**${card.name}**${eventAside(card, nowMs)}`);
  if (first === undefined) {
    return `I know of no events ${when}. Want me to look for something to do, or for food and drinks instead?`;
  }
  const lead = `Happening ${when}:`;
  return others.length === 0 ? `${lead} ${first}.` : `${lead} ${first}. Also: ${others.join(' and ')}.`;
}

/** ` (today 7 PM, Kimmel Center)` */
export function eventAside(card: StoredCard, nowMs?: number): string {
  const parts = [card.start && startText(card.start, nowMs), card.address ?? card.description].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

function startText(start: string, nowMs?: number): string {
  const at = inNewYork(Date.parse(start));
  const clock = at.toFormat(at.minute === 0 ? 'h a' : 'h:mm a');
  const isToday = nowMs !== undefined && at.hasSame(inNewYork(nowMs), 'day');
  return `${isToday ? 'today' : at.toFormat('cccc, LLL d')} ${clock}`;
}
