import { askAt, folded, sameAs } from '../../../places/guide/synonyms';
import type { StoredCard } from '../../memory/conversation';
import type { Phrases } from '../catalogue/phrases';
import type { Facts } from '../facts';
import { bold } from './card-text';
import { topicsOf } from './topics';
import { pageOf } from './where-to-look';

/** Signs of something that one gets done rather than eats, sees or buys. */
const SERVICES = ['service', 'health', 'facility', 'worship'];
/** Of these people wonder what they cost. */
const COSTLY = 'health';

const isSigned = ({ understood: { signs } }: Facts, groups: readonly string[]) =>
  signs.some((sign) => groups.some((group) => sign.startsWith(`${group}.`)));

/** What the first place offers of a service that was asked for, what it costs and where to ask; empty for other searches. */
export function aboutService(cards: readonly StoredCard[], facts: Facts, p: Phrases): string {
  const [card] = cards;
  if (card?.source !== 'campus_directory' || !isSigned(facts, SERVICES)) return '';
  const { what } = facts.understood.need;
  const isLikely = what !== undefined && askAt(folded(what)).length > 0 && !cards.some((one) => speaksOf(one, what));
  const { name, description: text } = card;
  const offer = offered(card, what, p);
  return p.sentences([
    offer,
    text && (offer === null ? p.say('service.words', { name, text }) : text),
    isLikely ? p.say('service.likely', { what }) : null,
    priceTold(card, facts, p),
    card.facts?.page || card.facts?.phone
      ? p.say('service.contact', { contact: p.commas([card.facts.page, card.facts.phone]) })
      : isLikely
        ? p.say('where.links', { links: pageOf(card) ?? '' })
        : null,
    byPhoneOrPage(cards, facts, p),
  ]);
}

/** What it has of the thing that was asked for, in its own words. */
function offered({ name, facts }: StoredCard, what: string | undefined, p: Phrases): string | null {
  const asked = folded(what ?? '');
  const terms = [asked, ...sameAs(asked), ...askAt(asked)];
  const services = (facts?.services ?? []).filter((service) => terms.includes(folded(service)));
  return services.length === 0 ? null : p.say('service.offers', { name, services: p.list(services) });
}

/** What else serves it and is nowhere to go to. */
function byPhoneOrPage(cards: readonly StoredCard[], { gathered: { finding } }: Facts, p: Phrases): string | null {
  const shown = cards.map(({ name }) => name);
  const others = (finding?.picks ?? []).filter(({ place }) => place.isRemote && !shown.includes(place.name));
  const named = others.map(
    ({ place }) => bold(place) + p.say('text.aside', { parts: p.commas([place.phone, place.page]) }),
  );
  return named.length === 0 ? null : p.say('service.remote', { names: p.list(named) });
}

/** Said without a question only where it is on everybody's mind. */
function priceTold(card: StoredCard, facts: Facts, p: Phrases): string | null {
  const isAsked = topicsOf({ ...facts.understood, ask: 'other' }).includes('price');
  if (!isAsked && !isSigned(facts, [COSTLY])) return null;
  return card.price_level === 0 ? p.say('service.free') : p.say('service.fee');
}

/** The guide sends people also to where such a thing is likely; then none of the place's own words names it. */
function speaksOf({ name, category, description, facts }: StoredCard, what: string): boolean {
  const words = folded([name, category, description, ...(facts?.services ?? [])].filter(Boolean).join(' '));
  return ` ${words} `.includes(` ${folded(what)} `);
}
