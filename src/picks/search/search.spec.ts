import { makePlace } from '../../../test/factories/places';
import { singular, wordsOf } from '../../common/words';
import type { Place } from '../../places/place.types';
import { PLACE_KINDS } from '../../places/place.types';
import { type Need, type Vibe, VIBES } from '../../understanding/schema';
import { type Diet, DIETS } from '../../users/preferences';
import data from './kinds.json';
import {
  affordable,
  fallbacks,
  isTurnedDown,
  requestsOf,
  searchByText,
  searchesFor,
  searchesForDiets,
  wantsOf,
} from './search';

const asked = (need: Need, vibe: Vibe = 'generic') => searchesFor(need, vibe).map(({ kinds, text }) => [kinds, text]);

describe('the kinds of places for a wish', () => {
  it('are known ones, for every vibe, each wish listed once', () => {
    const kinds = [...data.wishes, ...Object.values(data.vibes)].flatMap((entry) => entry.kinds);
    expect(kinds.filter((kind) => !(PLACE_KINDS as readonly string[]).includes(kind))).toEqual([]);
    expect(Object.keys(data.vibes).sort()).toEqual([...VIBES].sort());
    expect(Object.values(data.allergies).filter((diet) => !(DIETS as readonly string[]).includes(diet))).toEqual([]);
    const terms = data.wishes.flatMap(({ what }) => what.map((term) => wordsOf(term).map(singular).join(' ')));
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
  });

  it.each<[string, Vibe, readonly string[], string | null]>([
    ['haircut', 'generic', ['barber'], null],
    ['prayer room', 'generic', ['worship'], null],
    ['pharmacy', 'generic', ['pharmacy'], null],
    ['printer', 'generic', ['print_shop'], 'print shop'],
    ['passport photo', 'generic', ['print_shop'], 'passport photo'],
    ['subway station', 'generic', ['station'], null],
    ['tattoo', 'generic', ['salon'], 'tattoo'],
    ['coffee', 'food_general', ['cafe'], null],
    ['cafe', 'study', ['cafe'], null],
    ['matcha', 'food_general', ['cafe'], 'matcha'],
    ['park', 'explore', ['park'], null],
    ['comics', 'bookstore', ['book_store'], 'comics'],
    ['karaoke', 'party', ['nightclub', 'bar'], 'karaoke'],
    ['whole foods', 'shopping', ['grocery'], 'whole foods'],
    ['power bank', 'shopping', ['electronics'], null],
  ])('"%s" (%s) has its own', (what, vibe, kinds, text) => expect(asked({ what }, vibe)).toEqual([[kinds, text]]));

  it.each<[string, Vibe, readonly string[], string]>([
    ['backgammon cafe', 'food_general', ['cafe'], 'backgammon cafe'],
    ['natural wine bar', 'chill_drinks', ['bar'], 'natural wine bar'],
    ['art museum', 'explore', ['museum'], 'art museum'],
  ])('"%s" is a sort of one that has', (what, vibe, kinds, text) =>
    expect(asked({ what }, vibe)).toEqual([[kinds, text]]),
  );

  it('are those of the vibe for a thing of no kind of its own, which is looked for by name', () => {
    expect(asked({ what: 'ramen' }, 'food_general')).toEqual([[['restaurant', 'fast_food', 'cafe'], 'ramen']]);
    expect(asked({ what: 'stationery' }, 'shopping')).toEqual([[['mall', 'shop', 'market'], 'stationery']]);
    expect(asked({ what: 'somewhere to cram' }, 'study')).toEqual([[['library', 'study', 'cafe'], null]]);
    expect(asked({}, 'explore')).toEqual([[['attraction', 'park', 'museum', 'gallery', 'viewpoint'], null]]);
  });

  it('are none of the usual ones for a thing that nobody knows: never restaurants', () => {
    expect(searchesFor({ what: 'unicycle' }, 'generic')).toMatchObject([{ text: 'unicycle', isByTextAlone: true }]);
    expect(asked({ what: 'unicycle' })).toEqual([[['campus'], 'unicycle']]);
    expect(searchesFor({ what: 'first aid station' }, 'generic')).toMatchObject([
      { kinds: ['campus'], text: 'first aid station', isByTextAlone: true },
    ]);
  });

  it('are looked for one by one where either would do', () => {
    expect(asked({ what: 'karaoke or arcade' }, 'party')).toEqual([
      [['nightclub', 'bar'], 'karaoke'],
      [['amusement', 'attraction'], 'arcade'],
    ]);
  });

  it.each<[string, Vibe, readonly string[], string | null]>([
    ['thai food', 'food_general', ['restaurant', 'fast_food', 'cafe'], 'thai'],
    ['Yemeni restaurant', 'food_general', ['restaurant'], 'yemeni'],
    ['pizza place', 'food_general', ['restaurant', 'fast_food', 'cafe'], 'pizza'],
    ['good coffee', 'food_general', ['cafe'], null],
    ['cheap eats', 'food_general', ['restaurant', 'fast_food', 'cafe'], null],
    ['lunch', 'fast_bite', ['fast_food', 'restaurant', 'cafe'], null],
    ['best', 'food_general', ['restaurant', 'fast_food', 'cafe'], 'best'],
  ])('"%s" (%s) without the words that tell nothing apart', (what, vibe, kinds, text) =>
    expect(asked({ what }, vibe)).toEqual([[kinds, text]]),
  );

  it('are none that turn people under 21 away, unless they ask for one of them by its name', () => {
    const out = asked({ what: 'night out', age: 20 }, 'party');
    expect(out.flatMap(([kinds]) => kinds)).not.toEqual(expect.arrayContaining(['bar']));
    expect(out).toEqual([[['music_venue', 'amusement', 'cinema'], null]]);
    expect(asked({ what: 'night out', age: 21 }, 'party')).toEqual([[['nightclub', 'bar'], null]]);
    expect(asked({ what: 'karaoke', age: 20 }, 'party')).toEqual([[['nightclub', 'bar'], 'karaoke']]);
  });

  it('are searched once more for the diets, where people eat and only there', () => {
    const more = (what: string, vibe: Vibe, diets: readonly Diet[]) =>
      searchesForDiets(searchesFor({ what }, vibe), diets).map(({ text }) => text);
    expect(more('taco', 'food_general', ['vegan'])).toEqual(['vegan taco']);
    expect(more('lunch', 'food_general', ['halal', 'pork-free'])).toEqual(['halal']);
    expect(more('lunch', 'food_general', ['pork-free'])).toEqual([]);
    expect(more('pharmacy', 'generic', ['vegan'])).toEqual([]);
  });
});

describe('what must be known beyond what every card shows', () => {
  it('is what is asked about', () => {
    expect(wantsOf({ what: 'lunch', openNow: true, maxPrice: 12, access: 'step-free' }, [])).toEqual([]);
    expect(wantsOf({ partySize: 6, indoorOutdoor: 'outdoor' }, ['vegan'])).toEqual(['diet', 'group', 'outdoor']);
    expect(wantsOf({ quality: ['big tables'], indoorOutdoor: 'indoor' }, [])).toEqual(['group']);
  });
});

describe('how far a search goes', () => {
  const radius = (need: Need) => searchesFor({ what: 'dinner', ...need }, 'food_general')[0]?.radiusMeters;
  it('is as far as somebody will walk, and farther by train', () => {
    expect([radius({ maxWalkMinutes: 10 }), radius({}), radius({ mode: 'transit' })]).toEqual([615, 1_500, 3_000]);
  });

  it('is half as far again when nothing fits, then whatever the name', () => {
    const wider = (need: Need, vibe: Vibe) =>
      fallbacks(searchesFor(need, vibe), vibe).map((searches) =>
        searches.map(({ kinds, text, radiusMeters }) => [kinds.length, text, radiusMeters]),
      );
    expect(wider({ what: 'taco' }, 'food_general')).toEqual([[[3, 'taco', 2_250]], [[3, null, 2_250]]]);
    expect(wider({ what: 'korean or thai' }, 'food_general')).toEqual([
      [
        [3, 'korean', 2_250],
        [3, 'thai', 2_250],
      ],
    ]);
    expect(wider({ what: 'park', maxWalkMinutes: 5 }, 'explore')).toEqual([[[1, null, 3_750]]]);
    expect(wider({ what: 'unicycle', maxWalkMinutes: 60 }, 'generic')).toEqual([[[1, 'unicycle', 5_000]]]);
  });
});

describe('what a search costs', () => {
  const cost = (need: Need, vibe: Vibe, requests: number) =>
    affordable(searchesFor(need, vibe), requests).map(({ kinds, text }) => [kinds.length, text]);
  it('is a request for a text, and one for each of three kinds or groups of them', () => {
    expect(searchesFor({}, 'explore').map(requestsOf)).toEqual([3]);
    expect(searchesFor({ what: 'ramen' }, 'food_general').map(requestsOf)).toEqual([1]);
  });

  it('is no more than is left', () => {
    expect(cost({}, 'explore', 3)).toEqual([[5, null]]);
    expect(cost({}, 'explore', 2)).toEqual([[2, null]]);
    expect(cost({ what: 'ramen or park or museum' }, 'food_general', 2)).toEqual([
      [3, 'ramen'],
      [1, null],
    ]);
    expect(cost({}, 'explore', 0)).toEqual([]);
  });
});

describe('the same by text', () => {
  const only = { openNow: true, priceLevels: [1] };
  const byText = (need: Need, vibe: Vibe) =>
    searchByText(searchesFor(need, vibe), only).map(({ text, radiusMeters }) => [text, radiusMeters]);
  it('is what was said, or the kind, for one thing', () => {
    expect(byText({ what: 'good lunch' }, 'food_general')).toEqual([['lunch', 2_250]]);
    expect(byText({ what: 'ramen' }, 'food_general')).toEqual([['ramen', 2_250]]);
    expect(byText({}, 'study')).toEqual([['library', 1_800]]);
    // Who gets into no bar is not sent to one by its name.
    expect(byText({ what: 'bar', age: 19 }, 'chill_drinks')).toEqual([['music venue', 2_250]]);
    expect(byText({ what: 'thai or korean' }, 'food_general')).toEqual([]);
    expect(byText({ what: 'unicycle' }, 'generic')).toEqual([]);
    expect(searchByText(searchesFor({}, 'study'), only)).toMatchObject([{ only }]);
  });
});

describe('a place that was turned down', () => {
  it.each<[string, Partial<Place>, boolean]>([
    ['library', { kinds: ['library'] }, true],
    ['libraries', { kinds: ['library'] }, true],
    ['Dibner Library', { name: 'Bern Dibner Library', kinds: ['library'] }, true],
    ['bobst', { name: 'Bern Dibner Library', kinds: ['library'] }, false],
    ['alcohol', { kinds: ['bar'] }, true],
    ['seafood', { name: 'Tin Door', traits: ['seafood'] }, true],
    ['Starbucks', { name: 'Starbucks', kinds: ['cafe'] }, true],
    ['deli', { name: 'Olive Stair', kinds: ['cafe'] }, false],
  ])('by "%s": %j is %s', (not, place, expected) =>
    expect(isTurnedDown(makePlace(place), { not: [not] })).toBe(expected),
  );
});
