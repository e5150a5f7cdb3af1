import { factsOfTags } from './osm-facts';
import { NO_FACTS } from './place-facts';

describe('factsOfTags', () => {
  it('knows nothing of a place of which nothing is said', () => {
    const { hours: _readElsewhere, ...nothing } = NO_FACTS;
    expect(factsOfTags({ name: 'Olive Stair' })).toMatchObject(nothing);
  });

  it.each([
    [{ amenity: 'cafe' }, 'Cafe'],
    [{ amenity: 'restaurant', cuisine: 'italian;pizza' }, 'Italian restaurant'],
    [{ amenity: 'restaurant' }, 'Restaurant'],
    [{ amenity: 'nightclub' }, 'Night club'],
    [{ shop: 'books' }, 'Book store'],
    [{ shop: 'mobile_phone' }, 'Mobile phone shop'],
    [{ leisure: 'park' }, 'Park'],
    [{ office: 'coworking' }, 'Coworking space'],
    [{ building: 'yes' }, null],
  ])('calls %j %s', (tags, category) => expect(factsOfTags(tags).category).toBe(category));

  it.each([
    [{ 'diet:vegan': 'yes' }, { vegan: true, vegetarian: true }],
    [{ 'diet:vegan': 'only' }, { vegan: true, vegetarian: true, 'dairy-free': true, 'pork-free': true }],
    [{ 'diet:vegetarian': 'no' }, { vegetarian: false, vegan: false }],
    [{ 'diet:halal': 'only' }, { halal: true, 'pork-free': true }],
    [{ 'diet:halal': 'yes' }, { halal: true }],
    [{ 'diet:kosher': 'limited' }, {}],
    [
      { 'diet:gluten_free': 'yes', 'diet:lactose_free': 'no' },
      { 'gluten-free': true, 'dairy-free': false },
    ],
    [{ cuisine: 'indian;vegetarian' }, { vegetarian: true }],
  ])('knows of %j the diets %j', (tags, diets) => expect(factsOfTags(tags).diets).toEqual(diets));

  it('keeps yes, no and unknown apart; one step is neither', () => {
    expect(factsOfTags({ wheelchair: 'yes', 'toilets:wheelchair': 'no' })).toMatchObject({
      ...{ stepFree: true, stepFreeToilet: false },
    });
    expect(factsOfTags({ wheelchair: 'limited' }).stepFree).toBeNull();
    expect(factsOfTags({ internet_access: 'no', outdoor_seating: 'no' })).toMatchObject({
      ...{ hasWifi: false, hasOutdoorSeating: false },
    });
    expect(factsOfTags({ internet_access: 'wlan', outdoor_seating: 'sidewalk' })).toMatchObject({
      ...{ hasWifi: true, hasOutdoorSeating: true },
    });
    expect(factsOfTags({ internet_access: 'terminal' }).hasWifi).toBeNull();
  });

  it.each([
    ['21', 21],
    ['21+', 21],
    ['18', 18],
    ['adults', null],
  ])('reads the age "%s" as %s', (min_age, age) => expect(factsOfTags({ min_age }).minAge).toBe(age));

  it('takes what is free for free, and what costs something for not known', () => {
    expect(factsOfTags({ fee: 'no' }).priceLevel).toBe(0);
    expect(factsOfTags({ fee: 'yes' }).priceLevel).toBeNull();
  });

  it('links to web pages only, first to the one with the hours', () => {
    expect(factsOfTags({ website: 'javascript:alert(1)', 'contact:website': 'https://example.org/' }).page).toBe(
      'https://example.org/',
    );
    const page = 'https://example.org/hours';
    expect(factsOfTags({ website: 'https://example.org/', 'opening_hours:url': page }).page).toBe(page);
  });

  it('keeps other names, once each', () => {
    const tags = { name: 'Walnut', brand: 'Walnut', alt_name: 'The Nut;Roast House', short_name: 'The Nut' };
    expect(factsOfTags(tags).aliases).toEqual(['The Nut', 'Roast House']);
  });
});
