import { distanceMeters } from '../../common/geo';
import { CAMPUSES } from '../../common/origin';
import { NO_KIND, type PlaceKind, type PlaceSearch } from '../place.types';
import { Guide } from './guide';

const { Tandon: TANDON, 'Washington Square': SQUARE } = CAMPUSES;
const CAFES: PlaceSearch = { kinds: ['cafe'], text: null, around: TANDON, radiusMeters: 1_500, wants: [] };
const FOOD: readonly PlaceKind[] = ['restaurant', 'fast_food', 'cafe'];
const IN_BOSTON = { lat: 42.3601, lon: -71.0589 };

describe('Guide', () => {
  const guide = new Guide();
  const names = (search: Partial<PlaceSearch>) => guide.search({ ...CAFES, ...search }).map(({ name }) => name);

  describe('by kind', () => {
    it('gives the places within the radius, nearest first', () => {
      expect(names({ radiusMeters: 1_100 })).toEqual([
        'Cafe 370',
        'Devoción Downtown Brooklyn',
        'Vineapple Cafe',
        'Hungry Ghost Coffee',
        'Almondine Bakery',
      ]);
    });

    it('gives three although they lie outside the radius, but none beyond five kilometres', () => {
      expect(names({ radiusMeters: 100 })).toHaveLength(3);
      const clubs = guide.search({ ...CAFES, kinds: ['nightclub'], radiusMeters: 50_000 });
      expect(clubs).toHaveLength(4);
      expect(Math.max(...clubs.map(({ at }) => distanceMeters(at, TANDON)))).toBeLessThanOrEqual(5_000);
    });

    it('gives nothing far away from both campuses but what is done by phone', () => {
      expect(names({ around: IN_BOSTON })).toEqual([]);
      expect(names({ around: IN_BOSTON, text: 'wifi help', kinds: [] })).toEqual(['NYU IT Service Desk']);
    });
  });

  describe('by text', () => {
    it.each([
      ['print', TANDON, 'Bern Dibner Library'],
      ['printer', SQUARE, 'Elmer Holmes Bobst Library'],
      ['print shop', SQUARE, 'Elmer Holmes Bobst Library'],
      ['scanner', TANDON, 'Bern Dibner Library'],
      ['flu shot', SQUARE, 'NYU Student Health Center'],
      ['flu shots', TANDON, 'Duane Reade Fulton Street'],
      ['place to pray', TANDON, 'Bern Dibner Library'],
      ['pray', SQUARE, 'Islamic Center at NYU'],
      ['gym', TANDON, 'Brooklyn Athletic Facility'],
      ['pharmacy', SQUARE, 'CVS Pharmacy Bleecker Street'],
      ['drugstore', TANDON, 'Duane Reade Fulton Street'],
      ['ID card', SQUARE, 'NYU Card Center'],
      ['id card office', TANDON, 'NYU Tandon Card Center'],
      ['lost and found', SQUARE, 'NYU Lost and Found, Washington Square'],
      ['IT help', TANDON, 'NYU IT Service Desk'],
      ['shuttle stop', TANDON, 'Shuttle stop 6 MetroTech Center'],
      ['meal swipes', TANDON, 'Jasper Kane Cafe'],
      ['mail package', SQUARE, 'USPS Cooper Station'],
      ['lactation room', TANDON, 'Jacobs Academic Building'],
      ['counseling', TANDON, 'NYU Counseling and Wellness Services'],
      ['therapist', SQUARE, 'NYU Wellness Exchange'],
      ['study room', TANDON, 'Bern Dibner Library'],
      ['atm', TANDON, 'Municipal Credit Union Jay Street'],
      ['microwave', TANDON, 'Rogers Hall'],
      ['place to nap', SQUARE, 'Silver Center for Arts and Science'],
      ['career center', TANDON, 'Wasserman Center at Tandon'],
      ['phone repair', TANDON, 'Apple Downtown Brooklyn'],
      ['supermarket', TANDON, "Trader Joe's City Point"],
      ['mosque', TANDON, 'Dawood Mosque'],
    ])('finds "%s" whatever its kind', (text, around, name) => {
      expect(names({ kinds: [], text, around })).toContain(name);
    });

    it('finds the place tagged so, not only among the kinds asked for', () => {
      expect(names({ text: 'bubble tea' })).toEqual(["Hanco's"]);
      expect(names({ text: 'boba' })).toEqual(["Hanco's"]);
      expect(names({ kinds: FOOD, text: 'halal', around: SQUARE })).toContain('The Halal Guys');
    });

    it('keeps a wish for food or drink among places to eat or drink', () => {
      expect(names({ kinds: ['bar'], text: 'rooftop', around: SQUARE })).toEqual(['Le Bain']);
      expect(names({ kinds: [], text: 'rooftop', around: SQUARE })).toContain('Pier 57 Rooftop Park');
      expect(names({ kinds: FOOD, text: 'vegan' })).not.toContain('Public Records');
    });

    it('wants all of a text', () => {
      expect(names({ kinds: FOOD, text: 'vegan comfort food', around: SQUARE })).toEqual(['Red Bamboo']);
      expect(names({ kinds: [], text: 'vegan zebra steak', around: SQUARE })).toEqual([]);
    });

    it('finds beside the kinds who else has the service', () => {
      const worship = names({ kinds: ['worship'], around: TANDON });
      const prayer = names({ kinds: ['worship'], service: 'prayer room', around: TANDON });
      expect(worship).not.toContain('Bern Dibner Library');
      expect(prayer).toEqual(expect.arrayContaining(['Bern Dibner Library', 'Dawood Mosque']));
    });

    it.each<[string, Partial<PlaceSearch>, boolean]>([
      ['a service of the campus', { kinds: [NO_KIND], text: 'lost and found' }, true],
      ['a thing that may be asked for there', { kinds: [NO_KIND], text: 'scan' }, true],
      ['far away', { kinds: [NO_KIND], text: 'lost and found', around: { lat: 40.85, lon: -73.84 } }, false],
      ['a thing that nobody has', { kinds: [NO_KIND], text: 'SIM card' }, false],
      ['a dish', { kinds: ['restaurant'], text: 'ramen' }, false],
      ['a kind', { kinds: ['gym'] }, false],
    ])('says whether it serves what has no kind: %s', (_, search, expected) => {
      expect(guide.serves({ ...CAFES, ...search })).toBe(expected);
    });

    it('is nothing when nobody speaks of the text, or no kind is wanted', () => {
      expect(names({ text: 'zebra steak' })).toEqual([]);
      expect(names({ kinds: [], text: 'laundry' })).toEqual([]);
    });

    it('finds a dish close by and a service on the other campus', () => {
      expect(names({ kinds: ['restaurant'], text: 'ramen' })).not.toContain('Ippudo');
      expect(names({ kinds: [], text: 'financial aid' })).toEqual(['StudentLink Center']);
    });
  });

  describe('by name', () => {
    it.each([
      ['bobst', 'Elmer Holmes Bobst Library'],
      ['bobst library', 'Elmer Holmes Bobst Library'],
      ['othmer', 'Othmer Hall'],
      ['rogers', 'Rogers Hall'],
      ['the lipton dorm', 'Lipton Hall'],
      ['lipton dining hall', 'Lipton Dining Hall'],
      ['third north', 'Third North'],
      ['3rd north', 'Third North'],
      ['silver', 'Silver Center for Arts and Science'],
      ['kimmel', 'Kimmel Center for University Life'],
      ['6 metrotech', 'Jacobs Academic Building'],
      ['palladium gym', 'Palladium Athletic Facility'],
      ['nyu shuttle', 'NYU Shuttle Route A'],
      ['washington sq park', 'Washington Square Park'],
      ['Brooklyn Bridge', 'Brooklyn Bridge'],
      ['Brooklyn Bridge Park', 'Brooklyn Bridge Park Pier 1'],
      ['BAM', 'Brooklyn Academy of Music'],
    ])('finds "%s"', (spoken, name) => {
      expect(guide.findByName(spoken, TANDON)?.name).toBe(name);
    });

    it('takes the nearest of a chain', () => {
      expect(guide.findByName('cvs', TANDON)?.name).toBe('CVS Pharmacy Montague Street');
      expect(guide.findByName('cvs', SQUARE)?.name).toBe('CVS Pharmacy Bleecker Street');
    });

    it('finds nobody by a category, an unknown name, or from another city', () => {
      expect(guide.findByName('the library', TANDON)).toBeNull();
      expect(guide.findByName('Zanzibar Tearoom', TANDON)).toBeNull();
      expect(guide.findByName('bobst', IN_BOSTON)).toBeNull();
    });
  });
});
