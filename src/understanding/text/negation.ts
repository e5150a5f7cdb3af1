import { closed } from '../vocabulary/closed';

/** Rule out what stands right behind them. */
const DETERMINERS = closed('rules out what follows');
/** "i dont want ...", "hate ...": rule out what the verb takes. */
const DISLIKES = closed('dislikes');
const WANTS = closed('between a negation and its thing');
const PLACES = closed('leads to a place');
const MAKES_OPEN = closed('joins what is ruled out');
/** Begin what is wanted after all. */
const TURNS = closed('turns to what is wanted');
/** "not too loud": only the colour is ruled out. */
const DEGREES = closed('degrees');
/** Words that a negation reaches over: an article and a colour or two before the noun. */
const REACH = 3;

/** For each word, whether somebody rules it out: "no coffee pls, tea", "thats not dinner or drinks", "anything but a bar". */
export function negatedWords(words: readonly string[], startsClause: readonly boolean[]): boolean[] {
  const negated = words.map(() => false);
  for (let at = 0; at < words.length; at += 1) {
    const from = scopeStart(words, at);
    if (from === null) continue;
    let left = DEGREES.has(words[from] ?? '') ? (words[from] === 'that' ? 2 : 2) : REACH;
    for (let i = from; i < words.length && left > 0; i += 1) {
      if (startsClause[i] || TURNS.has(words[i]!)) break;
      // "no line near bobst": where is another matter; "not at bobst" is none.
      if (i > from && PLACES.has(words[i]!)) break;
      if (MAKES_OPEN.has(words[i]!)) {
        // "and" goes on only to a second thing that is ruled out with the first.
        if (words[i] === 'and') break;
        left = REACH;
        continue;
      }
      negated[i] = true;
      left -= 1;
    }
  }
  for (const at of refusedBefore(words, startsClause)) negated[at] = true;
  return negated;
}

/** "un cafe, starbucks no": a "no" that ends a clause rules out the little that stands before it. */
function refusedBefore(words: readonly string[], startsClause: readonly boolean[]): number[] {
  const refused: number[] = [];
  for (let at = 1; at < words.length; at += 1) {
    if (words[at] !== 'no' || startsClause[at] || (at + 1 < words.length && !startsClause[at + 1])) continue;
    let from = at;
    while (from > 0 && !startsClause[from]) from -= 1;
    if (from > 0 && at - from <= REACH) for (let i = from; i < at; i += 1) refused.push(i);
  }
  return refused;
}

/** Where the scope of a negation at this word begins; null when there is none. */
function scopeStart(words: readonly string[], at: number): number | null {
  const word = words[at]!;
  const next = words[at + 1] ?? '';
  if (word === 'not' && (next === 'only' || next === 'sure' || next === 'far' || next === 'bad')) return null;
  if (
    word === 'no' &&
    (next === 'more' || next === 'matter' || next === 'idea' || next === 'problem' || next === 'clue')
  ) {
    return null;
  }
  if (word === 'not' && AUXILIARIES.has(words[at - 1] ?? '')) return afterVerb(words, at + 1);
  if (DETERMINERS.has(word) || DISLIKES.has(word)) return at + 1;
  if (word === 'but' && /^(?:anything|anywhere|nothing|everything)$/.test(words[at - 1] ?? '')) return at + 1;
  if (word === 'than' && /^(?:other|rather)$/.test(words[at - 1] ?? '')) return at + 1;
  if (word === 'of' && /^(?:tired|sick|instead|bored|enough)$/.test(words[at - 1] ?? '')) return at + 1;
  return null;
}

const AUXILIARIES = closed('auxiliaries');

/** "dont want to study": the scope is what is wanted; "wont make me wait": the verb itself. */
function afterVerb(words: readonly string[], at: number): number {
  let from = at;
  while (from < at + 3 && (WANTS.has(words[from] ?? '') || words[from] === 'to' || words[from] === 'for')) from += 1;
  return from;
}
