import { ask } from './ask';
import type { Judged } from './checks';
import { judge, type Verdict } from './judge';
import type { Question, Rung } from './question';
import { Server } from './server';
import { googleStandIn } from './stand-ins/google';
import { osmStandIn } from './stand-ins/osm';
import type { StandIn } from './stand-ins/stand-in';

/** A question that was asked, with what came and how it was judged. */
export interface Played {
  readonly question: Question;
  readonly judged: Judged;
  readonly verdict: Verdict;
}

const RUNGS: readonly Rung[] = ['guide', 'google', 'osm'];
const NOBODY: StandIn = { env: {}, stop: () => Promise.resolve() };

/** Asks all questions, the rungs beside each other, each of a server that has heard none before. In their order. */
export async function play(questions: readonly Question[]): Promise<Played[]> {
  const byRung = RUNGS.map((rung) => questions.filter((question) => question.rung === rung));
  const played = (await Promise.all(byRung.map(playRung))).flat();
  return questions.map((question) => played.find((one) => one.question === question)!);
}

async function playRung(questions: readonly Question[]): Promise<Played[]> {
  if (questions.length === 0) return [];
  const server = new Server();
  try {
    const played: Played[] = [];
    for (const question of questions) played.push(await playOne(question, server));
    return played;
  } finally {
    await server.end();
  }
}

async function playOne(question: Question, server: Server): Promise<Played> {
  const standIn = await standInOf(question);
  try {
    const url = await server.start(standIn.env, Date.parse(question.now));
    const judged = await ask(url, question);
    await server.stop();
    return { question, judged, verdict: judge(question, judged) };
  } finally {
    await standIn.stop();
  }
}

function standInOf(question: Question): Promise<StandIn> {
  if (question.rung === 'google') return googleStandIn(question);
  return question.rung === 'osm' ? osmStandIn(question) : Promise.resolve(NOBODY);
}
