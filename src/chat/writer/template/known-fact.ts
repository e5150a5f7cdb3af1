import type { Diet } from '../../../users/preferences';
import type { StoredCard } from '../../memory/conversation';
import type { Key, Phrases } from '../catalogue/phrases';
import type { Facts } from '../facts';
import { factsOf, priceText, reasonOf } from './card-text';
import { hoursTold } from './hours';
import type { Topic } from './topics';

type Tell = (card: StoredCard, facts: Facts, p: Phrases) => string | null;

/** What a card says of what is asked, as a sentence; null when it says nothing. */
export function knownFact(card: StoredCard, topic: Topic, facts: Facts, p: Phrases): string | null {
  const tell = Object.hasOwn(TOLD, topic) ? TOLD[topic]! : reasonTold(topic);
  return tell(card, facts, p);
}

/** A fact that is yes or no, in its two sentences. */
function verdict(of: (card: StoredCard) => boolean | null | undefined, yes: Key, no: Key): Tell {
  return (card, _, p) => {
    const is = of(card) ?? null;
    return is === null ? null : p.say(is ? yes : no, { name: card.name });
  };
}

const TOLD: Readonly<Record<Topic, Tell>> = {
  hours: (card, facts, p) => {
    if (card.type === 'place') return hoursTold(card, facts, p);
    return card.start === null ? null : factsOf(card, facts.nowMs, p);
  },
  price: (card, _, p) => {
    const price = priceText(card, p);
    return price === null ? null : p.say('card.price', { name: card.name, price });
  },
  rating: ({ name, rating }, _, p) =>
    rating === null ? null : p.say('card.rating', { name, rating: rating.toFixed(1) }),
  distance: ({ name, distance, walk_time: time }, _, p) =>
    distance === null || time === null
      ? null
      : p.say('card.away', { name, distance: p.measure(distance), time: p.measure(time) }),
  address: ({ name, address }, _, p) => (address === null ? null : p.say('card.address', { name, address })),
  access: (card, _, p) => {
    const { entrance = null, restroom = null } = card.accessibility ?? {};
    const { name } = card;
    return (
      p.sentences([
        entrance === null ? null : p.say(entrance ? 'card.step_free' : 'card.not_step_free', { name }),
        restroom === null || entrance === false ? null : p.say(restroom ? 'card.restroom' : 'card.no_restroom'),
      ]) || null
    );
  },
  age: ({ name, facts }, _, p) => {
    const age = facts?.minAge ?? null;
    return age === null ? null : p.say(age === 0 ? 'card.all_ages' : 'card.min_age', { name, age });
  },
  diet: ({ name, facts }, { understood: { signs } }, p) => {
    const asked = signs.flatMap((sign) => (sign.startsWith('diet.') ? [sign.slice('diet.'.length) as Diet] : []));
    const known = asked.filter((diet) => facts?.diets[diet] !== undefined);
    const told = known.map((diet) =>
      p.say(facts!.diets[diet] ? 'card.diet' : 'card.no_diet', { name, diet: p.find(`diet.${diet}`) ?? diet }),
    );
    return p.sentences(told) || null;
  },
  group: verdict(({ facts }) => facts?.takesGroups, 'card.groups', 'card.no_groups'),
  outdoor: verdict(({ facts }) => facts?.hasOutdoorSeating, 'card.outdoor', 'card.no_outdoor'),
  wifi: (card, facts, p) =>
    verdict(({ facts: known }) => known?.hasWifi, 'card.wifi', 'card.no_wifi')(card, facts, p) ??
    reasonTold('wifi')(card, facts, p),
  seating: (card, facts, p) => TOLD.outdoor!(card, facts, p) ?? reasonTold('seating')(card, facts, p),
  id_needed: verdict(({ facts }) => facts?.needsNyuId, 'card.nyu_id', 'card.no_nyu_id'),
  phone: ({ name, facts }, _, p) => {
    const contact = [facts?.phone, facts?.page].filter(Boolean).join(', ');
    return contact === '' ? null : p.say('card.contact', { name, contact });
  },
};

/** Reasons for a pick that answer a question. */
const ANSWERED_BY: Readonly<Record<string, readonly Topic[]>> = {
  quiet: ['noise'],
  'has wifi': ['wifi'],
  'has outdoor space': ['seating', 'outdoor'],
};

function reasonTold(topic: Topic): Tell {
  return (card, _, p) => {
    const isAnswer = card.why !== null && ANSWERED_BY[card.why]?.includes(topic);
    return isAnswer ? p.say('card.facts', { name: card.name, facts: reasonOf(card, p) ?? '' }) : null;
  };
}
