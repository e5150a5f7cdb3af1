import type { DateTime } from 'luxon';
import { type Coordinates, distanceMeters } from '../../common/geo';
import { inNewYork } from '../../common/new-york';
import { CAMPUSES } from '../../common/origin';
import { singular, wordsOf } from '../../common/words';
import type { CampusEvent } from '../../events/event.types';
import type { Plan, Slots } from '../planner/plan.types';
import { type Span, spanOf } from './span';

/** Events that fit what was asked, best first. */
export interface Happenings {
  readonly events: readonly { readonly event: CampusEvent; readonly score: number }[];
  /** When they are: `tonight`, `this weekend`, `in the next days`. */
  readonly label: string;
}

/** Without a time, what is about to begin; only when there is nothing, the days ahead. */
const SOON_HOURS = 4;
const DAYS_AHEAD = 7;
const CAMPUS_METERS = 1_200;
const SOON_FADES_HOURS = 48;
/** Runs already: less of a reason to hurry than what is about to begin. */
const STARTED = 0.2;
/** What was asked for counts more than when it begins. */
const WEIGHTS = { soon: 1, topic: 1.5, place: 1.5, free: 1 };
const SAYS_NOTHING = new Set(
  (
    'event events happening happenings something anything tonight today tomorrow weekend this week what whats going near around ' +
    'campus nyu there with free cool good best find show tell want need some city york'
  ).split(' '),
);

/** The events of a time, ranked by how well they fit the message. */
export function happeningsFor(
  known: readonly CampusEvent[],
  { slots }: Plan,
  message: string,
  nowMs: number,
): Happenings {
  const now = inNewYork(nowMs);
  const spans = slots.when === undefined ? openSpans(now, message) : [eventSpan(slots.when, now)];
  for (const span of spans) {
    const events = known
      .filter((event) => isWithin(event, span))
      .map((event) => ({ event, score: scoreOf(event, slots, message, span) }))
      .sort((a, b) => b.score - a.score);
    if (events.length > 0) return { events, label: span.label };
  }
  return { events: [], label: spans.at(-1)!.label };
}

function openSpans(now: DateTime, message: string): Span[] {
  const days = { from: now, to: now.plus({ days: DAYS_AHEAD }), label: 'in the next days' };
  if (/\bweek\b/i.test(message)) return [{ ...days, label: 'this week' }];
  return [{ from: now, to: now.plus({ hours: SOON_HOURS }), label: 'soon' }, days];
}

/** As everywhere, but a weekend begins on Friday evening. */
function eventSpan(when: string, now: DateTime): Span {
  if (when !== 'weekend') return spanOf(when, now);
  const day = now.startOf('day');
  const friday = day.plus({ days: Math.max(0, 5 - now.weekday) }).set({ hour: 17 });
  return { from: now > friday ? now : friday, to: day.plus({ days: 8 - now.weekday }), label: 'this weekend' };
}

function isWithin({ startsAt, endsAt }: CampusEvent, { from, to }: Span): boolean {
  if (startsAt === null || startsAt >= to.toMillis()) return false;
  return startsAt >= from.toMillis() || (endsAt !== null && endsAt > from.toMillis());
}

function scoreOf(event: CampusEvent, slots: Slots, message: string, span: Span): number {
  const about = new Set(
    [event.name, event.description, event.organization, event.address]
      .flatMap((text) => wordsOf(text ?? ''))
      .map(singular),
  );
  return (
    WEIGHTS.soon * soon(event, span) +
    WEIGHTS.topic * topicFit(about, message) +
    WEIGHTS.place * placeFit(event, about, slots) +
    (slots.budget === 'cheap' && event.isFree ? WEIGHTS.free : 0)
  );
}

/** 1 for what begins first in the span. */
function soon({ startsAt }: CampusEvent, { from }: Span): number {
  const hoursAhead = ((startsAt ?? 0) - from.toMillis()) / 3_600_000;
  return hoursAhead < 0 ? STARTED : Math.max(STARTED, 1 - hoursAhead / SOON_FADES_HOURS);
}

/** The share of the message's words of substance that the event speaks of. */
function topicFit(about: ReadonlySet<string>, message: string): number {
  const topics = wordsOf(message)
    .filter((word) => word.length >= 4 && !SAYS_NOTHING.has(word))
    .map(singular);
  return topics.length === 0 ? 0 : topics.filter((word) => about.has(word)).length / topics.length;
}

function placeFit({ at }: CampusEvent, about: ReadonlySet<string>, { place, campus }: Slots): number {
  if (place !== undefined) return wordsOf(place).some((word) => word.length >= 3 && about.has(singular(word))) ? 1 : 0;
  if (campus === undefined) return 0;
  const center: Coordinates = CAMPUSES[campus === 'tandon' ? 'Tandon' : 'Washington Square'];
  const isNear = at !== null && distanceMeters(at, center) <= CAMPUS_METERS;
  return isNear || about.has(campus === 'tandon' ? 'tandon' : 'kimmel') ? 1 : 0;
}
