import type { Coordinates } from '../common/geo';
import type { FactGroup } from '../places/place.types';
import type { Need, Vibe } from '../understanding/schema';
import type { Preferences } from '../users/preferences';
import type { Condition } from './conditions/condition';
import { conditionsFor } from './conditions/conditions';
import { type Visit, visitOf } from './conditions/hours';
import type { Wish } from './ranking/ranking';
import { preferencesNow } from './ranking/wishes';
import { type Search, searchesFor, wantsOf } from './search/search';
import { type Walk, walkOf } from './walk';

export interface PickRequest {
  readonly need: Need;
  readonly vibe: Vibe;
  /** Where they are: the way is measured from here. */
  readonly from: Coordinates;
  /** Where they want it: the search is centred here. */
  readonly around: Coordinates;
  /** How far the area reaches that they want it in, in metres; null when they named none. */
  readonly reachMeters: number | null;
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

/** What a request comes to before anything is searched. */
export interface Plan {
  readonly wish: Wish;
  readonly searches: readonly Search[];
  readonly visit: Visit;
  readonly conditions: readonly Condition[];
  readonly walk: Walk;
  readonly wants: readonly FactGroup[];
}

export function planFor({ need, vibe, from, around, preferences: stored }: PickRequest, nowMs: number): Plan {
  const searches = searchesFor(need, vibe);
  const kinds = searches.flatMap((search) => search.kinds);
  const preferences = preferencesNow(stored, need);
  const visit = visitOf(need, nowMs);
  return {
    wish: {
      need,
      vibe,
      kinds,
      texts: searches.flatMap(({ text }) => text ?? []),
      services: searches.flatMap(({ service }) => service ?? []),
      preferences,
      around: around === from ? null : around,
    },
    searches,
    visit,
    conditions: [visit.condition, ...conditionsFor({ need, stored, kinds })],
    walk: walkOf(need, preferences),
    wants: wantsOf(need, preferences.diets ?? []),
  };
}
