import type { Times } from '../../gather/times';
import type { StoredCard } from '../../memory/conversation';
import type { Phrases } from '../catalogue/phrases';
import type { Facts } from '../facts';

const DAY_MS = 86_400_000;
const UNTIL = /^until (.*)$/;
const CLOCK = /^\d\d:\d\d$/;
/** A clock, whatever day stands before it. */
const MOMENT = /\d\d:\d\d$/;

/** Whether a place is open at the time that is asked about, and its hours then; null when that is not known. */
export function hoursTold(card: StoredCard, { times, understood: { need }, nowMs }: Facts, p: Phrases): string | null {
  const { name, open_now: open } = card;
  const known = times.get(card.id);
  if (known !== undefined)
    return known.open === null ? null : p.sentences([told(name, known, nowMs, p), note(known, p)]);
  // A card that remembers no hours knows of the moment it was made alone.
  if (open === null || need.until !== undefined || (need.when ?? 'now') !== 'now') return null;
  return p.say(open ? 'card.open' : 'card.closed', { name });
}

/** True when the card of a place says all that was asked: that it is open does not tell until when. */
export function isAllTold(card: StoredCard, { times, understood: { need } }: Facts): boolean {
  return card.type === 'event' || need.openNow === true || times.get(card.id)?.spans != null;
}

function told(name: string, times: Times, nowMs: number, p: Phrases): string {
  const { asked, open, closes, spans, opensNext } = times;
  const text = spansText(spans ?? [], p);
  const hours = text === '' ? '' : p.say('hours.its', { hours: text });
  const until = UNTIL.exec(asked)?.[1];
  if (until !== undefined)
    return p.say(open ? 'hours.open_past' : 'hours.closed_by', { name, time: p.clock(until), hours });
  const span = spanText(asked, p);
  const isMoment = asked === 'now' || MOMENT.test(asked);
  if (open && isMoment && closes !== null) return p.say('hours.open_until', { name, span, time: p.time(closes) });
  if (open) return p.say('hours.open', { name, span, hours });
  if (text !== '' && asked !== 'now') return p.say('hours.closed', { name, span, hours });
  const opens = opensNext === null ? null : p.say('hours.opens', { moment: p.momentOf(opensNext, nowMs) });
  return p.sentences([p.say('hours.closed', { name, span, hours: '' }), opens]);
}

/** `right now`, `on Sunday`, `at 1 AM`, `late`. */
function spanText(asked: string, p: Phrases): string {
  if (CLOCK.test(asked)) return p.say('hours.at', { time: p.clock(asked) });
  return asked === 'late' ? p.say('hours.late') : p.span(asked);
}

/** `11 AM – 3 PM, 5 PM – 10 PM`; empty for none. */
function spansText(spans: NonNullable<Times['spans']>, p: Phrases): string {
  return p.commas(
    spans.map(({ from, to }) =>
      to - from >= DAY_MS ? p.say('hours.all_day') : p.say('hours.span', { from: p.time(from), to: p.time(to) }),
    ),
  );
}

const note = ({ note: text }: Times, p: Phrases) => text && p.say('hours.note', { text });
