import { plain } from './phrases';
import { facts, kinds } from './words.json';

const FACTS: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries(facts).map(([fact, expression]) => [fact, new RegExp(expression, 'i')]),
);
const KINDS: Readonly<Record<string, string | readonly string[]>> = kinds;

/** True when one of the entries names the fact, or one of several: `group|booking`. */
export function namesFact(entries: readonly string[], fact: string): boolean {
  const expressions = fact.split('|').map((name) => FACTS[name] ?? unknownWord('fact', name));
  return entries.some((entry) => expressions.some((expression) => expression.test(plain(entry))));
}

/** True when a category is of the kind: it has one of the kind's words, in the singular or the plural. */
export function isOfKind(category: string, kind: string): boolean {
  const expression = KINDS[kind] ?? unknownWord('kind', kind);
  if (typeof expression !== 'string') return expression.some((one) => isOfKind(category, one));
  const words = plain(category.replaceAll('_', ' '));
  const whole = new RegExp(`\\b(?:${expression})(?:e?s)?\\b`);
  return whole.test(words) || whole.test(words.replace(/ies\b/g, 'y'));
}

function unknownWord(table: string, name: string): never {
  throw new Error(`no ${table} ${name} in words.json`);
}
