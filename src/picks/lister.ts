import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import type { Coordinates } from '../common/geo';
import type { Vibe } from '../understanding/schema';
import type { Preferences } from '../users/preferences';
import { conditionsFor } from './conditions/conditions';
import { visitOf } from './conditions/hours';
import type { Candidate } from './pick';
import { CandidateFinder, goodOnes, type JudgedPlace } from './search/candidate-finder';
import { type List, searchOfList, wantsOf } from './search/search';

export interface ListsRequest {
  readonly lists: readonly List[];
  readonly vibe: Vibe | null;
  readonly from: Coordinates;
  /** How many to keep over all lists before asking for the way. */
  readonly keep: number;
  /** What is stored about the person; empty for strangers. */
  readonly preferences: Preferences;
  readonly prefersWalking: boolean;
}

/** What the travel times take at once. */
const KEPT_AT_MOST = 50;
const ENOUGH = 5;

/** Finds the candidates of the quick lists: nearest good ones that fit who asks, with the way to all of them at once. */
@Injectable()
export class Lister {
  constructor(
    private readonly finder: CandidateFinder,
    private readonly clock: Clock,
  ) {}

  /** The candidates of each list, in the order of the lists. Never fails. */
  async find({
    lists,
    vibe,
    from,
    keep,
    preferences,
    prefersWalking,
  }: ListsRequest): Promise<(Candidate & JudgedPlace)[][]> {
    const searches = lists.map((list) => searchOfList(list, vibe));
    const { diets } = preferences;
    const conditions = [
      visitOf({}, this.clock.now()).condition,
      // Budget and way tilt the order of a list; what somebody must not eat is no matter of taste.
      ...conditionsFor({ need: {}, stored: diets ? { diets } : {}, kinds: [] }),
    ];
    const found = await this.finder.find(searches, {
      around: from,
      wants: wantsOf({}, diets ?? []),
      conditions,
      signal: undefined,
    });
    const near = found.lists.map((list) => goodOnes(openOnes(list), ENOUGH));
    const ways = await this.finder.waysTo(inTurns(near, Math.min(keep, KEPT_AT_MOST)), from, prefersWalking);
    const wayTo = new Map(ways.map((one) => [one.place.id, one]));
    return near.map((list) => list.flatMap(({ place }) => wayTo.get(place.id) ?? []));
  }
}

/** What fits; what would if it were open when nothing else does. */
function openOnes(places: readonly JudgedPlace[]): readonly JudgedPlace[] {
  const open = places.filter(({ breaks }) => breaks.length === 0);
  return open.length > 0 ? open : places.filter(({ breaks }) => breaks.every(({ fact }) => fact === 'hours'));
}

/** One of each list after the other until there are enough, so that no list crowds out another. */
function inTurns(lists: readonly (readonly JudgedPlace[])[], count: number): JudgedPlace[] {
  const taken = new Map<string, JudgedPlace>();
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let turn = 0; turn < longest; turn += 1) {
    for (const one of lists.flatMap((list) => list[turn] ?? [])) {
      if (taken.size < count) taken.set(one.place.id, one);
    }
  }
  return [...taken.values()];
}
