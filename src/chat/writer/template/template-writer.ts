import type { Act } from '../../../understanding/schema';
import { languageOf, Phrases } from '../catalogue/phrases';
import type { Facts, Written } from '../facts';
import { aboutCards, aboutNamed } from './cards';
import { isSearch, notKnown } from './conditions';
import { aboutEvents, aboutPlaces } from './found';
import { startsElsewhere } from './origin';
import { askBack, isCrisis, kindWord, refusal, rider, smallTalk } from './talk';
import { aboutTrains } from './trains';
import { theWay } from './way';
import { aboutWeather, weatherBeside } from './weather';

const SHOWN = 3;

/** What each act is answered with. */
const ANSWERS: Readonly<Record<Act, (facts: Facts, p: Phrases, shown: Facts['items']) => string>> = {
  places: aboutPlaces,
  about_cards: aboutCards,
  fact: aboutNamed,
  way: theWay,
  weather: aboutWeather,
  events: aboutEvents,
  ask_back: askBack,
  decline: refusal,
  talk: smallTalk,
};
/** Nothing that was looked up stands beside these. */
const ALONE = new Set<Act>(['ask_back', 'decline', 'talk']);

/** Writes an answer from facts alone: the floor under the model, and all there is without one. */
export function writeByTemplate(facts: Facts): Written {
  const p = Phrases.in(languageOf(facts.understood));
  // What is said of trains speaks of no card.
  const cited = facts.gathered.trains === null ? shownOf(facts) : [];
  const shown = cited.map((index) => facts.items[index]!);
  return { text: p.sentences([kindWord(facts, p), ...(isCrisis(facts) ? [] : answer(facts, p, shown))]), cited };
}

function answer(facts: Facts, p: Phrases, shown: Facts['items']): string[] {
  const { act, also } = facts.understood;
  const { trains } = facts.gathered;
  if (trains !== null) return [aboutTrains(trains, p), startsElsewhere(facts, p), rider(facts, p)];
  const first = ANSWERS[act](facts, p, shown);
  if (ALONE.has(act)) return [first];
  // The weather beside something else has its own place, and what is declined beside it its own words.
  const hasSecond = also !== null && also !== act && also !== 'weather' && !ALONE.has(also);
  const second = hasSecond ? ANSWERS[also](facts, p, shown) : '';
  const sky = weatherBeside(facts, p);
  return [
    ...(act === 'places' ? [sky, first, second] : [first, second, sky]),
    notKnown(facts, shown, p),
    startsElsewhere(facts, p),
    rider(facts, p),
  ];
}

/** The items that an answer speaks of, as indices: of places and events asked for together there are both. */
function shownOf({ items, understood: { act, also } }: Facts): number[] {
  const all = items.map((_, index) => index);
  if (!isSearch(act) || !isSearch(also) || act === also) return all.slice(0, SHOWN);
  const isMain = (index: number) => (items[index]!.type === 'event') === (act === 'events');
  const others = all.filter((index) => !isMain(index));
  const main = all.filter(isMain).slice(0, SHOWN - Math.min(1, others.length));
  return [...main, ...others].slice(0, SHOWN);
}
