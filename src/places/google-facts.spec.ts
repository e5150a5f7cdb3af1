import { factsOf, googleFactsSchema } from './google-facts';
import { NO_FACTS } from './place-facts';

const read = (raw: object) => factsOf(googleFactsSchema.parse(raw), 0);

describe('factsOf', () => {
  it('knows nothing of a place of which nothing is said', () => expect(read({})).toEqual(NO_FACTS));

  it('names what a place is, in words where the vendor gives none', () => {
    expect(read({ primaryTypeDisplayName: { text: 'Pizza Restaurant' } }).category).toBe('Pizza Restaurant');
    expect(read({ primaryType: 'pizza_restaurant' }).category).toBe('Pizza restaurant');
    expect(read({ types: ['point_of_interest', 'food', 'book_store'] }).category).toBe('Book store');
    expect(read({ types: ['point_of_interest', 'establishment'] }).category).toBeNull();
  });

  it('reads prices: a missing number is zero, a missing end open', () => {
    const range = (priceRange: object) => read({ priceRange }).priceRange;
    const dollars = (units?: string, nanos?: number) => ({ currencyCode: 'USD', units, nanos });
    expect(range({ startPrice: dollars('10'), endPrice: dollars('20') })).toEqual({ from: 10, to: 20 });
    expect(range({ startPrice: dollars(), endPrice: dollars('7', 500_000_000) })).toEqual({ from: 0, to: 7.5 });
    expect(range({ startPrice: dollars('100') })).toEqual({ from: 100, to: null });
    expect(range({ startPrice: { currencyCode: 'EUR', units: '10' } })).toBeNull();
    expect(read({ priceLevel: 'PRICE_LEVEL_FREE' }).priceLevel).toBe(0);
    expect(read({ priceLevel: 'PRICE_LEVEL_UNSPECIFIED' }).priceLevel).toBeNull();
  });

  it.each([
    [{ servesVegetarianFood: true }, { vegetarian: true }],
    [{ servesVegetarianFood: false }, { vegetarian: false, vegan: false }],
    [{ types: ['vegan_restaurant'] }, { vegetarian: true, vegan: true }],
    [{ primaryType: 'vegetarian_restaurant' }, { vegetarian: true }],
    [{ types: ['halal_restaurant'] }, { halal: true }],
    [{ types: ['restaurant'] }, {}],
  ])('knows of %j the diets %j', (raw, diets) => expect(read(raw).diets).toEqual(diets));

  it('keeps each yes, no and unknown apart', () => {
    for (const said of [true, false]) {
      expect(
        read({
          accessibilityOptions: { wheelchairAccessibleEntrance: said, wheelchairAccessibleRestroom: said },
          goodForGroups: said,
          outdoorSeating: said,
        }),
      ).toMatchObject({ stepFree: said, stepFreeToilet: said, takesGroups: said, hasOutdoorSeating: said });
    }
    expect(read({ accessibilityOptions: { wheelchairAccessibleParking: true } }).stepFree).toBeNull();
  });

  it('links to web pages only, and loses no place to a field of another shape', () => {
    expect(read({ websiteUri: 'https://example.org/' }).page).toBe('https://example.org/');
    expect(read({ websiteUri: 'javascript:alert(1)' }).page).toBeNull();
    expect(read({ goodForGroups: 'yes', currentOpeningHours: 7, priceRange: [] })).toEqual(NO_FACTS);
  });
});
