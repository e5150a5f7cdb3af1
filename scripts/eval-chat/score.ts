import type { Item, Labels } from './items';
import { valuesMatch } from './match';

/** One item with what a planner said about it; null when it said nothing, which is wrong everywhere. */
export interface Judged {
  readonly item: Item;
  readonly said: Labels | null;
  readonly intentRight: boolean;
  /** Null when the label has no vibe. */
  readonly vibeRight: boolean | null;
  /** A vibe was said where the label has none. */
  readonly strayVibe: boolean;
  readonly toolsRight: boolean;
  readonly slots: SlotCount;
  readonly allRight: boolean;
}

/** Pairs of item and slot: said and right, labelled and not said so, said and not labelled so. */
export interface SlotCount {
  readonly hits: number;
  readonly missed: number;
  readonly extra: number;
}

/** Shares from 0 to 1; null when there was nothing to judge. */
export interface Scores {
  readonly items: number;
  readonly intent: number | null;
  readonly vibe: number | null;
  readonly strayVibes: number;
  readonly tools: number | null;
  readonly slotF1: number | null;
  readonly everything: number | null;
}

/** Judges one prediction by the labelling guide, section 8. */
export function judge(item: Item, said: Labels | null): Judged {
  const { expect } = item;
  const intentRight = said?.intent === expect.intent;
  const vibeRight = expect.vibe === null ? null : said?.vibe === expect.vibe;
  const toolsRight = said !== null && setOf(said.tools) === setOf(expect.tools);
  const slots = countSlots(expect.slots, said?.slots ?? {});
  return {
    item,
    said,
    intentRight,
    vibeRight,
    strayVibe: expect.vibe === null && Boolean(said?.vibe),
    toolsRight,
    slots,
    allRight: intentRight && vibeRight !== false && toolsRight && slots.missed === 0 && slots.extra === 0,
  };
}

/** Sums up judged items. */
export function score(judged: readonly Judged[]): Scores {
  const withVibe = judged.filter(({ vibeRight }) => vibeRight !== null);
  return {
    items: judged.length,
    intent: share(judged, ({ intentRight }) => intentRight),
    vibe: share(withVibe, ({ vibeRight }) => vibeRight === true),
    strayVibes: judged.filter(({ strayVibe }) => strayVibe).length,
    tools: share(judged, ({ toolsRight }) => toolsRight),
    slotF1: f1(judged.map(({ slots }) => slots)),
    everything: share(judged, ({ allRight }) => allRight),
  };
}

export function share<T>(items: readonly T[], is: (item: T) => boolean): number | null {
  return items.length === 0 ? null : items.filter(is).length / items.length;
}

/** Micro F1: all pairs together. */
function f1(counts: readonly SlotCount[]): number | null {
  const sum = (key: keyof SlotCount) => counts.reduce((total, count) => total + count[key], 0);
  const hits = sum('hits');
  const pairs = 2 * hits + sum('missed') + sum('extra');
  return pairs === 0 ? null : (2 * hits) / pairs;
}

/** A wrong value is one miss and one extra. */
function countSlots(wanted: Labels['slots'], said: Labels['slots']): SlotCount {
  const isThere = (value: unknown) => value !== undefined && value !== null && value !== '';
  const labelled = Object.entries(wanted).filter(([, value]) => isThere(value));
  const given = Object.entries(said).filter(([, value]) => isThere(value));
  const hits = labelled.filter(([slot, value]) => isThere(said[slot]) && valuesMatch(slot, value, said[slot]!)).length;
  return { hits, missed: labelled.length - hits, extra: given.length - hits };
}

function setOf(tools: readonly string[]): string {
  return [...new Set(tools)].sort().join(' ');
}
