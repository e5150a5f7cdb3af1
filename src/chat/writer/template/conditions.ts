import type { Told } from '../../../picks/pick';
import type { Act } from '../../../understanding/schema';
import type { StoredCard } from '../../memory/conversation';
import type { Phrases } from '../catalogue/phrases';
import type { Facts } from '../facts';
import { bold } from './card-text';

/** A table for fewer is found anywhere. */
const BIG_PARTY = 5;

export const isSearch = (act: Act | null) => act === 'places' || act === 'events';

/** Says which stated conditions are not known of the cards; empty when all are, or none was stated. */
export function notKnown(facts: Facts, cards: readonly StoredCard[], p: Phrases): string {
  const open = openConditions(facts, cards, p);
  const lacking = cards.filter((card) => textsOf(card.doubts, p).length > 0);
  if (open.length === 0 || lacking.length === 0) return '';
  const names = p.list(lacking.map(bold));
  const where = lacking.length < cards.length ? p.say('condition.at', { names }) : p.say('condition.there');
  return p.say('condition.unknown', { conditions: p.list(open, 'disjunction'), where });
}

/** The stated conditions of a search that at least one of the cards is not known to meet, in words. */
export function openConditions({ understood }: Facts, cards: readonly StoredCard[], p: Phrases): string[] {
  if (!isSearch(understood.act) && !isSearch(understood.also)) return [];
  return [...new Set(cards.flatMap(({ doubts }) => textsOf(doubts, p)))];
}

function textsOf(doubts: readonly Told[], p: Phrases): string[] {
  const allergens = doubts.flatMap(({ fact, value }) => (fact === 'allergy' ? [String(value)] : []));
  const what = p.list(
    allergens.map((word) => p.find(`allergy.${word}`) ?? word),
    'disjunction',
  );
  const allergy = allergens.length === 0 ? [] : [p.say('condition.allergy', { what })];
  return [...doubts.map((told) => textOf(told, p)), ...allergy].filter((text) => text !== '');
}

/** Of what is a matter of taste the catalogue says nothing. */
function textOf({ fact, value }: Told, p: Phrases): string {
  switch (fact) {
    case 'allergy':
      return '';
    case 'hours': {
      const until = /^until (.*)$/.exec(String(value))?.[1];
      return until === undefined ? p.say('condition.open_now') : p.say('condition.until', { time: p.clock(until) });
    }
    case 'price':
      return typeof value === 'number' ? p.say('condition.max_price', { price: value }) : p.say('condition.budget');
    case 'diet':
      return p.find(`diet.${value}`) ?? String(value);
    case 'access':
      return p.say('condition.access');
    case 'age':
      return p.say('condition.age', { age: Number(value) });
    case 'outdoor':
      return p.say('condition.outdoor');
    default:
      if (typeof value === 'number') return value < BIG_PARTY ? '' : p.say('condition.party', { count: value });
      return p.find(`quality.${String(value).replaceAll('_', ' ')}`) ?? String(value);
  }
}
