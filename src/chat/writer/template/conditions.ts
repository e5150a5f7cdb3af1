import { cardId } from '../../../places/card';
import { matchesText } from '../../../places/place-text';
import type { Place } from '../../../places/place.types';
import { confirmsDiet } from '../../../recommendations/preference-fit';
import type { Act, Vibe } from '../../../understanding/schema';
import { dietsOf } from '../../gather/wishes';
import type { StoredCard } from '../../memory/conversation';
import type { Phrases } from '../catalogue/phrases';
import type { Facts } from '../facts';
import { bold, priceLevel } from './card-text';

/** What somebody may have stated, and which of the cards are known to have it. */
type Condition = readonly [isStated: boolean, text: string, isKnown: (card: StoredCard) => boolean];

const EATING = new Set<Vibe | null>(['food_general', 'fast_bite', 'chill_drinks']);
const GOING_OUT = new Set<Vibe | null>(['chill_drinks', 'party']);
/** A table for fewer is found anywhere. */
const BIG_PARTY = 5;

export const isSearch = (act: Act | null) => act === 'places' || act === 'events';

/** Says which stated conditions are not known of the cards; empty when all are, or none was stated. */
export function notKnown(facts: Facts, cards: readonly StoredCard[], p: Phrases): string {
  const open = openConditions(facts, cards, p);
  const lacking = cards.filter((card) => open.some(([, , isKnown]) => !isKnown(card)));
  if (lacking.length === 0) return '';
  const names = p.list(lacking.map(bold));
  const where = lacking.length < cards.length ? p.say('condition.at', { names }) : p.say('condition.there');
  const conditions = p.list(
    open.map(([, text]) => text),
    'disjunction',
  );
  return p.say('condition.unknown', { conditions, where });
}

/** The stated conditions of a search that at least one of the cards is not known to meet. */
export function openConditions(facts: Facts, cards: readonly StoredCard[], p: Phrases): Condition[] {
  if (!isSearch(facts.understood.act) && !isSearch(facts.understood.also)) return [];
  return conditionsOf(facts, p).filter(([isStated, text, isKnown]) => isStated && text !== '' && !cards.every(isKnown));
}

function conditionsOf({ understood, preferences, gathered }: Facts, p: Phrases): Condition[] {
  const { need, vibe, act } = understood;
  const { allergy = [], partySize = 0, maxPrice: price, age, until = '00:00', quality = [] } = need;
  const eats = EATING.has(vibe);
  const goesOut = GOING_OUT.has(vibe);
  const diets = [...new Set([...dietsOf({ diet: need.diet }), ...(preferences.diets ?? [])])];
  const allergens = allergy.map((word) => p.find(`allergy.${word}`) ?? word);
  const places = new Map(gathered.finding?.ranked.map(({ place }) => [cardId(place.id), place]));
  // A card that was found earlier says no more than why it was picked.
  const known = (test: (place: Place) => boolean, word: string) => (card: StoredCard) => {
    const place = places.get(card.id);
    return place === undefined ? (card.why ?? '').includes(word) : test(place);
  };
  const speaksOf = (word: string) => known((place) => matchesText(place, word), word);
  const never = () => false;
  return [
    ...diets.map((diet): Condition => [eats, p.say(`diet.${diet}`), known((place) => confirmsDiet(place, diet), diet)]),
    [eats && allergy.length > 0, p.say('condition.allergy', { what: p.list(allergens, 'disjunction') }), never],
    [eats && need.indoorOutdoor === 'outdoor', p.say('condition.outdoor'), speaksOf('outdoor')],
    [need.access !== undefined, p.say('condition.access'), never],
    [(goesOut || act === 'events') && age !== undefined, p.say('condition.age', { age }), never],
    [(eats || goesOut) && partySize >= BIG_PARTY, p.say('condition.party', { count: partySize }), never],
    [price !== undefined, p.say('condition.max_price', { price }), (card) => priceLevel(card) === 0],
    [price === undefined && need.budget !== undefined, p.say('condition.budget'), (card) => priceLevel(card) !== null],
    [need.openNow === true, p.say('condition.open_now'), ({ open_now }) => open_now !== null],
    [need.until !== undefined, p.say('condition.until', { time: p.clock(until) }), never],
    // Of what is a matter of taste the catalogue says nothing.
    ...quality.map((word): Condition => [true, p.find(`quality.${word.replaceAll('_', ' ')}`) ?? word, speaksOf(word)]),
  ];
}
