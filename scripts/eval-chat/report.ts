import { ASK_MODEL_BELOW } from '../../src/chat/planner/confidence';
import type { Planned } from './run';
import { score, type Scores, share } from './score';

/** The scores of one planner as text for a terminal. */
export function reportOf(name: string, planned: readonly Planned[]): string {
  const clear = planned.filter(({ item }) => !item.tags.includes('ambiguous'));
  const times = planned.map(({ tookMs }) => tookMs);
  return [
    `${name}: ${planned.length} items, ${clear.length} without those tagged ambiguous`,
    '',
    table(score(planned), score(clear)),
    '',
    `plan time: median ${quantile(times, 0.5).toFixed(3)} ms, p99 ${quantile(times, 0.99).toFixed(3)} ms`,
    '',
    ...confidenceLines(planned),
  ].join('\n');
}

/** The items that are not all right: message, label, plan. */
export function missesOf(planned: readonly Planned[]): string {
  return planned
    .filter(({ allRight }) => !allRight)
    .map(({ item, said, confidence }) => {
      const last = item.history.at(-1)?.content;
      return [
        `${item.id} ${JSON.stringify(item.message)} (confidence ${confidence.toFixed(2)})`,
        ...(last === undefined ? [] : [`  after  ${JSON.stringify(last)}`]),
        `  wanted ${JSON.stringify(item.expect)}`,
        `  said   ${JSON.stringify(said)}`,
      ].join('\n');
    })
    .join('\n');
}

/** One JSON line per item, in the form that the labelling guide asks for. */
export function predictionsOf(planned: readonly Planned[]): string {
  return planned.map(({ item, said }) => `${JSON.stringify({ id: item.id, ...said })}\n`).join('');
}

function table(all: Scores, clear: Scores): string {
  const rows: readonly (readonly [label: string, key: keyof Scores])[] = [
    ['intent accuracy', 'intent'],
    ['vibe accuracy', 'vibe'],
    ['tool-set exact match', 'tools'],
    ['slot F1', 'slotF1'],
    ['everything right', 'everything'],
  ];
  const line = (label: string, ...cells: string[]) =>
    `${label.padEnd(24)}${cells.map((cell) => cell.padStart(12)).join('')}`;
  return [
    line('', 'all', 'unambiguous'),
    ...rows.map(([label, key]) => line(label, percent(all[key]), percent(clear[key]))),
    line('stray vibes', String(all.strayVibes), String(clear.strayVibes)),
  ].join('\n');
}

/** How often a plan is right, by how sure the planner was: decided means intent, vibe and tools, slots aside. */
function confidenceLines(planned: readonly Planned[]): string[] {
  const bands = [
    [0.8, 1.01],
    [0.6, 0.8],
    [0, 0.6],
  ] as const;
  const lines = bands.map(([from, below]) => {
    const inBand = planned.filter(({ confidence }) => confidence >= from && confidence < below);
    const decided = share(inBand, (one) => one.intentRight && one.vibeRight !== false && one.toolsRight);
    const everything = share(inBand, ({ allRight }) => allRight);
    const label = from === 0 ? 'below 0.6' : below > 1 ? '0.8 and more' : `${from} to ${below}`;
    return `${label.padEnd(14)}${String(inBand.length).padStart(5)} items, decided right ${percent(decided)}, everything ${percent(everything)}`;
  });
  const asked = planned.filter(({ confidence }) => confidence < ASK_MODEL_BELOW).length;
  return [
    'by confidence',
    ...lines,
    `a model would be asked (below ${ASK_MODEL_BELOW}) about ${asked} of ${planned.length}`,
  ];
}

function percent(value: number | null): string {
  return value === null ? 'none' : `${(value * 100).toFixed(1)} %`;
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}
