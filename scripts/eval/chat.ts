// `npm run eval:chat -- FILE [--out PRED] [--wrong]`: scores plans on labelled messages; `--explain "..."` shows how one is read.
import { toLabels } from '../../src/understanding/labels';
import { readMessages } from '../learn/labelled';
import { reportOfMessages } from '../learn/report';
import { contextOf, type ReadMessage } from '../learn/school';
import { judge } from '../learn/score';
import { quantile, run, write } from './command';
import { plannersOf } from './planners';

void run('eval:chat', async ({ file, out, wrong, planner: only }, understanding) => {
  const messages = readMessages(file);
  // The first ones pay for the engine's warming up, which no message of a running server does.
  for (const message of messages.slice(0, 50))
    understanding.trace(message.message, contextOf(message, understanding), null);
  for (const [name, planner] of plannersOf(understanding)) {
    if (only !== undefined && only !== name) continue;
    const read: ReadMessage[] = [];
    const times: number[] = [];
    for (const message of messages) {
      const context = contextOf(message, understanding);
      const startedAt = performance.now();
      const trace = await planner(message.message, context);
      times.push(performance.now() - startedAt);
      read.push({ message, trace });
    }
    if (wrong) process.stdout.write(`${missesOf(read)}\n\n`);
    process.stdout.write(`${name}: ${messages.length} messages\n${reportOfMessages(read)}\n`);
    process.stdout.write(
      `time: median ${quantile(times, 0.5).toFixed(3)} ms, p99 ${quantile(times, 0.99).toFixed(3)} ms\n`,
    );
    if (out !== undefined && name === (only ?? 'learned')) write(out, read.map(predictionOf));
  }
});

function predictionOf({ message: { id }, trace: { understood } }: ReadMessage): object {
  const { intent, vibe, tools, slots, sure } = understood;
  return { id, intent, vibe, tools, slots: toLabels(slots), sure: Number(sure.toFixed(4)) };
}

function missesOf(read: readonly ReadMessage[]): string {
  return read
    .filter(({ message, trace }) => !judge(message, trace.understood).everything)
    .map((one) => {
      const { message } = one;
      const last = message.history.at(-1)?.content;
      const expect = { ...message.expect, slots: toLabels(message.expect.slots) };
      return [
        `${message.id} ${JSON.stringify(message.message)}`,
        ...(last === undefined ? [] : [`  after  ${JSON.stringify(last)}`]),
        `  wanted ${JSON.stringify(expect)}`,
        `  said   ${JSON.stringify(predictionOf(one))}`,
      ].join('\n');
    })
    .join('\n');
}
