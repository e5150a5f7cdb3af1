import { GooglePlacesFake, OverpassFake, TANDON } from '../../test/fakes';
import { makeLadders } from '../../test/support/ladders';
import { SetClock } from '../../test/support/set-clock';
import { configWith } from '../../test/support/unit-config';
import { SharedCache } from '../cache/shared-cache';
import { UpstreamFactory } from '../upstream/upstream.factory';
import { Guide } from './guide/guide';
import { GooglePlacesClient } from './google-places.client';
import { OverpassClient } from './overpass.client';
import type { PlaceSearch } from './place.types';
import { PlacesService } from './places.service';

const CAFES: PlaceSearch = { kinds: ['cafe'], text: null, around: TANDON, radiusMeters: 1_000, wants: [] };
const HOUR_MS = 3_600_000;

describe('PlacesService', () => {
  const google = new GooglePlacesFake();
  const overpass = new OverpassFake();
  let clock: SetClock;
  beforeAll(() => Promise.all([google.start(), overpass.start()]));
  afterAll(() => Promise.all([google.stop(), overpass.stop()]));
  beforeEach(() => {
    google.reset();
    overpass.reset();
    // A Wednesday, ten in the morning in New York.
    clock = new SetClock('2026-01-14T15:00:00Z');
  });

  function service(vendors: { google?: boolean; overpass?: boolean }): PlacesService {
    const config = configWith({
      GOOGLE_PLACES_BASE_URL: google.url,
      OVERPASS_BASE_URL: vendors.overpass ? overpass.url : '',
      ...(vendors.google ? { GOOGLE_API_KEY: google.key } : {}),
    });
    const factory = new UpstreamFactory();
    return new PlacesService(
      config,
      makeLadders(config, clock),
      new GooglePlacesClient(config, factory, clock),
      new OverpassClient(config, factory, clock),
      new Guide(),
    );
  }
  const names = (places: readonly { name: string }[]) => places.map(({ name }) => name).sort();

  it('takes Google while it answers, and asks nobody else', async () => {
    const found = await service({ google: true, overpass: true }).search(CAFES);
    expect(found).toMatchObject({ source: 'google_places', stale: false });
    expect(names(found.places)).toEqual(['Blue Gasket Cafe', 'Circuit Coffee']);
    expect(overpass.requests).toEqual([]);
  });

  it('keeps an empty answer of Google: nothing there is a result', async () => {
    google.places = [];
    expect(await service({ google: true, overpass: true }).search(CAFES)).toEqual({
      places: [],
      source: 'google_places',
      stale: false,
    });
  });

  it('takes Overpass when Google fails', async () => {
    google.fault = { kind: 'status', status: 500 };
    const found = await service({ google: true, overpass: true }).search(CAFES);
    expect(found).toMatchObject({ source: 'openstreetmap', stale: false });
    expect(names(found.places)).toEqual(['Blue Awning', 'Fern Coffee Cart', 'Solder & Steam']);
  });

  it('takes the directory when both fail, and when there is neither', async () => {
    google.fault = { kind: 'reset' };
    overpass.fault = { kind: 'status', status: 504 };
    const floor = { places: new Guide().search(CAFES), source: 'campus_directory', stale: false };
    expect(await service({ google: true, overpass: true }).search(CAFES)).toEqual(floor);
    expect(await service({}).search(CAFES)).toEqual(floor);
  });

  it('keeps no words of a message in the keys of the cache', async () => {
    const wrap = jest.spyOn(SharedCache.prototype, 'wrap');
    const places = service({ google: true, overpass: true });
    await places.search({ ...CAFES, text: 'halal birthday cake' });
    await places.findByName("my aunt's flat", TANDON);
    const keys = wrap.mock.calls.map(([key]) => key).join(' ');
    wrap.mockRestore();
    expect(keys).toMatch(/places:google.* place:google/);
    expect(keys).not.toMatch(/halal|cake|aunt|flat/);
  });

  it('asks again for facts that cost extra, and not for those it has', async () => {
    const places = service({ google: true });
    await places.search(CAFES);
    await places.search({ ...CAFES, wants: ['summary', 'diet'] });
    await places.search({ ...CAFES, wants: ['diet', 'summary'] });
    const masks = google.requests.map(({ headers }) => String(headers['x-goog-fieldmask']));
    expect(masks.map((mask) => /servesVegetarianFood.*editorialSummary/.test(mask))).toEqual([false, true]);
  });

  it('asks Google once per kind at the same time; a failing one keeps the others', async () => {
    google.delayMs = 100;
    google.fault = { kind: 'status', status: 500, times: 1 };
    const found = await service({ google: true }).search({ ...CAFES, kinds: ['library', 'park', 'museum', 'gallery'] });
    const types = google.requests.map(({ json }) => (json as { includedTypes: string[] }).includedTypes.join('+'));
    expect(types.sort()).toEqual(['library', 'museum+art_gallery', 'park+garden']);
    const arrivals = google.requests.map(({ at }) => at);
    expect(Math.max(...arrivals) - Math.min(...arrivals)).toBeLessThan(90);
    expect(found.source).toBe('google_places');
    const all = ['Bridgeview Library', 'Canal Commons', 'Riveter Gallery', 'Transit Toy Museum'];
    expect(names(found.places).length).toBeGreaterThanOrEqual(2);
    expect(names(found.places).every((name) => all.includes(name))).toBe(true);
    expect(names(found.places)).not.toEqual(all);
  });

  it('keeps the answer of Overpass for a day, and serves it stale while it fails', async () => {
    const places = service({ overpass: true });
    await places.search(CAFES);
    clock.advance(12 * HOUR_MS);
    const evening = await places.search(CAFES);
    expect(overpass.requests).toHaveLength(1);
    overpass.fault = { kind: 'status', status: 504 };
    clock.advance(48 * HOUR_MS);
    expect(await places.search(CAFES)).toMatchObject({ source: 'openstreetmap', stale: true });
    expect(names((await places.search(CAFES)).places)).toEqual(names(evening.places));
  });

  it('answers searches for one answer from one map: what Google fails is empty while it answers others', async () => {
    const parks: PlaceSearch = { ...CAFES, kinds: ['park'] };
    google.fault = { kind: 'status', status: 500, times: 1 };
    const places = service({ google: true, overpass: true });
    const [cafes, green] = await places.searchTogether([CAFES, parks]);
    const found = [...cafes!.places, ...green!.places].map(({ source }) => source);
    expect(new Set(found)).toEqual(new Set(['google_places']));
    expect([cafes!.places, green!.places].filter((list) => list.length === 0)).toHaveLength(1);
    expect(overpass.requests).toEqual([]);
  });

  it('answers them all from open maps when Google answers none', async () => {
    google.fault = { kind: 'status', status: 500 };
    const searches = [CAFES, { ...CAFES, kinds: ['park'] }] as const;
    const found = await service({ google: true, overpass: true }).searchTogether(searches);
    // Overpass takes one query a second; the directory does not make the second one wait.
    expect(found.map(({ source }) => source)).toEqual(['openstreetmap', 'campus_directory']);
    expect(found.every(({ places }) => places.length > 0)).toBe(true);
  });

  it('finds a name with Google first, by the directory without it, and never sends it to Overpass', async () => {
    const at = TANDON;
    expect((await service({ google: true }).findByName('Circuit Coffee', at))?.source).toBe('google_places');
    expect((await service({ overpass: true }).findByName('bobst', at))?.id).toBe('directory:bobst-library');
    google.fault = { kind: 'status', status: 503 };
    expect((await service({ google: true, overpass: true }).findByName('bobst', at))?.source).toBe('campus_directory');
    expect(await service({}).findByName('Zanzibar Tearoom', at)).toBeNull();
    expect(overpass.requests).toEqual([]);
  });
});
