import { type Coordinates, distanceMeters } from '../../../test/fakes/geo';
import { type Answer, type Card, categoryOf, entriesOf, walkMinutesOf } from './answer';
import { cardFieldProblem } from './card-fields';
import { isOfKind, namesFact } from './naming';
import { firstHeld } from './phrases';
import type { Act, Expect } from './question';

/** What is judged, and beside what. */
export interface Judged {
  readonly answer: Answer;
  /** Where it was asked, if that was told. */
  readonly from: Coordinates | null;
  /** The first card of the list that was shown before the question. */
  readonly shownBefore: Card | null;
}
/** What was seen instead, or null when the key holds. */
type Problem = string | null;
/** The keys that are checked; `or_unknown` is none but a way out of some. */
export type Checked = Required<Omit<Expect, 'or_unknown'>>;

const MOST_CARDS_BESIDE_FACTS = 2;

/** One check for each key. */
export const CHECKS: { readonly [K in keyof Checked]: (expected: Checked[K], judged: Judged) => Problem } = {
  act: (acts, { answer }) =>
    [acts].flat().some((act) => showsAct(act, answer.cards.length)) ? null : `${answer.cards.length} cards`,
  cards: ({ min, max }, { answer: { cards } }) =>
    cards.length >= min && cards.length <= max ? null : `${cards.length} cards`,
  kinds_any: (kinds, { answer }) => oddCard(answer, (card) => !isOfAny(card, kinds), categoryText),
  kinds_none: (kinds, { answer }) => oddCard(answer, (card) => isOfAny(card, kinds), categoryText),
  names_any: (names, { answer: { cards, reply } }) =>
    cards.some((card) => bears(card, names)) || firstHeld(reply, names) !== undefined ? null : 'not there',
  names_none: (names, { answer }) =>
    oddCard(
      answer,
      (card) => bears(card, names),
      ({ name }) => name,
    ),
  first_any: (names, { answer: { cards } }) =>
    cards[0] !== undefined && bears(cards[0], names) ? null : (cards[0]?.name ?? 'no card'),
  says_any: (phrases, { answer: { reply } }) => {
    const lists = phrases.every((one) => typeof one === 'string') ? [phrases] : (phrases as string[][]);
    const missing = lists.find((list) => firstHeld(reply, list) === undefined);
    return missing === undefined ? null : `none of ${missing.join(' | ')}`;
  },
  says_none: (phrases, { answer: { reply } }) => firstHeld(reply, phrases) ?? null,
  fits: (named, { answer }) =>
    oddNamed(answer, named, (card, fact) => {
      if (!namesFact(entriesOf(card, 'fits'), fact)) return `fits without ${fact}`;
      return namesFact(entriesOf(card, 'unknown'), fact) ? `${fact} in unknown, too` : null;
    }),
  unknown: (named, { answer }) =>
    oddNamed(answer, named, (card, fact) =>
      namesFact(entriesOf(card, 'unknown'), fact) ? null : `unknown without ${fact}`,
    ),
  told: (facts, { answer: { cards } }) => {
    const isTold = (card: Card, fact: string) =>
      namesFact([...entriesOf(card, 'fits'), ...entriesOf(card, 'unknown')], fact);
    const silent = cards.flatMap((card) =>
      facts.filter((fact) => !isTold(card, fact)).map((fact) => `${card.name}: ${fact}`),
    );
    return silent.length === 0 ? null : `dropped ${silent.join(', ')}`;
  },
  card: (named, { answer: { cards } }) => {
    for (const [name, fields] of Object.entries(named))
      for (const card of cards.filter((one) => bears(one, [name]))) {
        const problem = cardFieldProblem(card, fields);
        if (problem !== null) return `${card.name}: ${problem}`;
      }
    return null;
  },
  max_walk_min: (minutes, { answer }) =>
    oddCard(answer, (card) => card.travel_mode !== 'transit' && (walkMinutesOf(card) ?? Infinity) > minutes, walkText),
  nearer: (isAsked, { answer, from, shownBefore }) => {
    if (!isAsked) return null;
    if (shownBefore === null) return 'no card was shown before';
    if (answer.cards.length === 0) return firstHeld(answer.reply, ['$nearest']) === undefined ? 'not said' : null;
    return oddCard(answer, (card) => !isNearer(card, shownBefore, from), walkText);
  },
};

function showsAct(act: Act, cards: number): boolean {
  if (act === 'places') return cards > 0;
  if (act === 'fact' || act === 'about_cards' || act === 'way') return cards <= MOST_CARDS_BESIDE_FACTS;
  return act === 'events' || cards === 0;
}

function bears({ name }: Card, names: readonly string[]): boolean {
  return firstHeld(name, names) !== undefined;
}

function isOfAny(card: Card, kinds: readonly string[]): boolean {
  return kinds.some((kind) => isOfKind(categoryOf(card), kind));
}

const categoryText = (card: Card) => `category ${JSON.stringify(card.category ?? null)}`;
const walkText = ({ walk_time }: Card) => walk_time ?? 'no walk_time';

function isNearer(card: Card, other: Card, from: Coordinates | null): boolean {
  const [near, far] = [card, other].map(({ location }) =>
    location && from ? distanceMeters(from, { lat: location.lat, lon: location.lng }) : null,
  );
  if (typeof near === 'number' && typeof far === 'number') return near < far;
  return (walkMinutesOf(card) ?? Infinity) < (walkMinutesOf(other) ?? 0);
}

/** The first card of which something must not be true, with what was seen of it. */
function oddCard({ cards }: Answer, isOdd: (card: Card) => boolean, seen: (card: Card) => string): Problem {
  const odd = cards.find(isOdd);
  return odd === undefined ? null : `${odd.name}: ${seen(odd)}`;
}

/** The first problem of the cards that bear a name, fact by fact. */
function oddNamed(
  { cards }: Answer,
  named: Readonly<Record<string, readonly string[]>>,
  problemOf: (card: Card, fact: string) => Problem,
): Problem {
  for (const [name, facts] of Object.entries(named))
    for (const card of cards.filter((one) => bears(one, [name])))
      for (const fact of facts) {
        const problem = problemOf(card, fact);
        if (problem !== null) return `${card.name}: ${problem}`;
      }
  return null;
}
