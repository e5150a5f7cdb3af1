import { Injectable } from '@nestjs/common';
import { cardId } from '../../places/card';
import type { PlaceSource } from '../../places/place.types';
import { levelsAsked } from '../conditions/price';
import type { PickRequest, Plan } from '../plan';
import { minutesFrom } from '../walk';
import { CandidateFinder, type JudgedPlace } from './candidate-finder';
import { affordable, fallbacks, isTurnedDown, requestsOf, type Search, searchByText, searchesForDiets } from './search';

const ENOUGH = 3;
/** What one answer may cost, and what of it may be spent before anything is known. */
const REQUESTS = 6;
const REQUESTS_AT_FIRST = 4;

/** What searches came to. */
interface Found {
  readonly source: PlaceSource;
  readonly fitting: readonly JudgedPlace[];
  /** What would fit if it were open. */
  readonly closed: readonly JudgedPlace[];
  /** All that was found, those included that fit in no way. */
  readonly count: number;
}

/** Searches for what a request comes to, until there is enough or it has cost enough. */
@Injectable()
export class Searcher {
  constructor(private readonly finder: CandidateFinder) {}

  /**
   * Searches; by text where little of what Google showed fits; farther when nothing fits and farther may help.
   * @returns also whether the guide found it by its name.
   */
  async look(plan: Plan, request: PickRequest): Promise<Found & { readonly isByName: boolean }> {
    const { searches, wish, visit, walk } = plan;
    const { need, around, closerThan } = request;
    let left = REQUESTS;
    const search = (wanted: readonly Search[]) => {
      const some = affordable(wanted, left);
      left -= some.reduce((sum, one) => sum + requestsOf(one), 0);
      return this.search(some, plan, request);
    };
    const diets = searchesForDiets(searches, wish.preferences.diets ?? []);
    let found = await search([...affordable(searches, REQUESTS_AT_FIRST), ...diets]);
    let isByName = true;
    if (closerThan === null) {
      const near = found.fitting.filter(({ place }) => minutesFrom(around, place) <= walk.minutes).length;
      if (found.source === 'google_places' && near < ENOUGH && (near === 0 || near < found.count)) {
        const only = { openNow: visit.isForNow, priceLevels: levelsAsked(need) };
        const again = searchByText(searches, only);
        if (again.length > 0) found = joined(found, await search(again));
      }
      for (const wider of fallbacks(searches, wish.vibe)) {
        if (found.fitting.length + found.closed.length > 0 || left === 0) break;
        found = await search(wider);
        isByName = wider.every(({ text }, i) => text === searches[i]?.text);
      }
    }
    return { ...found, isByName: isByName && found.source === 'campus_directory' };
  }

  /** What fits, and what would if it were open; nearest first. */
  private async search(searches: readonly Search[], { conditions, wants }: Plan, request: PickRequest): Promise<Found> {
    const { need, around, except, signal } = request;
    const { source, lists } = await this.finder.find(searches, { around, wants, conditions, signal });
    const unique = [...new Map(lists.flat().map((one) => [one.place.id, one])).values()];
    const all = unique
      .filter(({ place }) => !(except.size > 0 && except.has(cardId(place.id))) && !isTurnedDown(place, need))
      .sort(byMeters);
    const fitting = all.filter(({ breaks }) => breaks.length === 0);
    const closed = all.filter(({ breaks }) => breaks.length > 0 && breaks.every(({ fact }) => fact === 'hours'));
    return { source, fitting, closed, count: unique.length };
  }
}

const byMeters = (a: JudgedPlace, b: JudgedPlace) => a.meters - b.meters;

function joined(a: Found, b: Found): Found {
  const together = (key: 'fitting' | 'closed') =>
    [...new Map([...a[key], ...b[key]].map((one) => [one.place.id, one])).values()].sort(byMeters);
  return { source: a.source, fitting: together('fitting'), closed: together('closed'), count: a.count + b.count };
}
