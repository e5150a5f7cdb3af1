import { CAMPUSES } from '../common/origin';
import { distanceMeters } from '../common/geo';
import { CampusDirectory } from './campus-directory';
import type { PlaceSearch } from './place.types';
import { NO_FACTS } from './place-facts';

const AT_TANDON: PlaceSearch = { kinds: ['cafe'], text: null, around: CAMPUSES.Tandon, radiusMeters: 1_500, wants: [] };
const IN_BOSTON = { lat: 42.3601, lon: -71.0589 };

describe('CampusDirectory', () => {
  const directory = new CampusDirectory();
  const names = (search: Partial<PlaceSearch>) =>
    directory.search({ ...AT_TANDON, ...search }).map((place) => place.name);

  it('gives places of a kind within the radius, nearest first', () => {
    expect(names({ radiusMeters: 1_100 })).toEqual([
      'Devoción Downtown Brooklyn',
      'Vineapple Cafe',
      'Hungry Ghost Coffee',
      'Almondine Bakery',
    ]);
  });

  it('gives facts only: no hours, rating, price or photo', () => {
    expect(directory.search({ ...AT_TANDON, kinds: ['library'] })[0]).toEqual({
      id: 'directory:dibner-library',
      name: 'Bern Dibner Library',
      kinds: ['library'],
      traits: ['quiet', 'study', 'nyu id'],
      address: '5 MetroTech Center, Brooklyn, NY 11201',
      at: { lat: 40.69446, lon: -73.98563 },
      rating: null,
      ratingCount: null,
      ...NO_FACTS,
      photo: null,
      source: 'campus_directory',
    });
  });

  it('gives three although they lie outside the radius, but none beyond five kilometres', () => {
    expect(names({ radiusMeters: 100 })).toEqual([
      'Devoción Downtown Brooklyn',
      'Vineapple Cafe',
      'Hungry Ghost Coffee',
    ]);
    const clubs = directory.search({ ...AT_TANDON, kinds: ['nightclub'], radiusMeters: 50_000 });
    expect(clubs).toHaveLength(4);
    expect(Math.max(...clubs.map(({ at }) => distanceMeters(at, CAMPUSES.Tandon)))).toBeLessThanOrEqual(5_000);
  });

  it('gives nothing far away from both campuses', () => {
    expect(names({ around: IN_BOSTON })).toEqual([]);
  });

  it('gives those that fit a text alone when there are any', () => {
    expect(names({ text: 'bakery' })).toEqual(['Almondine Bakery', 'Butler']);
    expect(names({ text: 'zebra steak' })).toEqual(names({}));
  });

  it.each([
    ['bobst', 'Elmer Holmes Bobst Library'],
    ['washington sq park', 'Washington Square Park'],
    ['kimmel', 'Kimmel Center for University Life'],
    ['Brooklyn Bridge', 'Brooklyn Bridge'],
    ['Brooklyn Bridge Park', 'Brooklyn Bridge Park Pier 1'],
  ])('finds "%s" by name', (spoken, name) => {
    expect(directory.findByName(spoken, CAMPUSES.Tandon)?.name).toBe(name);
  });

  it('finds nobody by a category, an unknown name, or from another city', () => {
    expect(directory.findByName('library', CAMPUSES.Tandon)).toBeNull();
    expect(directory.findByName('Zanzibar Tearoom', CAMPUSES.Tandon)).toBeNull();
    expect(directory.findByName('bobst', IN_BOSTON)).toBeNull();
  });
});
