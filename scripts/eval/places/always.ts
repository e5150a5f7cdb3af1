import { type Answer, type Card, categoryOf, entriesOf } from './answer';
import { namesFact } from './naming';
import { plain } from './phrases';
import type { Question } from './question';

const MOST_CARDS = 3;
/** What nobody can promise. */
const NEVER_PROMISED = ['allergy', 'booking', 'crowd'];

/** What must hold of every answer, whatever was asked: the problems, none when all is well. */
export function alwaysProblems({ status, reply, cards }: Answer, question: Question): string[] {
  const world = question.rung === 'guide' ? null : new Set(question.facts.map(({ name }) => plain(name)));
  return [
    ...(status === 200 ? [] : [`status ${status}`]),
    ...(/\p{L}/u.test(reply) ? [] : ['no words in the reply']),
    ...(cards.length <= MOST_CARDS ? [] : [`${cards.length} cards`]),
    ...cards.flatMap((card) => cardProblems(card).map((problem) => `${card.name}: ${problem}`)),
    ...cards.filter(({ name }) => world?.has(plain(name)) === false).map(({ name }) => `${name} is not in the facts`),
  ];
}

function cardProblems(card: Card): string[] {
  const promised = NEVER_PROMISED.find((fact) => namesFact(entriesOf(card, 'fits'), fact));
  const missing = [
    ...(categoryOf(card).trim() === '' ? ['category'] : []),
    ...(['fits', 'unknown'] as const).filter((list) => !Array.isArray(card[list])),
  ];
  return [
    ...(missing.length === 0 ? [] : [`no ${missing.join(', no ')}`]),
    ...(promised === undefined ? [] : [`fits promises ${promised}`]),
  ];
}
