import type { DateTime } from 'luxon';
import { type Coordinates, distanceMeters } from '../common/geo';
import { inNewYork } from '../common/new-york';
import { singular, wordsOf } from '../common/words';
import type { CampusEvent } from './event.types';
import type { Need, When } from '../understanding/schema';
import { type Span, spanOf } from '../common/span';

/** Events that fit a need, best first. */
export interface Happenings {
  readonly events: readonly { readonly event: CampusEvent; readonly score: number }[];
  /** When they are. */
  readonly span: string;
  /** What was asked for and none of them speaks of, such as `jazz`; else null. */
  readonly missing: string | null;
}

export interface EventWish {
  readonly need: Need;
  /** Where `near` is, when it is known. */
  readonly around: Coordinates | null;
  /** True for "this week": the days ahead, not what begins in a moment. */
  readonly isForWeek: boolean;
  readonly nowMs: number;
}

/** Without a time, what is about to begin; only when nothing fits, the days ahead. */
const SOON_HOURS = 4;
const DAYS_AHEAD = 7;
const NEAR_METERS = 1_200;
const SOON_FADES_HOURS = 48;
/** Runs already: less of a reason to hurry than what is about to begin. */
const STARTED = 0.2;
/** What was asked for counts more than when it begins. */
const WEIGHTS = { soon: 1, topic: 1.5, near: 1.5, free: 1 };

/** The events of a time, ranked by how well they fit the need. */
export function happeningsFor(known: readonly CampusEvent[], wish: EventWish): Happenings {
  const { need, nowMs, isForWeek } = wish;
  const now = inNewYork(nowMs);
  const topics = wordsOf(need.what ?? '').map(singular);
  const spans = need.when === undefined ? openSpans(now, isForWeek) : [eventSpan(need.when, now)];
  // The last span holds the others.
  const allowed = known
    .filter((event) => isWithin(event, spans.at(-1)!))
    .map((event) => ({ event, about: wordsAbout(event) }))
    .filter(({ about }) => !isTurnedDown(about, need));
  const isOnTopic = ({ about }: Told) => topics.length === 0 || topicFit(about, topics) > 0;
  const found = spans.map((span) => ({ span, told: allowed.filter(({ event }) => isWithin(event, span)) }));
  const { span, told } =
    found.find((one) => one.told.some(isOnTopic)) ?? found.find((one) => one.told.length > 0) ?? found.at(-1)!;
  const events = told
    .map((one) => ({ event: one.event, score: scoreOf(one, topics, span, wish) }))
    .sort((a, b) => b.score - a.score);
  return { events, span: span.name, missing: topics.length === 0 || told.some(isOnTopic) ? null : need.what! };
}

function openSpans(now: DateTime, isForWeek: boolean): Span[] {
  const to = now.plus({ days: DAYS_AHEAD });
  if (isForWeek) return [{ from: now, to, name: 'this_week' }];
  return [
    { from: now, to: now.plus({ hours: SOON_HOURS }), name: 'soon' },
    { from: now, to, name: 'next_days' },
  ];
}

/** As everywhere, but a weekend begins on Friday evening. */
function eventSpan(when: When, now: DateTime): Span {
  const span = spanOf(when, now);
  if (when !== 'weekend') return span;
  const friday = now
    .startOf('day')
    .plus({ days: Math.max(0, 5 - now.weekday) })
    .set({ hour: 17 });
  return { ...span, from: now > friday ? now : friday };
}

function isWithin({ startsAt, endsAt }: CampusEvent, { from, to }: Span): boolean {
  if (startsAt === null || startsAt >= to.toMillis()) return false;
  return startsAt >= from.toMillis() || (endsAt !== null && endsAt > from.toMillis());
}

type About = ReadonlySet<string>;

/** An event with the words it speaks of. */
interface Told {
  readonly event: CampusEvent;
  readonly about: About;
}

function wordsAbout({ name, description, organization, address }: CampusEvent): About {
  return new Set([name, description, organization, address].flatMap((text) => wordsOf(text ?? '')).map(singular));
}

function isTurnedDown(about: About, { not = [] }: Need): boolean {
  return not.some((text) => {
    const words = wordsOf(text).map(singular);
    return words.length > 0 && words.every((word) => about.has(word));
  });
}

/** The share of the words asked for that the event speaks of. */
function topicFit(about: About, topics: readonly string[]): number {
  return topics.length === 0 ? 0 : topics.filter((word) => about.has(word)).length / topics.length;
}

function scoreOf({ event, about }: Told, topics: readonly string[], span: Span, wish: EventWish): number {
  return (
    WEIGHTS.soon * soon(event, span) +
    WEIGHTS.topic * topicFit(about, topics) +
    (isNear(event, about, wish) ? WEIGHTS.near : 0) +
    (wish.need.budget === 'cheap' && event.isFree ? WEIGHTS.free : 0)
  );
}

/** 1 for what begins first in the span. */
function soon({ startsAt }: CampusEvent, { from }: Span): number {
  const hoursAhead = ((startsAt ?? 0) - from.toMillis()) / 3_600_000;
  return hoursAhead < 0 ? STARTED : Math.max(STARTED, 1 - hoursAhead / SOON_FADES_HOURS);
}

function isNear({ at }: CampusEvent, about: About, { need: { near }, around }: EventWish): boolean {
  if (near === undefined) return false;
  if (at !== null && around !== null && distanceMeters(at, around) <= NEAR_METERS) return true;
  return wordsOf(near)
    .map(singular)
    .every((word) => about.has(word));
}
