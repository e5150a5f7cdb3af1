import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import { type Coordinates, distanceMeters } from '../common/geo';
import { cardId } from '../places/card';
import { stateAt } from '../places/hours';
import { matchesText } from '../places/place-text';
import type { FactGroup, Place } from '../places/place.types';
import type { Need, Vibe } from '../understanding/schema';
import type { Preferences } from '../users/preferences';
import type { Condition } from './conditions/condition';
import { conditionsFor } from './conditions/conditions';
import { isAnnounced } from './conditions/diet';
import { type Visit, visitOf } from './conditions/hours';
import type { Candidate, Pick, Picks, Scored } from './pick';
import { rank, type Wish } from './ranking/ranking';
import { reasonsFor } from './ranking/reasons';
import { preferencesNow } from './ranking/wishes';
import { CandidateFinder, goodOnes, type JudgedPlace } from './search/candidate-finder';
import { fallbacks, isTurnedDown, type Search, searchesFor, searchesForDiets, wantsOf } from './search/search';
import { byTransit, minutesFrom, type Walk, walkOf } from './walk';

export interface PickRequest {
  readonly need: Need;
  readonly vibe: Vibe;
  /** Where they are: the way is measured from here. */
  readonly from: Coordinates;
  /** Where they want it: the search is centred here. */
  readonly around: Coordinates;
  /** What is stored about the person. */
  readonly preferences: Preferences;
  /** Ids of cards that must not come again. */
  readonly except: ReadonlySet<number>;
  /** Ids of cards that come first when they still fit. */
  readonly first: ReadonlySet<number>;
  /** Only what is nearer comes, nearest first: metres from `from` as the crow flies; null for no such wish. */
  readonly closerThan: number | null;
  /** Ends the vendors' work when the caller has gone. */
  readonly signal: AbortSignal | undefined;
}

/** Candidates whose way is looked up; more would cost the vendor and change nothing for three cards. */
const CANDIDATES = 12;
const ENOUGH = 3;
/** What a last search may cost: with what a need costs before, six requests in all. */
const LAST_KINDS = 2;

type Judged = JudgedPlace & Candidate;

/** Chooses places for a need: searches, leaves out what does not fit, looks up the way, ranks, and says why. */
@Injectable()
export class Picker {
  constructor(
    private readonly finder: CandidateFinder,
    private readonly clock: Clock,
  ) {}

  /** Never fails: where nothing fits, it tells what stands in the way. */
  async pick(request: PickRequest): Promise<Picks> {
    const { need, from, around, closerThan } = request;
    const plan = planFor(request, this.clock.now());
    const found = await this.look(plan, request);
    const open = found.fitting.length > 0 || plan.visit.condition.isAsked ? found.fitting : found.closed;
    const sure = need.diet === undefined ? [] : open.filter(({ fits }) => fits.some(({ fact }) => fact === 'diet'));
    // Who asks for a diet and can have it is not sent where nobody knows.
    const fitting = (sure.length > 0 ? sure : open).filter(
      ({ place }) => distanceMeters(from, place.at) < (closerThan ?? Infinity),
    );
    const isNear = ({ place }: JudgedPlace) => minutesFrom(around, place) <= plan.walk.minutes;
    const near = saidSo(fitting.filter(isNear));
    const all = await this.ranked(near.length > 0 ? goodOnes(near, ENOUGH) : fitting.slice(0, 1), plan, request);
    const picks = all.filter(
      ({ place, travel }) => minutesFrom(around, place, around === from ? travel : null) <= plan.walk.minutes,
    );
    const { texts } = plan.wish;
    const isNamed = texts.length < plan.searches.length || all.some(({ place }) => speaksOf(place, texts));
    return {
      picks,
      source: found.source,
      missing: isNamed ? null : (need.what ?? texts[0]!),
      allClosed: found.fitting.length > 0 ? null : await firstToOpen(found.closed.filter(isNear), plan.visit.from),
      beyond: picks.length > 0 || all.length === 0 ? null : { nearest: byTransit(nearestOf(all)), walk: plan.walk },
      isNoneCloser: closerThan !== null && fitting.length === 0,
    };
  }

  /** Searches, farther when nothing fits and farther may help. */
  private async look(plan: Plan, request: PickRequest) {
    const { searches, wish } = plan;
    const diets = searchesForDiets(searches, wish.preferences.diets ?? []);
    let found = await this.search([...searches, ...diets], plan, request);
    const wider = request.closerThan === null ? fallbacks(searches, wish.vibe, LAST_KINDS - diets.length) : [];
    for (const searched of wider) {
      if (found.fitting.length + found.closed.length > 0) break;
      found = await this.search(searched, plan, request);
    }
    return found;
  }

  /** What fits, and what would if it were open; nearest first. */
  private async search(searches: readonly Search[], { conditions, wants }: Plan, request: PickRequest) {
    const { need, around, except, signal } = request;
    const { source, lists } = await this.finder.find(searches, { around, wants, conditions, signal });
    const unique = [...new Map(lists.flat().map((one) => [one.place.id, one])).values()];
    const all = unique
      .filter(({ place }) => !(except.size > 0 && except.has(cardId(place.id))) && !isTurnedDown(place, need))
      .sort((a, b) => a.meters - b.meters);
    const fitting = all.filter(({ breaks }) => breaks.length === 0);
    const closed = all.filter(({ breaks }) => breaks.length > 0 && breaks.every(({ fact }) => fact === 'hours'));
    return { source, fitting, closed };
  }

  /** The best of some places with the way there, and why. Of which the most is known, these are kept. */
  private async ranked(places: readonly JudgedPlace[], { wish, walk }: Plan, request: PickRequest): Promise<Pick[]> {
    const kept = places.toSorted((a, b) => a.unknown.length - b.unknown.length).slice(0, CANDIDATES);
    const prefersWalking = wish.preferences.commute === 'walking';
    const candidates = await this.finder.waysTo(kept, request.from, prefersWalking, request.signal);
    const ranked = inOrder(rank(candidates, wish), request);
    const reasons = reasonsFor(ranked, wish);
    return ranked.map((one, i) => picked(one, reasons[i] ?? null, walk));
  }
}

/** What a request comes to before anything is searched. */
interface Plan {
  readonly wish: Wish;
  readonly searches: readonly Search[];
  readonly visit: Visit;
  readonly conditions: readonly Condition[];
  readonly walk: Walk;
  readonly wants: readonly FactGroup[];
}

function planFor({ need, vibe, preferences: stored }: PickRequest, nowMs: number): Plan {
  const searches = searchesFor(need, vibe);
  const kinds = searches.flatMap((search) => search.kinds);
  const preferences = preferencesNow(stored, need);
  const visit = visitOf(need, nowMs);
  return {
    wish: { need, vibe, kinds, texts: searches.flatMap(({ text }) => text ?? []), preferences },
    searches,
    visit,
    conditions: [visit.condition, ...conditionsFor({ need, stored, kinds })],
    walk: walkOf(need, preferences),
    wants: wantsOf(need, preferences.diets ?? []),
  };
}

function speaksOf(place: Place, texts: readonly string[]): boolean {
  return texts.some((text) => matchesText(place, text));
}

/** Of places those that announce a diet, when any does. */
function saidSo(places: readonly JudgedPlace[]): readonly JudgedPlace[] {
  const sure = places.filter(
    ({ unknown }) => !unknown.some(({ fact, value }) => fact === 'diet' && isAnnounced(value)),
  );
  return sure.length > 0 ? sure : places;
}

/** What is known to fit, then what was shown for this before, then by score, or by nearness. */
function inOrder(ranked: readonly (Scored & Judged)[], { first, closerThan }: PickRequest): (Scored & Judged)[] {
  const isFirst = ({ place }: Scored) => (first.has(cardId(place.id)) ? 0 : 1);
  const meters = ({ travel }: Scored) => (closerThan === null ? 0 : travel.walk.distanceMeters);
  return ranked.toSorted(
    (a, b) => a.unknown.length - b.unknown.length || isFirst(a) - isFirst(b) || meters(a) - meters(b),
  );
}

function nearestOf(picks: readonly Pick[]): Pick {
  return picks.reduce((a, b) => (b.travel.walk.durationSeconds < a.travel.walk.durationSeconds ? b : a));
}

function picked({ place, travel, score, fits, unknown }: Scored & Judged, why: string | null, walk: Walk): Pick {
  const onFoot = walk.isSaid ? [{ fact: 'walk', value: walk.minutes } as const] : [];
  const pick = { place, travel, score, fits: [...fits, ...onFoot], unknown, why };
  return walk.minutes === Infinity ? byTransit(pick) : pick;
}

/** Of places that would fit the one that opens first. */
async function firstToOpen(closed: readonly JudgedPlace[], from: number): Promise<Picks['allClosed']> {
  const opening = closed.map(async ({ place: { name, hours } }) => ({
    name,
    opensAt: (await stateAt(hours, from)).opensNext,
  }));
  const [first] = (await Promise.all(opening)).toSorted((a, b) => (a.opensAt ?? Infinity) - (b.opensAt ?? Infinity));
  return first ?? null;
}
