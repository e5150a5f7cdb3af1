import { makePlace } from '../../test/factories/places';
import { TANDON } from '../../test/fakes';
import { makeWatchedPicker } from '../../test/support/picker';
import { SetClock } from '../../test/support/set-clock';
import { cardId } from '../places/card';
import type { Place } from '../places/place.types';
import type { Need } from '../understanding/schema';
import type { PickRequest } from './plan';

/** A Tuesday evening. */
const NOW = '2026-12-01T20:00:00-05:00';
const METERS_PER_MINUTE = 80 / 1.3;

/** A café so many minutes on foot from Tandon. */
function cafe(name: string, minutes: number, more: Partial<Place> = {}): Place {
  const at = { lat: TANDON.lat + (minutes * METERS_PER_MINUTE) / 111_195, lon: TANDON.lon };
  return makePlace({ id: name, name, kinds: ['cafe'], source: 'openstreetmap', at, ...more });
}
const open = (text: string): Pick<Place, 'hours'> => ({ hours: { kind: 'mapped', text, note: null } });

async function pick(places: readonly Place[], more: Partial<PickRequest> = {}) {
  const { picker, searches } = makeWatchedPicker(places, new SetClock(NOW));
  const found = await picker.pick({
    need: { what: 'coffee' },
    vibe: 'food_general',
    from: TANDON,
    around: TANDON,
    reachMeters: null,
    preferences: {},
    except: new Set(),
    first: new Set(),
    closerThan: null,
    signal: undefined,
    ...more,
  });
  return { ...found, searches, names: found.picks.map(({ place }) => place.name) };
}

describe('what is picked', () => {
  it('leads with what is known to fit, and says of the others what nobody knows', async () => {
    const steps = cafe('Steps', 1, { stepFree: false });
    const level = cafe('Level', 9, { stepFree: true });
    const { names, picks } = await pick([steps, level, cafe('Mystery', 2)], {
      need: { what: 'coffee', access: 'step-free' },
    });
    expect(names).toEqual(['Level', 'Mystery']);
    const access = { fact: 'access', value: 'step-free' };
    expect(picks.map(({ fits, unknown }) => [fits, unknown])).toEqual([
      [[access], []],
      [[], [access]],
    ]);
  });

  it('keeps what is known to fit among the candidates, however many others are nearer', async () => {
    const others = Array.from({ length: 30 }, (_, i) => cafe(`Other ${i}`, 1 + i / 10));
    const { names } = await pick([...others, cafe('Level', 20, { stepFree: true })], {
      need: { what: 'coffee', access: 'step-free' },
    });
    expect(names[0]).toBe('Level');
    expect(names).toHaveLength(12);
  });

  it('is only what is known to serve a diet that is asked for, while there is some', async () => {
    const need = { what: 'coffee', diet: ['vegan' as const] };
    const vegan = cafe('Sprout', 9, { diets: { vegan: true } });
    expect((await pick([cafe('Mystery', 2), vegan], { need })).names).toEqual(['Sprout']);
    expect((await pick([cafe('Mystery', 2)], { need })).names).toEqual(['Mystery']);
    expect((await pick([cafe('Mystery', 2), vegan], { preferences: { diets: ['vegan'] } })).names).toHaveLength(2);
  });

  it('is rather a counter than a restaurant for who spends little, where no price is known', async () => {
    const table = cafe('Table', 2, { kinds: ['restaurant'] });
    const counter = cafe('Counter', 6, { kinds: ['fast_food'] });
    const first = async (maxPrice?: number) =>
      (await pick([table, counter], { need: { what: 'lunch', maxPrice } })).names[0];
    expect([await first(), await first(15), await first(60)]).toEqual(['Table', 'Counter', 'Table']);
  });

  it('is searched for across kinds for who keeps a diet, by the profile too', async () => {
    const vegan = makePlace({ ...cafe('Root', 5), kinds: ['fast_food'], traits: ['vegan'], diets: { vegan: true } });
    const grill = makePlace({ ...cafe('Knick Grill', 1), kinds: ['restaurant'], traits: ['steak house'] });
    const pho = makePlace({ ...cafe('Gates Pho', 2), kinds: ['restaurant'] });
    const { names, picks, searches } = await pick([grill, pho, vegan], {
      need: { what: 'dinner' },
      preferences: { diets: ['vegan'] },
    });
    expect(names).toEqual(['Root', 'Gates Pho']);
    expect(picks[1]!.unknown).toEqual([{ fact: 'diet', value: 'vegan' }]);
    expect(searches.map(({ text }) => text)).toEqual([null, 'vegan']);
  });

  it('is only what announces a diet, where anything does', async () => {
    const need = { what: 'lunch', diet: ['halal' as const] };
    const silent = cafe('Silent', 1);
    const cart = cafe('Cart', 9, { traits: ['halal'] });
    expect((await pick([silent, cart], { need })).names).toEqual(['Cart']);
    expect(await pick([silent], { need })).toMatchObject({
      names: ['Silent'],
      picks: [{ unknown: [{ fact: 'diet', value: 'halal' }] }],
    });
  });

  it('is what is in the area that was named, while there is some, and near to its middle', async () => {
    const around = cafe('Middle', 20).at;
    const places = [cafe('On the way', 9), cafe('Edge', 14), cafe('Middle', 20)];
    const named = async (reachMeters: number) => (await pick(places, { around, reachMeters })).names;
    expect(await named(400)).toEqual(['Middle', 'Edge']);
    expect(await named(50)).toEqual(['Middle']);
    expect((await pick(places.slice(0, 1), { around, reachMeters: 50 })).names).toEqual(['On the way']);
  });

  it('goes by what was shown before, then by score', async () => {
    const places = [cafe('A', 1), cafe('B', 2), cafe('C', 3)];
    expect((await pick(places, { first: new Set([cardId('C')]) })).names).toEqual(['C', 'A', 'B']);
    expect((await pick(places, { except: new Set([cardId('A')]) })).names).toEqual(['B', 'C']);
  });
});

describe('when something stands in the way', () => {
  it('is the time: nothing closed is a pick, and the one that opens first is told', async () => {
    const places = [cafe('Late', 2, open('Mo-Su 11:00-19:00')), cafe('Early', 3, open('Mo-Su 07:00-19:00'))];
    const { picks, allClosed } = await pick(places, { need: { what: 'coffee', openNow: true } });
    expect(picks).toEqual([]);
    expect(allClosed).toEqual({ name: 'Early', opensAt: Date.parse('2026-12-02T07:00:00-05:00') });
  });

  it('is the time, but nobody asked: closed ones are picks, none of them said to fit', async () => {
    const { picks, allClosed } = await pick([cafe('Early', 3, open('Mo-Su 07:00-19:00'))]);
    expect(picks).toMatchObject([{ fits: [], unknown: [] }]);
    expect(allClosed).toMatchObject({ name: 'Early' });
    const both = [cafe('Early', 3, open('Mo-Su 07:00-19:00')), cafe('Open', 9, open('Mo-Su 07:00-23:00'))];
    expect(await pick(both)).toMatchObject({ names: ['Open'], allClosed: null });
  });

  it('is the way: nothing farther than half an hour on foot, but the nearest of it by transit', async () => {
    const { picks, beyond } = await pick([cafe('Far', 35), cafe('Farther', 60)]);
    expect(picks).toEqual([]);
    expect(beyond).toMatchObject({
      nearest: { place: { name: 'Far' }, travel: { mode: 'transit' } },
      walk: { minutes: 30, isSaid: false },
    });
  });

  it('is the way that somebody will walk, now or always', async () => {
    const places = [cafe('Near', 4), cafe('Mid', 12)];
    const limited = await pick(places, { need: { what: 'coffee', maxWalkMinutes: 5 } });
    expect(limited).toMatchObject({ names: ['Near'], picks: [{ fits: [{ fact: 'walk', value: 5 }] }] });
    expect((await pick(places, { preferences: { maxWalkMinutes: 10 } })).names).toEqual(['Near']);
    const none = await pick(places.slice(1), { need: { what: 'coffee', maxWalkMinutes: 5 } });
    expect(none).toMatchObject({ names: [], beyond: { nearest: { place: { name: 'Mid' } }, walk: { isSaid: true } } });
  });

  it('is no way for who takes the train', async () => {
    const { picks } = await pick([cafe('Far', 40)], { need: { what: 'coffee', mode: 'transit' } });
    expect(picks).toMatchObject([{ place: { name: 'Far' }, travel: { mode: 'transit' } }]);
  });

  it('is that nothing is nearer than what was shown', async () => {
    const places = [cafe('A', 2), cafe('B', 5)];
    const meters = 3 * METERS_PER_MINUTE;
    expect(await pick(places, { closerThan: meters })).toMatchObject({ names: ['A'], isNoneCloser: false });
    const none = await pick(places, { closerThan: meters, except: new Set([cardId('A')]) });
    expect(none).toMatchObject({ names: [], isNoneCloser: true, beyond: null });
    expect(none.searches).toHaveLength(1);
  });

  it('is the name: the nearest of its kind is picked, and said to be another thing', async () => {
    const { names, missing, searches } = await pick([cafe('A', 2)], { need: { what: 'matcha' } });
    expect([names, missing]).toEqual([['A'], 'matcha']);
    expect(searches.map(({ text }) => text)).toEqual(['matcha', 'matcha', null]);
    const tea = cafe('Tea', 2, { traits: ['matcha'] });
    expect(await pick([tea], { need: { what: 'matcha' } })).toMatchObject({ names: ['Tea'], missing: null });
  });
});

describe('what Google is asked once more by text', () => {
  const google = { source: 'google_places' as const, traits: ['coffee'] };
  const closed = cafe('Closed', 1, { ...google, ...open('Mo-Su 07:00-19:00') });
  const dear = cafe('Dear', 2, { ...google, priceLevel: 4 });
  const few = [cafe('A', 3, google), cafe('B', 4, google)];
  const only = async (places: readonly Place[], need: Need) =>
    (await pick(places, { need })).searches.map((search) => [search.text, search.only]);

  it('is what leaves out the closed and the dear, where too few of a kind fit', async () => {
    const open = { openNow: true, priceLevels: [] };
    expect(await only([...few, closed], { what: 'coffee' })).toEqual([
      [null, undefined],
      ['coffee', open],
    ]);
    const cheap = { openNow: true, priceLevels: [1] };
    expect(await only([...few, dear], { what: 'coffee', maxPrice: 10 })).toEqual([
      [null, undefined],
      ['coffee', cheap],
    ]);
    const later = { openNow: false, priceLevels: [] };
    expect(await only([...few, closed], { what: 'coffee', until: '23:00' })).toEqual([
      [null, undefined],
      ['coffee', later],
    ]);
  });

  it('is nothing where enough fit, nothing was left out, or the map is another', async () => {
    const asked = [[null, undefined]];
    expect(await only([...few, cafe('C', 5, google), closed], { what: 'coffee' })).toEqual(asked);
    expect(await only(few, { what: 'coffee' })).toEqual(asked);
    const mapped = [closed, ...few].map((place): Place => ({ ...place, source: 'openstreetmap' }));
    expect(await only(mapped, { what: 'coffee' })).toEqual(asked);
  });
});

describe('how often the maps are asked', () => {
  it.each<[string, Partial<PickRequest>]>([
    ['a kind', { need: { what: 'coffee' } }],
    ['food, with diets', { need: { what: 'food', diet: ['vegan', 'halal'] } }],
    ['one of two dishes', { need: { what: 'ramen or pho', diet: ['vegan'] } }],
    ['a dish, with diets', { need: { what: 'ramen', diet: ['vegan'] } }],
    ['something to do', { need: {}, vibe: 'explore' }],
    ['a night out under 21', { need: { what: 'night out', age: 20 }, vibe: 'party' }],
  ])('is six times at most, though nothing is found, for %s', async (_, request) => {
    const { searches } = await pick([], request);
    // Google is asked once for a text, and once for each of three kinds or groups of them.
    const requests = searches.map(({ kinds, text }) => (text === null ? Math.min(3, kinds.length) : 1));
    expect(requests.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(6);
  });
});
