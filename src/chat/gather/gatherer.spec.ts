import { OpenMeteoFake, TANDON } from '../../../test/fakes';
import { makeCard, makeConversation, makeUnderstood } from '../../../test/factories/facts';
import { makeGatherer } from '../../../test/support/chat-parts';
import { SetClock } from '../../../test/support/set-clock';
import { configWith } from '../../../test/support/unit-config';
import { distanceMeters } from '../../common/geo';
import { CAMPUSES, resolveOrigin } from '../../common/origin';
import { cardId } from '../../places/card';
import { NO_STANDING } from '../../understanding/need/need';
import type { Need } from '../../understanding/schema';
import type { Understood } from '../../understanding/understood';
import { SILENT } from '../chat-progress';
import type { Gatherer, GatherRequest } from './gatherer';

const SQUARE = CAMPUSES['Washington Square'];
const CAFE = makeCard({ name: 'Olive Stair', location: { lat: 40.729, lng: -73.996 } });
const SHOWN = makeConversation({
  lastPlaces: [CAFE, makeCard({ name: 'Quill Room' })],
  anchors: { 'Tin Door': { lat: 40.7, lon: -73.99 } },
});

/** On the campus directory and estimates, all that is there without any vendor but the weather's. */
describe('what is gathered', () => {
  const meteo = new OpenMeteoFake();
  let gatherer: Gatherer;
  beforeAll(() => meteo.start());
  afterAll(() => meteo.stop());
  beforeEach(() => {
    meteo.reset();
    const clock = new SetClock('2026-01-14T15:00:00-05:00');
    meteo.nowMs = clock.now();
    gatherer = makeGatherer(configWith({ OPEN_METEO_BASE_URL: meteo.url }), clock);
  });

  const gather = (understood: Partial<Understood>, more: Partial<GatherRequest> = {}) =>
    gatherer.gather({
      understood: makeUnderstood(understood),
      conversation: SHOWN,
      position: resolveOrigin(TANDON),
      preferences: {},
      about: [],
      except: new Set(),
      first: new Set(),
      closer: false,
      search: true,
      progress: SILENT,
      signal: undefined,
      ...more,
    });
  const coffee = async (need: Need, more: Partial<GatherRequest> = {}) => {
    const found = await gather({ vibe: 'food_general', need: { what: 'coffee', ...need } }, more);
    return { ...found, names: found.finding!.picks.map(({ place }) => place.name) };
  };

  it('is for the act, whatever tools a plan names besides', async () => {
    const found = await gather({ act: 'weather', tools: [] });
    expect(found).toMatchObject({
      outlook: { span: 'next_hours' },
      weather: { value: { source: 'open_meteo' } },
      finding: null,
    });
    expect(await gather({ act: 'about_cards', tools: ['find_places'], need: {} })).toMatchObject({ finding: null });
  });

  it.each(['ask_back', 'decline', 'talk'] as const)('is nothing for %s', async (act) => {
    const { origin, subjects, ...rest } = await gather({ act, tools: [], need: { near: 'Nowhere', from: 'Nowhere' } });
    expect([subjects, ...Object.values(rest)].flat().every((value) => value === null)).toBe(true);
    expect(origin).toEqual(resolveOrigin(TANDON));
    expect(meteo.requests).toEqual([]);
  });

  it('is also for a second wish', async () => {
    const found = await gather({ vibe: 'explore', also: 'weather', need: { what: 'park', when: 'saturday' } });
    expect(found).toMatchObject({ outlook: { span: 'saturday' }, finding: { missing: null } });
    const { destination, finding } = await gather({ vibe: 'explore', also: 'way', need: { what: 'park' } });
    expect(destination?.name).toBe(finding?.picks[0]?.place.name);
  });

  describe('around the place that is named', () => {
    it.each<[string, string, { lat: number; lon: number }]>([
      ['Washington Square', 'NYU Washington Square', SQUARE],
      ['@1', 'Olive Stair', SQUARE],
      ['olive stair', 'Olive Stair', SQUARE],
      ['Bobst Library', 'Bobst Library', SQUARE],
      ['Tin Door', 'Tin Door', { lat: 40.7, lon: -73.99 }],
    ])('"%s"', async (near, name, at) => {
      const found = await coffee({ near });
      expect(found).toMatchObject({ near: { name }, unresolved: null, from: null });
      const [first] = found.finding!.picks;
      expect(distanceMeters(first!.place.at, at)).toBeLessThan(1_500);
      // The way is measured from where they are.
      expect(first!.travel.walk.distanceMeters).toBeGreaterThan(distanceMeters(TANDON, first!.place.at));
    });

    it('in an area: around its middle, or where they are when they are in it', async () => {
      const { near, finding } = await coffee({ near: 'greenwich village' });
      expect(near).toEqual({ name: 'Greenwich Village' });
      expect(distanceMeters(finding!.picks[0]!.place.at, SQUARE)).toBeLessThan(1_500);
      const brooklyn = await coffee({ near: 'Brooklyn' });
      expect(brooklyn).toMatchObject({ near: { name: 'Brooklyn' }, unresolved: null });
      expect(brooklyn.names).toEqual((await coffee({})).names);
      expect(await coffee({ from: 'Dumbo' })).toMatchObject({ from: { name: 'Dumbo' }, unresolved: null });
    });

    it('or around here when nobody knows it, which is told', async () => {
      const found = await coffee({ near: 'Zanzibar Tearoom' });
      expect(found).toMatchObject({ near: null, unresolved: 'Zanzibar Tearoom' });
      expect(found.names).toEqual((await coffee({})).names);
    });

    it.each(['constructor', '__proto__', 'toString', '@9'])('whatever it is called: %s', async (near) => {
      expect(await coffee({ near })).toMatchObject({ near: null, unresolved: near });
    });

    it('has its sky', async () => {
      await gather({ act: 'weather', need: { near: 'Washington Square' } });
      expect(meteo.requests[0]?.query.get('latitude')).toBe('40.73');
    });
  });

  describe('from the origin that is stated', () => {
    it('instead of the position: walking times, search and origin', async () => {
      const found = await coffee({ from: 'Washington Square' });
      expect(found).toMatchObject({
        from: { name: 'NYU Washington Square' },
        origin: { campus: 'Washington Square', source: 'user' },
      });
      expect(found.finding!.picks[0]!.travel.walk.distanceMeters).toBeLessThan(1_500);
    });

    it('unless that is where the phone is, or nobody knows it', async () => {
      expect(await coffee({ from: 'here' })).toMatchObject({ from: null, unresolved: null });
      const found = await coffee({ from: 'Zanzibar Tearoom' });
      expect(found).toMatchObject({ from: null, unresolved: 'Zanzibar Tearoom', origin: resolveOrigin(TANDON) });
    });

    it('also for a question about a card, which carries none of it', async () => {
      const standing = { ...NO_STANDING, need: { from: 'Washington Square' } };
      const understood = makeUnderstood({ act: 'about_cards', about: '@1', tools: ['get_directions'], standing });
      const { destination } = await gather(understood, { about: [CAFE] });
      expect(destination).toMatchObject({ name: 'Olive Stair', place: null });
      expect(destination!.directions!.route.distanceMeters).toBeLessThan(400);
    });
  });

  describe('of a way', () => {
    const way = (need: Need) => gather({ act: 'way', need });

    it('is between what is stated', async () => {
      const { destination, origin } = await way({ from: '@1', to: 'Tandon' });
      expect(origin.at).toEqual({ lat: 40.729, lon: -73.996 });
      expect(destination).toMatchObject({ name: 'NYU Tandon', directions: { to: CAMPUSES.Tandon } });
    });

    it('leads to a place under its proper name', async () => {
      const { destination } = await way({ to: 'bobst' });
      expect(destination).toMatchObject({ name: 'Elmer Holmes Bobst Library', place: { source: 'campus_directory' } });
    });

    it.each([
      ['home', 'home'],
      ['Zanzibar Tearoom', 'Zanzibar Tearoom'],
    ])('to "%s" is not known, and that is told', async (to, unresolved) => {
      expect(await way({ to })).toMatchObject({ destination: null, unresolved });
    });

    it('without a goal is none', async () => {
      expect(await way({})).toMatchObject({ destination: null, unresolved: null });
    });
  });

  describe('about a named place', () => {
    const fact = (about: string, more: Partial<GatherRequest> = {}) =>
      gather({ act: 'fact', about, ask: 'hours', tools: ['find_places'] }, more);

    it('is what is known of it, with the way there, and no search', async () => {
      const { subjects, finding } = await fact('Bobst Library');
      expect(subjects[0]).toMatchObject({ name: 'Elmer Holmes Bobst Library', travel: { isEstimated: true } });
      expect(finding).toBeNull();
    });

    it('is told to be unknown', async () => {
      expect(await fact('AirTrain')).toMatchObject({
        subjects: [{ name: 'AirTrain', place: null, travel: null }],
        unresolved: 'AirTrain',
      });
    });

    it('is the card where one stands on the screen', async () => {
      expect(await fact('Olive Stair', { about: [CAFE] })).toMatchObject({
        subjects: [{ name: 'Olive Stair', place: null }],
        unresolved: null,
      });
    });
  });

  it('is of two named places at most', async () => {
    const { subjects } = await gather({
      act: 'fact',
      about: ['Bobst Library', 'Dibner Library'],
      ask: 'hours',
      tools: [],
    });
    expect(subjects.map(({ name }) => name)).toEqual(['Elmer Holmes Bobst Library', 'Bern Dibner Library']);
    expect(subjects.every(({ travel }) => travel !== null)).toBe(true);
  });

  it('is venues of that kind where nothing of the sort happens', async () => {
    const { finding, happenings } = await gather({ act: 'events', need: { what: 'live music', when: 'saturday' } });
    expect(happenings).toMatchObject({ span: 'saturday', events: [] });
    expect(finding!.picks.length).toBeGreaterThan(0);
    expect(finding!.picks.every(({ place }) => place.kinds.includes('music_venue'))).toBe(true);
    expect(await gather({ act: 'events', need: { when: 'saturday' } })).toMatchObject({ finding: null });
  });

  it('is the way to where an event is, though only its house is known', async () => {
    const fair = makeCard({
      type: 'event',
      name: 'Book fair',
      location: null,
      place_name: 'Kimmel Center',
      address: 'Kimmel Center, Room 5',
    });
    const conversation = makeConversation({
      lastPlaces: [fair, makeCard({ type: 'event', location: null, address: null })],
    });
    const way = (to: string) => gather({ act: 'way', tools: ['get_directions'], need: { to } }, { conversation });
    expect((await way('@1')).destination?.place?.name).toMatch(/Kimmel/);
    expect(await way('@2')).toMatchObject({ destination: null, unresolved: '@2' });
  });

  describe('of places', () => {
    it('leaves out what must not come again and what was turned down', async () => {
      const { finding, names } = await coffee({});
      const except = new Set([cardId(finding!.picks[0]!.place.id)]);
      expect((await coffee({}, { except })).names).toEqual(names.slice(1));
      expect((await coffee({ not: [names[0]!] })).names).not.toContain(names[0]);
      const conversation = makeConversation({ lastPlaces: [makeCard({ name: names[0]! })] });
      expect((await coffee({ not: ['@1'] }, { conversation })).names).not.toContain(names[0]);
    });

    it('puts cards of an earlier list first, or the nearest', async () => {
      const { finding, names } = await coffee({});
      const first = new Set([cardId(finding!.picks[2]!.place.id)]);
      expect((await coffee({}, { first })).names).toEqual([names[2], names[0], names[1], ...names.slice(3)]);
      const { finding: closer } = await coffee({ near: 'Washington Square' }, { closer: true });
      const meters = closer!.picks.map(({ travel }) => travel.walk.distanceMeters);
      expect(meters).toEqual(meters.toSorted((a, b) => a - b));
    });

    it('tells what was looked for by name and is not there, with the nearest of its kind', async () => {
      const { finding } = await gather({ vibe: 'food_general', need: { what: 'bingsu' } });
      expect(finding).toMatchObject({ missing: 'bingsu', source: 'campus_directory' });
      expect(finding!.picks.length).toBeGreaterThan(0);
    });

    it('finds nothing rather than campus buildings for a thing of no known kind', async () => {
      const { finding } = await gather({ vibe: 'generic', need: { what: 'unicycle' } });
      expect(finding).toMatchObject({ missing: 'unicycle', picks: [] });
    });

    it('searches nothing when remembered results answer', async () => {
      expect(await gather({ need: { what: 'coffee' } }, { search: false })).toMatchObject({ finding: null });
    });
  });
});
