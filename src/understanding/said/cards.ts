import { wordsOf } from '../../common/words';
import type { Context, ShownCard } from '../context';
import type { Reading } from '../cues';
import { folded } from '../text/fold';
import { closed } from '../vocabulary/closed';
import type { Lexicon } from '../vocabulary/lexicon';

/** How a message points at what is shown. */
export interface CardReference {
  /** Cards named by number, name, street or description, in the order said. */
  readonly named: readonly number[];
  /** True for "it", "there", "that one". */
  readonly hasPronoun: boolean;
  /** True for "these", "which one", "any of them". */
  readonly meansAll: boolean;
  /** What a pronoun or left-out words mean: what was talked about last, else the top card, as `@n` or a name. */
  readonly meant: string | null;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const VAGUE = closed('tells no card');

/** Whom a message means among the shown cards and what was talked about. */
export function referredCards(reading: Reading, context: Context, lexicon: Lexicon): CardReference {
  const { cards } = context;
  const refs = reading.cues.filter(({ sense }) => sense.group === 'ref');
  const hasPronoun = refs.some(({ sense }) => sense.name === 'it');
  const meansAll = refs.some(({ sense }) => sense.name === 'all' || sense.name === 'both');
  if (cards.length === 0) return { named: [], hasPronoun, meansAll, meant: context.topic };
  const found = [...byNumber(reading, cards.length), ...byName(reading, cards, lexicon)].sort((a, b) => a.at - b.at);
  let named = [...new Set(found.map(({ card }) => card))];
  if (named.length === 0) named = byDescription(reading, context);
  return { named, hasPronoun, meansAll, meant: named[0] === undefined ? meantIn(context) : nthCard(named[0]) };
}

export const nthCard = (index: number) => `@${index + 1}`;

interface Mention {
  readonly card: number;
  readonly at: number;
}

function byNumber({ cues, words }: Reading, count: number): Mention[] {
  const found: Mention[] = [];
  for (const { sense, from } of cues) {
    if (sense.group !== 'ref') continue;
    const nth = ORDINALS.indexOf(sense.name);
    const card = nth >= 0 ? nth : sense.name === 'last' ? count - 1 : sense.name === 'middle' ? 1 : -1;
    if (card >= 0 && card < count) found.push({ card, at: from });
    if (sense.name === 'both' && /^(?:first|top)$/.test(words[from] ?? ''))
      found.push({ card: 0, at: from }, { card: 1, at: from });
    if (sense.name === 'other_one' && count === 2) found.push({ card: 1, at: from });
  }
  // "number 2", "1 or 3", "is 3 open": a small number where no unit and no time takes it.
  for (let at = 0; at < words.length; at += 1) {
    const nth = /^[1-5]$/.test(words[at]!) ? Number(words[at]) - 1 : NUMBER_WORDS.indexOf(words[at]!);
    if (nth < 0 || nth >= count || found.some(({ card }) => card === nth)) continue;
    const isCalled = /^(?:number|option|no|numero|choice|place|spot|card)$/.test(words[at - 1] ?? '');
    const isBare = /^\d$/.test(words[at]!) && !isCounting(at, words);
    if (isCalled || isBare) found.push({ card: nth, at });
  }
  return found;
}

const NUMBER_WORDS = ['one', 'two', 'three', 'four', 'five'];

/** A number that counts people, minutes, hours or money, or tells the time. */
function isCounting(at: number, words: readonly string[]): boolean {
  const before = words[at - 1] ?? '';
  const after = words[at + 1] ?? '';
  if (words.length === 1) return false;
  if (/^(?:is|does|do|why|compare|like|say|says|hitting|about|vs|versus|between)$/.test(before))
    return /^(?:people|minutes|hours|dollars|of|am|pm)$/.test(after);
  if (/^(?:or|and|vs|versus)$/.test(before) && /^\d$/.test(words[at - 2] ?? ''))
    return !/^(?:$|then|for|is|has|me|better)$/.test(after);
  if (/^(?:or|vs|versus)$/.test(after) && /^\d$/.test(words[at + 2] ?? '')) return false;
  return true;
}

function byName(reading: Reading, cards: readonly ShownCard[], lexicon: Lexicon): Mention[] {
  const { stems } = reading;
  const names = cards.map(({ name }) =>
    wordsOf(name)
      .filter((word) => word !== 'the')
      .map(folded),
  );
  return names.flatMap((name, card) => {
    const others = new Set(names.filter((_, other) => other !== card).flat());
    let at = -1;
    let strength = 0;
    for (const [i, word] of name.entries()) {
      const place = stems.findIndex((stem) => stem === word || `${stem}s` === word);
      if (place < 0 || others.has(word)) continue;
      const follows = i > 0 && stems[place - 1] === name[i - 1];
      strength += follows
        ? 2
        : isTelling(word, place, reading, lexicon)
          ? 2
          : name.length === 1 && stems.length <= 3
            ? 2
            : 0.8;
      at = at < 0 ? place : at;
    }
    const initials = name.map((word) => word[0]).join('');
    if (initials.length >= 3 && stems.includes(initials)) return [{ card, at: stems.indexOf(initials) }];
    return strength >= 1.6 ? [{ card, at }] : [];
  });
}

function isTelling(word: string, at: number, { capitals }: Reading, lexicon: Lexicon): boolean {
  if (word.length < 3) return false;
  return capitals[at] === true || lexicon.isRare(word);
}

/** "the one on montague", "the quiet one": by its street, its kind, or what was said about it. */
function byDescription({ words }: Reading, { cards, said }: Context): number[] {
  const telling = descriptionIn(words)
    .map(folded)
    .filter((word) => word.length > 2 && !VAGUE.has(word));
  if (telling.length === 0) return [];
  const told = tellings(cards, said ?? '');
  for (const about of [cards.map(({ name, address }) => `${name} ${address ?? ''}`), told]) {
    const lists = about.map((text) => wordsOf(text).map(folded));
    const fitting = lists.flatMap((list, card) =>
      telling.some((word) => list.some((other) => other === word || (word.length >= 5 && other.startsWith(word))))
        ? [card]
        : [],
    );
    if (fitting.length === 1) return fitting;
  }
  return [];
}

/** What stands between "the" and "one", or behind "the one on". */
function descriptionIn(words: readonly string[]): string[] {
  const at = words.findIndex((word, i) => /^(?:one|place|spot)$/.test(word) && i > 0);
  const behind =
    at >= 0 && /^(?:on|in|at|by|near|with|from|over|that)$/.test(words[at + 1] ?? '')
      ? words.slice(at + 2, at + 5)
      : [];
  const the = at > 0 ? words.lastIndexOf('the', at - 1) : -1;
  const before = the >= 0 && at - the <= 4 ? words.slice(the + 1, at) : [];
  if (before.length + behind.length > 0) return [...before, ...behind];
  const definite = words.findIndex((word) => word === 'the' || word === 'that');
  return definite < 0 ? [] : words.slice(definite + 1, definite + 3);
}

/** What the concierge said about each card: from its name to the next one's. */
function tellings(cards: readonly ShownCard[], said: string): string[] {
  const text = said.toLowerCase();
  const starts = cards.map(({ name }) => text.indexOf(name.toLowerCase()));
  return starts.map((start) => {
    if (start < 0) return '';
    const next = Math.min(text.length, ...starts.filter((other) => other > start));
    return text.slice(start, next);
  });
}

/** What was talked about last, else the only card that was named last, else the top one. */
function meantIn({ cards, said, topic }: Context): string {
  if (topic !== null) return topic;
  const text = (said ?? '').toLowerCase();
  const named = cards.flatMap(({ name }, card) => (text.includes(name.toLowerCase()) ? [card] : []));
  return nthCard(named.length === 1 ? named[0]! : 0);
}
