import OpeningHours from 'opening_hours';
import { CAMPUSES, nearestCampus } from '../../common/origin';
import { distanceMeters } from '../../common/geo';
import { nameWords } from '../name-match';
import { Guide } from './guide';
import { guidePlace, readGuide } from './guide.file';
import { guideSchema } from './guide.schema';

const CAMPUS = { tandon: 'Tandon', washington_square: 'Washington Square' } as const;
const BOROUGH = { tandon: /Brooklyn, NY 11\d{3}$/, washington_square: /New York, NY 10\d{3}$/, other: /, NY \d{5}$/ };
/** A library wants to know where; holidays differ. */
const NEW_YORK = { lat: 40.7128, lon: -74.006, address: { country_code: 'us', state: 'New York' } };

describe('the guide', () => {
  const entries = readGuide();
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

  it('holds places of both campuses, each id once', () => {
    expect(entries.length).toBeGreaterThan(300);
    expect(new Set(ids(entries)).size).toBe(entries.length);
  });

  it('says of each place the campus that is nearer, and an address in its borough', () => {
    for (const { id, campus, lat, lng, address } of entries) {
      const at = { lat, lon: lng };
      if (campus !== 'other') expect([id, nearestCampus(at)]).toEqual([id, CAMPUS[campus]]);
      const meters = distanceMeters(at, CAMPUSES[nearestCampus(at)]);
      expect([id, meters < (campus === 'other' ? 7_000 : 3_000)]).toEqual([id, true]);
      if (address !== null) expect([id, address]).toEqual([id, expect.stringMatching(BOROUGH[campus])]);
    }
  });

  it('gives no address to what has no place', () => {
    const nowhere = entries.filter(({ address }) => address === null);
    expect(ids(nowhere)).toEqual(ids(entries.filter(({ remote }) => remote)));
    expect(nowhere.filter((entry) => entry.phone === undefined && entry.hours_page === undefined)).toEqual([]);
  });

  it('uses every name for one place alone within a campus', () => {
    const said = entries.flatMap(({ id, campus, name, aliases }) =>
      [...new Set([name, ...aliases].map((text) => nameWords(text).join(' ')))].map((text) => ({ id, campus, text })),
    );
    const known = new Map(said.map(({ id, campus, text }) => [`${campus}: ${text}`, id]));
    expect(said.filter(({ id, campus, text }) => known.get(`${campus}: ${text}`) !== id)).toEqual([]);
  });

  it('finds every place by each of its names from where it is', () => {
    const guide = new Guide();
    const lost = entries.flatMap(({ id, name, aliases, lat, lng }) =>
      [name, ...aliases].filter((text) => guide.findByName(text, { lat, lon: lng })?.id !== `directory:${id}`),
    );
    expect(lost).toEqual([]);
  });

  it('tells hours that can be read', () => {
    const timed = entries.filter(({ hours }) => hours !== undefined);
    expect(timed.length).toBeGreaterThan(20);
    for (const { hours } of timed) expect(() => new OpeningHours(hours!.text, NEW_YORK)).not.toThrow();
  });

  it('tells hours, prices and ages from a source of the entry, and no more than that', () => {
    for (const { id, hours, price, min_age, sources } of entries) {
      for (const fact of [hours, price, min_age].filter((known) => known !== undefined))
        expect([id, sources.some((source) => fact.source.startsWith(source))]).toEqual([id, true]);
    }
    const { hours: _, ...unsourced } = entries.find(({ id }) => id === 'bobst-library')!;
    const file = {
      license: 'ours',
      compiled: '2026-11',
      entries: [{ ...unsourced, hours: { text: '24/7', note: null } }],
    };
    expect(guideSchema.safeParse(file).error?.issues[0]?.path).toEqual(['entries', 0, 'hours', 'source']);
  });

  it('knows of a place what its entry says, and nothing else', () => {
    const bobst = guidePlace(entries.find(({ id }) => id === 'bobst-library')!);
    expect(bobst).toMatchObject({
      id: 'directory:bobst-library',
      kinds: ['library'],
      category: 'Library',
      hours: { kind: 'mapped', text: '24/7', note: expect.stringContaining('NYU ID holders') as string },
      page: 'https://library.nyu.edu/spaces/',
      needsNyuId: true,
      services: expect.arrayContaining(['print', 'study space']) as string[],
      aliases: ['Bobst', 'NYU main library'],
    });
    expect(bobst).toMatchObject({
      priceLevel: null,
      phone: null,
      minAge: null,
      stepFree: null,
      hasWifi: null,
      diets: {},
    });
    const club = guidePlace(entries.find(({ id }) => id === 'public-records')!);
    expect(club).toMatchObject({ minAge: 21, diets: { vegan: true, vegetarian: true }, hours: null });
  });
});
