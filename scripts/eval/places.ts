// `npm run eval:places -- FILE [--only=q012,q013] [--verbose]`: asks the running server questions about places and judges the answers.
import { parseArgs } from 'node:util';
import { BadLabels } from '../learn/labelled';
import { WrongUse } from './command';
import { play } from './places/play';
import { type Question, readQuestions } from './places/question';
import { countsOf, isRight, lineOf } from './places/report';

const USAGE = 'usage: npm run eval:places -- FILE [--only=ID,ID] [--verbose]';

async function main(): Promise<void> {
  const { file, only, isVerbose } = readArguments();
  const played = await play(chosen(readQuestions(file), only));
  for (const one of played) process.stdout.write(`${lineOf(one, isVerbose)}\n`);
  process.stdout.write(`\n${countsOf(played)}\n`);
  if (!played.every(isRight)) process.exitCode = 1;
}

function chosen(questions: Question[], ids: readonly string[] | null): Question[] {
  if (ids === null) return questions;
  const unknown = ids.find((id) => !questions.some((question) => question.id === id));
  if (unknown !== undefined) throw new WrongUse(`no question ${unknown}`);
  return questions.filter(({ id }) => ids.includes(id));
}

function readArguments(): { file: string; only: readonly string[] | null; isVerbose: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { only: { type: 'string' }, verbose: { type: 'boolean', default: false } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new WrongUse(`one FILE, not ${positionals.length}`);
    return { file, only: values.only?.split(',') ?? null, isVerbose: values.verbose };
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse(error.message, { cause: error });
    throw error;
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof WrongUse || error instanceof BadLabels)) throw error;
  process.stderr.write(`eval:places: ${error.message}${error instanceof WrongUse ? `\n${USAGE}` : ''}\n`);
  process.exitCode = 2;
});
