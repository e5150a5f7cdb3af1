import { HEAD_NAMES } from '../../src/understanding/decisions';
import { toLabels } from '../../src/understanding/labels';
import { NOTHING_BEFORE } from '../../src/understanding/context';
import type { Understanding } from '../../src/understanding/understanding';

const REASONS = 5;
const share = (value: number) => `${(value * 100).toFixed(0)} %`;

/** What led to an understanding, for a person: words, cues, decisions, what is stated, the result. */
export function explanationOf(message: string, understanding: Understanding): string {
  const trace = understanding.trace(message, NOTHING_BEFORE, null);
  const { reading, decisions, weighed, understood } = trace;
  const cues = reading.cues.map(
    ({ sense, from, to, isNegated }) =>
      `${isNegated ? 'not ' : ''}${sense.id} ("${reading.words.slice(from, to).join(' ')}")`,
  );
  const heads = HEAD_NAMES.map((head) => {
    const { choice, share: of } = decisions.of(head);
    const why = understanding
      .influences(trace, NOTHING_BEFORE, head)
      .slice(0, REASONS)
      .map(({ name, change }) => `${name} ${change.toFixed(2)}`);
    return `  ${head.padEnd(10)} ${String(choice).padEnd(20)} ${share(of)} because ${why.join(', ')}`;
  });
  const candidates = weighed.map(
    ({ candidate, share: of }) => `  ${candidate.key} ${candidate.value} by ${candidate.by}: ${share(of)}`,
  );
  const { act, intent, vibe, tools, slots, need, about, ask, fresh, sure, sureOfNeed } = understood;
  return [
    `words      ${reading.words.join(' ')} (${reading.language})`,
    `cues       ${cues.join(', ') || 'none'}`,
    'decisions',
    ...heads,
    'may state',
    ...(candidates.length > 0 ? candidates : ['  nothing']),
    `result     ${JSON.stringify({ act, intent, vibe, tools, slots: toLabels(slots), need: toLabels(need), about, ask, fresh })}`,
    `sure       plan ${share(sure)}, act and need ${share(sureOfNeed)}`,
  ].join('\n');
}
