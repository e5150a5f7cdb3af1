import { normalise } from '../../common/words';
import type { Coordinates } from '../../common/geo';
import { defined } from '../../understanding/need/need';
import type { Need } from '../../understanding/schema';
import type { Conversation, StoredCard } from './conversation';

/** `@2` as an index; null for a name. */
export function cardIndex(reference: string): number | null {
  const nth = /^@([1-9])$/.exec(reference)?.[1];
  return nth === undefined ? null : Number(nth) - 1;
}

/** The card that `@n` or a name means: of the latest list, for a name also of an earlier one. */
export function cardCalled(reference: string, { lastPlaces, lists }: Conversation): StoredCard | null {
  const index = cardIndex(reference);
  if (index !== null) return lastPlaces[index] ?? null;
  const name = normalise(reference);
  const cards = [...lastPlaces, ...lists.toReversed().flatMap((list) => list.cards)];
  return cards.find((card) => normalise(card.name) === name) ?? null;
}

/** The cards that are asked about, in the order asked. */
export function cardsAsked(about: string | readonly string[] | null, conversation: Conversation): StoredCard[] {
  if (about === 'all') return [...conversation.lastPlaces];
  return [about ?? []].flat().flatMap((reference) => cardCalled(reference, conversation) ?? []);
}

export function pointOf({ location }: StoredCard): Coordinates | null {
  return location && { lat: location.lat, lon: location.lng };
}

/** The same need under names, because `@n` will mean a card of another list. */
export function withNames(need: Need, conversation: Conversation): Need {
  const nameOf = (said: string | undefined) => said && nameFor(said, conversation);
  const { near, from, to, not } = need;
  return defined({
    ...need,
    near: nameOf(near),
    from: nameOf(from),
    to: nameOf(to),
    not: not?.map((said) => nameFor(said, conversation)),
  });
}

/** Where the cards are that some needs name. */
export function anchorsOf(needs: readonly Need[], conversation: Conversation): Conversation['anchors'] {
  const anchors = needs
    .flatMap(({ near, from, to }) => [near, from, to])
    .flatMap((said) => {
      const card = said === undefined ? null : cardCalled(said, conversation);
      const at = (card && pointOf(card)) ?? (said && anchorOf(said, conversation));
      return said && at ? [[nameFor(said, conversation), at] as const] : [];
    });
  return Object.fromEntries(anchors);
}

function nameFor(said: string, conversation: Conversation): string {
  return cardIndex(said) === null ? said : (cardCalled(said, conversation)?.name ?? said);
}

export function anchorOf(name: string, { anchors }: Conversation): Coordinates | undefined {
  return Object.hasOwn(anchors, name) ? anchors[name] : undefined;
}
