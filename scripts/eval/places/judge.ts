import { alwaysProblems } from './always';
import { type Checked, CHECKS, type Judged } from './checks';
import { firstHeld } from './phrases';
import type { Expect, Question } from './question';

/** A key that does not hold, `always` among them, with what was seen instead. */
export interface Miss {
  readonly key: keyof Checked | 'always';
  readonly seen: string;
}

/** How an answer was judged: right when nothing was missed. */
export interface Verdict {
  readonly missed: readonly Miss[];
  /** True when it is right only because it says honestly that it does not know. */
  readonly byUnknown: boolean;
}

/** What is not asked of an honest "I don't know" with where to look. */
const WAIVED: ReadonlySet<Miss['key']> = new Set(['act', 'cards', 'names_any', 'first_any', 'says_any']);

/** Judges the answer to a question by everything that it expects. */
export function judge(question: Question, judged: Judged): Verdict {
  const { expect } = question;
  const always = alwaysProblems(judged.answer, question).map((seen): Miss => ({ key: 'always', seen }));
  const missed = [...always, ...missesOf(expect, judged)];
  if (!expect.or_unknown || !saysUnknown(judged.answer.reply)) return { missed, byUnknown: false };
  const left = missed.filter(({ key }) => !WAIVED.has(key));
  return { missed: left, byUnknown: left.length === 0 && missed.length > 0 };
}

function missesOf(expect: Expect, judged: Judged): Miss[] {
  return (Object.keys(CHECKS) as (keyof Checked)[]).flatMap((key) => {
    // How many cards are right is said by `cards` where it is given.
    if (key === 'act' && expect.cards !== undefined) return [];
    const seen = problemOf(key, expect, judged);
    return seen === null ? [] : [{ key, seen }];
  });
}

function problemOf<K extends keyof Checked>(key: K, expect: Expect, judged: Judged): string | null {
  const expected: Checked[K] | undefined = (expect as Partial<Checked>)[key];
  return expected === undefined ? null : CHECKS[key](expected, judged);
}

function saysUnknown(reply: string): boolean {
  return firstHeld(reply, ['$unknown']) !== undefined && firstHeld(reply, ['$where']) !== undefined;
}
