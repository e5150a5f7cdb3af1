import { visitOf } from '../../picks/conditions/hours';
import { hoursOn, stateAt } from '../../places/hours';
import type { Span } from '../../places/place-facts';
import type { Need } from '../../understanding/schema';
import type { StoredCard } from '../memory/conversation';

/** What the hours of a place say to the time that is asked about; null is not known. Instants are ms since 1970. */
export interface Times {
  /** `now`, `sunday`, `01:00`, `until 02:00`. */
  readonly asked: string;
  readonly at: number;
  /** Open at that time, or all through it. */
  readonly open: boolean | null;
  /** The spans that begin on that day; empty when it is closed. */
  readonly spans: readonly Span[] | null;
  /** When it closes after that moment, and when it opens next. */
  readonly closes: number | null;
  readonly opensNext: number | null;
  /** For whom or in what season they hold. */
  readonly note: string | null;
}

/**
 * The times of cards by their ids; cards that remember no hours are left out.
 * @param nowMs since 1970.
 */
export async function timesOf(
  cards: readonly StoredCard[],
  need: Need,
  nowMs: number,
): Promise<ReadonlyMap<number, Times>> {
  const { from: at, isOpen, condition } = visitOf(need, nowMs);
  const known = cards.flatMap(({ id, facts }) => (facts?.hours ? [{ id, hours: facts.hours }] : []));
  const times = known.map(async ({ id, hours }): Promise<[number, Times]> => {
    const [open, spans, state] = await Promise.all([isOpen(hours), hoursOn(hours, at), stateAt(hours, at)]);
    const note = hours.kind === 'mapped' ? hours.note : null;
    const closes = state.open ? state.until : null;
    return [id, { asked: String(condition.told.value), at, open, spans, closes, opensNext: state.opensNext, note }];
  });
  return new Map(await Promise.all(times));
}
