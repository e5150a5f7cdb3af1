import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import { distanceMeters } from '../common/geo';
import { cardId } from '../places/card';
import { stateAt } from '../places/hours';
import { matchesText } from '../places/place-text';
import type { Place } from '../places/place.types';
import type { Need } from '../understanding/schema';
import { isAnnounced } from './conditions/diet';
import type { Candidate, Pick, Picks, Scored } from './pick';
import { type PickRequest, type Plan, planFor } from './plan';
import { rank } from './ranking/ranking';
import { reasonsFor } from './ranking/reasons';
import { CandidateFinder, goodOnes, type JudgedPlace } from './search/candidate-finder';
import { Searcher } from './search/searcher';
import { byTransit, minutesFrom, type Walk } from './walk';

/** Candidates whose way is looked up; more would cost the vendor and change nothing for three cards. */
const CANDIDATES = 12;
const ENOUGH = 3;
/** Nobody knows where a neighborhood ends. */
const EDGE = 1.25;

type Judged = JudgedPlace & Candidate;

/** Chooses places for a need: searches, leaves out what does not fit, looks up the way, ranks, and says why. */
@Injectable()
export class Picker {
  constructor(
    private readonly searcher: Searcher,
    private readonly finder: CandidateFinder,
    private readonly clock: Clock,
  ) {}

  /** Never fails: where nothing fits, it tells what stands in the way. */
  async pick(request: PickRequest): Promise<Picks> {
    const { need, from, around, closerThan } = request;
    const plan = planFor(request, this.clock.now());
    const { isByName, ...found } = await this.searcher.look(plan, request);
    const open = found.fitting.length > 0 || plan.visit.condition.isAsked ? found.fitting : found.closed;
    const fitting = sureOf(open, need).filter(({ place }) => distanceMeters(from, place.at) < (closerThan ?? Infinity));
    const isNear = ({ place }: JudgedPlace) => minutesFrom(around, place) <= plan.walk.minutes;
    const near = inReach(saidSo(fitting.filter(isNear)), request);
    const all = await this.ranked(near.length > 0 ? goodOnes(near, ENOUGH) : fitting.slice(0, 1), plan, request);
    const picks = all.filter(
      ({ place, travel }) => minutesFrom(around, place, around === from ? travel : null) <= plan.walk.minutes,
    );
    const { texts } = plan.wish;
    const isNamed = texts.length < plan.searches.length || all.some(({ place }) => isByName || speaksOf(place, texts));
    return {
      picks,
      source: found.source,
      missing: isNamed ? null : (need.what ?? texts[0]!),
      allClosed: found.fitting.length > 0 ? null : await firstToOpen(found.closed.filter(isNear), plan.visit.from),
      beyond: picks.length > 0 || all.length === 0 ? null : { nearest: byTransit(nearestOf(all)), walk: plan.walk },
      isNoneCloser: closerThan !== null && fitting.length === 0,
    };
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

function speaksOf(place: Place, texts: readonly string[]): boolean {
  return texts.some((text) => matchesText(place, text));
}

/** Who asks for a diet and can have it is not sent where nobody knows. */
function sureOf(places: readonly JudgedPlace[], { diet }: Need): readonly JudgedPlace[] {
  const sure = diet === undefined ? [] : places.filter(({ fits }) => fits.some(({ fact }) => fact === 'diet'));
  return sure.length > 0 ? sure : places;
}

/** Of places those in the area that was named, when there are any. */
function inReach(places: readonly JudgedPlace[], { reachMeters }: PickRequest): readonly JudgedPlace[] {
  const within = places.filter(({ meters }) => meters <= EDGE * (reachMeters ?? Infinity));
  return within.length > 0 ? within : places;
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
