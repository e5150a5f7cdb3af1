// `npm run eval:talk -- FILE [--out PRED] [--wrong]`: scores whole conversations; each turn with the true earlier turns as history.
import { toLabels } from '../../src/understanding/labels';
import type { Understood } from '../../src/understanding/understood';
import { readTalks } from '../learn/labelled';
import { reportOfTalks } from '../learn/report';
import { contextsOf } from '../learn/samples';
import type { ReadTalk } from '../learn/school';
import { judgeTurn } from '../learn/score-talk';
import { run, write } from './command';
import { plannersOf } from './planners';

void run('eval:talk', async ({ file, out, wrong, planner: only }, understanding) => {
  const talks = readTalks(file);
  const turnReader = (say: string, context: Parameters<typeof understanding.understand>[1]) =>
    understanding.understand(say, context, null);
  for (const [name, planner] of plannersOf(understanding)) {
    if (only !== undefined && only !== name) continue;
    const read: ReadTalk[] = [];
    for (const talk of talks) {
      const turns: ReadTalk['turns'][number][] = [];
      for (const [i, { context }] of contextsOf(talk, turnReader).entries())
        turns.push({ turn: talk.turns[i]!, context, trace: await planner(talk.turns[i]!.say, context) });
      read.push({ talk, turns });
    }
    if (wrong) process.stdout.write(`${missesOf(read)}\n\n`);
    process.stdout.write(`${name}: ${talks.length} conversations\n${reportOfTalks(read)}\n`);
    if (out !== undefined && name === (only ?? 'learned'))
      write(
        out,
        read.map(({ talk, turns }) => ({
          id: talk.id,
          turns: turns.map(({ trace }) => predictionOf(trace.understood)),
        })),
      );
  }
});

function predictionOf({ act, need, about, ask, fresh, sureOfNeed }: Understood): object {
  return { act, need: toLabels(need), about, ask, fresh, sure: Number(sureOfNeed.toFixed(4)) };
}

function missesOf(read: readonly ReadTalk[]): string {
  return read
    .flatMap(({ talk, turns }) =>
      turns
        .filter(({ turn, trace }) => {
          const { act, about, missed, extra } = judgeTurn(turn, trace.understood);
          return !act || !about || missed > 0 || extra > 0;
        })
        .map(({ turn, trace, context }) =>
          [
            `${talk.id} ${JSON.stringify(turn.say)}`,
            `  before ${JSON.stringify(toLabels(context.standing.need))}`,
            `  wanted ${JSON.stringify({ act: turn.act, need: toLabels(turn.need ?? {}), about: turn.about ?? null })}`,
            `  said   ${JSON.stringify(predictionOf(trace.understood))}`,
          ].join('\n'),
        ),
    )
    .join('\n');
}
