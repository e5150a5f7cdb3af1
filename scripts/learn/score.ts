import { sameName, sameThing } from '../../src/understanding/match';
import type { Slots } from '../../src/understanding/schema';
import type { Understood } from '../../src/understanding/understood';
import type { Message } from './labelled';

/** One labelled message beside what was understood of it. */
export interface Judged {
  readonly intent: boolean;
  /** Null where the label has none. */
  readonly vibe: boolean | null;
  readonly tools: boolean;
  readonly hits: number;
  readonly missed: number;
  readonly extra: number;
  readonly everything: boolean;
}

/** Judges a plan by the labelling guide, section 8. */
export function judge({ expect }: Message, said: Pick<Understood, 'intent' | 'vibe' | 'tools' | 'slots'>): Judged {
  const keys = new Set([...Object.keys(expect.slots), ...Object.keys(said.slots)]) as Set<keyof Slots>;
  let [hits, missed, extra] = [0, 0, 0];
  for (const key of keys) {
    const [wanted, value] = [expect.slots[key], said.slots[key]];
    if (wanted !== undefined && value !== undefined && slotMatches(key, wanted, value)) hits += 1;
    else {
      if (wanted !== undefined) missed += 1;
      if (value !== undefined) extra += 1;
    }
  }
  const intent = said.intent === expect.intent;
  const vibe = expect.vibe === null ? null : said.vibe === expect.vibe;
  const tools = [...new Set(expect.tools)].sort().join() === [...new Set(said.tools)].sort().join();
  return {
    intent,
    vibe,
    tools,
    hits,
    missed,
    extra,
    everything: intent && vibe !== false && tools && missed === 0 && extra === 0,
  };
}

function slotMatches(key: keyof Slots, wanted: unknown, said: unknown): boolean {
  const [a, b] = [wanted, said].map((value) => String(value).trim().toLowerCase()) as [string, string];
  if (key === 'place') return sameName(a, b);
  return key === 'cuisine' ? sameThing(a, b) : a === b;
}
