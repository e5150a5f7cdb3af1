import { singular, wordsOf } from '../../common/words';
import type { Place } from '../../places/place.types';
import type { Diet } from '../../users/preferences';
import type { Told } from '../pick';
import type { Verdict } from './condition';
import data from './diets.json';

interface Signs {
  /** Words of a name, category or trait that promise it, and such as speak against it. */
  readonly saidBy: readonly string[];
  readonly ruledOutBy: readonly string[];
  /** Whoever serves one of these serves it; whoever does not serve one of those does not. */
  readonly from: readonly Diet[];
  readonly needs: readonly Diet[];
  /** Who serves it says so: where one does, the silent ones are hardly worth a try. */
  readonly isAnnounced: boolean;
}

const fold = (text: string) => ` ${wordsOf(text).map(singular).join(' ')} `;
const SIGNS = new Map(
  Object.entries<Signs>(data as Readonly<Record<Diet, Signs>>).map(([diet, signs]) => [
    diet,
    { ...signs, saidBy: signs.saidBy.map(fold), ruledOutBy: signs.ruledOutBy.map(fold) },
  ]),
);
/** A place is asked about several diets, in conditions and in scores. */
const ABOUT = new WeakMap<Place, string>();

/** True for a diet that those who serve it put on their sign. */
export function isAnnounced(diet: Told['value']): boolean {
  return SIGNS.get(String(diet))?.isAnnounced ?? false;
}

/**
 * Whether a place serves a diet: by what its source says, else by its name and traits. A menu with vegetables on it
 * promises nothing to somebody with an allergy.
 */
export function servesDiet(place: Place, diet: Diet): Verdict {
  const { saidBy, ruledOutBy, from, needs } = SIGNS.get(diet)!;
  const stated = place.diets[diet];
  if (stated !== undefined) return stated;
  if (from.some((other) => place.diets[other]) || speaksOf(place, saidBy)) return true;
  const isRuledOut = needs.some((other) => place.diets[other] === false) || speaksOf(place, ruledOutBy);
  return isRuledOut ? false : null;
}

function speaksOf(place: Place, terms: readonly string[]): boolean {
  const about = ABOUT.get(place) ?? fold([place.name, place.category ?? '', ...place.traits].join(' '));
  ABOUT.set(place, about);
  return terms.some((term) => about.includes(term));
}
