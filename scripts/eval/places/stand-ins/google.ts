import { GooglePlacesFake, type GooglePlace, GoogleRoutesFake, type PriceLevel } from '../../../../test/fakes';
import { PACES } from '../../../../test/fakes/google-routes.answer';
import type { TextRequest } from '../../../../test/fakes/google-places.request';
import { passesFilters } from '../../../../test/fakes/google-places.search';
import { singular, wordsOf } from '../../../../src/common/words';
import type { GoogleFact, Question } from '../question';
import { isOpenAt, openingHours } from './google-hours';
import { positionOf, type StandIn, WALK } from './stand-in';

type GoogleQuestion = Extract<Question, { rung: 'google' }>;

const PRICES: readonly PriceLevel[] = ['FREE', 'INEXPENSIVE', 'MODERATE', 'EXPENSIVE', 'VERY_EXPENSIVE'];
const RATINGS = 200;
/** Words of a query by which nothing is found. */
const EMPTY_WORDS = new Set(
  `a an and any around at by close closest find for good here i in is it me my near nearby nearest new now nyc of on open or
  place please right some somewhere spot that the to today tomorrow tonight with york`.split(/\s+/),
);

/** Google, knowing the facts of a question and nothing else. */
export async function googleStandIn({ at, facts, now }: GoogleQuestion): Promise<StandIn> {
  const moment = Date.parse(now);
  const places = new FactsOfGoogle(facts, at, moment);
  const routes = new GoogleRoutesFake({ key: places.key });
  routes.paces = { ...PACES, WALK: { ...WALK, headStartS: 0 } };
  routes.placeLocations = new Map(places.places.map(({ id, at: where }) => [id, where]));
  routes.nowMs = moment;
  await Promise.all([places.start(), routes.start()]);
  return {
    env: { GOOGLE_API_KEY: places.key, GOOGLE_PLACES_BASE_URL: places.url, GOOGLE_ROUTES_BASE_URL: routes.url },
    stop: async () => void (await Promise.all([places.stop(), routes.stop()])),
  };
}

/** The places fake with the facts as its catalogue. */
class FactsOfGoogle extends GooglePlacesFake {
  private readonly factsById: ReadonlyMap<string, GoogleFact>;

  constructor(facts: readonly GoogleFact[], at: readonly [number, number], now: number) {
    super();
    this.nowMs = now;
    this.places = facts.map((fact, index) => placeOf(fact, index, at, now));
    this.factsById = new Map(this.places.map(({ id }, index) => [id, facts[index]!]));
  }

  protected override bodyOf(place: GooglePlace): object {
    const { hours, closed_on, range, vegetarian, wheelchair, groups, summary } = this.factOf(place);
    return {
      ...super.bodyOf(place),
      // Types are all that is known of what a place is.
      primaryTypeDisplayName: undefined,
      priceRange: range && { startPrice: dollars(range[0]), endPrice: dollars(range[1]) },
      ...(hours !== undefined && openingHours(hours, closed_on, this.now())),
      servesVegetarianFood: vegetarian,
      goodForGroups: groups,
      ...(wheelchair !== undefined && { accessibilityOptions: { wheelchairAccessibleEntrance: wheelchair } }),
      ...(summary !== undefined && { editorialSummary: { text: summary, languageCode: 'en' } }),
    };
  }

  /** By the words of name, types and `words`, most hits first. */
  protected override findByText(wanted: TextRequest): GooglePlace[] {
    const asked = new Set(foldedWords(wanted.textQuery).filter((word) => !EMPTY_WORDS.has(word)));
    return this.places
      .filter((place) => passesFilters(place, wanted))
      .map((place) => ({ place, hits: this.wordsOf(place).filter((word) => asked.has(word)).length }))
      .filter(({ hits }) => hits > 0)
      .sort((a, b) => b.hits - a.hits)
      .map(({ place }) => place);
  }

  private wordsOf(place: GooglePlace): string[] {
    const { name, types, words } = this.factOf(place);
    return [...new Set(foldedWords([name, ...types, ...words].join(' ')))];
  }

  private factOf({ id }: GooglePlace): GoogleFact {
    return this.factsById.get(id)!;
  }
}

function placeOf(fact: GoogleFact, index: number, at: readonly [number, number], now: number): GooglePlace {
  const { name, types, hours, closed_on, price, rating, status } = fact;
  return {
    id: `ChIJfact_${String(index + 1).padStart(2, '0')}`,
    name,
    at: positionOf(fact, at),
    types,
    address: `${10 + index * 7} Sample Street`,
    rating,
    userRatingCount: RATINGS,
    ...(price !== undefined && { priceLevel: PRICES[price]! }),
    // Told by the facts, not by the fake's own hours; kept for the filter of a text search.
    hours: 'none',
    ...(hours !== undefined && { openNow: isOpenAt(hours, closed_on, now) }),
    photos: 1,
    businessStatus: status,
  };
}

function dollars(amount: number): object {
  return { currencyCode: 'USD', units: String(amount) };
}

function foldedWords(text: string): string[] {
  return wordsOf(text.replaceAll('_', ' ')).map(singular);
}
