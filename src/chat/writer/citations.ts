import type { Written } from './facts';

const NUMBER = '#?\\d{1,3}';
/** `[1]`, `[1, 2]`, `[1-3]`, `[item 2]`; a year in brackets is none. */
const MARK = new RegExp(
  `\\s?[[【]\\s*(?:items?\\s*)?(${NUMBER}(?:\\s*(?:,|;|&|and|–|-)\\s*${NUMBER})*)\\s*[\\]】]`,
  'gi',
);
/** What a text that is still growing may end with: the beginning of a mark, or the blank before one. */
const UNFINISHED = /\s*[[【][^\]】]{0,40}$|\s+$/;
/** An opening greeting: a whole word, and only with punctuation or "there" behind it ("Heyday Cafe" and "Hi-Fi Records" are names). */
const GREETING =
  /^\s*(?:hey|hi|hello|hiya)(?:\s+there)?(?:\s*[!,.:]+|\s+[–-]+)(?:\s+|$)|^\s*(?:hey|hi|hello)\s+there\s+/i;
/** From this length on it is clear whether a text opens with a greeting. */
const OPENING = 24;
/** Shorter names are words of every day. */
const SHORTEST_NAME = 4;

/**
 * Takes the marks out of a model's text and tells which items they meant, in order of first mention. An item called by
 * its full name counts as cited.
 */
export function readCitations(raw: string, items: readonly { readonly name: string }[]): Written {
  const mentions = [...marked(raw, items.length), ...named(raw, items)].sort((a, b) => a.at - b.at);
  return { text: withoutMarks(raw), cited: [...new Set(mentions.map(({ item }) => item))] };
}

/** A model's text as far as it may be shown while it grows. Pieces once told never change. */
export class VisibleText {
  private raw = '';
  private told = 0;

  constructor(private readonly tell: (piece: string) => void) {}

  add(piece: string): void {
    this.raw += piece;
    if (this.raw.length >= OPENING) this.show(this.raw.replace(UNFINISHED, ''));
  }

  /** Nothing follows: what was held back is no mark. */
  end(): void {
    this.show(this.raw);
  }

  private show(raw: string): void {
    const text = withoutMarks(raw);
    if (text.length > this.told) this.tell(text.slice(this.told));
    this.told = Math.max(this.told, text.length);
  }
}

interface Mention {
  readonly at: number;
  readonly item: number;
}

function* marked(raw: string, count: number): Generator<Mention> {
  for (const { 1: numbers = '', index } of raw.matchAll(MARK)) {
    for (const item of numbersIn(numbers)) if (item >= 1 && item <= count) yield { at: index, item: item - 1 };
  }
}

/** `1, 3` and `1-3`. */
function numbersIn(text: string): number[] {
  const range = /^#?(\d+)\s*[–-]\s*#?(\d+)$/.exec(text);
  if (range === null) return (text.match(/\d+/g) ?? []).map(Number);
  const [from, to] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: Math.max(0, Math.min(to - from, 9) + 1) }, (_, offset) => from + offset);
}

function* named(raw: string, items: readonly { readonly name: string }[]): Generator<Mention> {
  const text = raw.toLowerCase();
  for (const [item, { name }] of items.entries()) {
    const at = name.length < SHORTEST_NAME ? -1 : text.indexOf(name.toLowerCase());
    if (at >= 0) yield { at, item };
  }
}

function withoutMarks(raw: string): string {
  const text = raw.replace(MARK, '').trim();
  const rest = text.replace(GREETING, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
