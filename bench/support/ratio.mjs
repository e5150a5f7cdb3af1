// Cases that compare answers a second with a yardstick's.
import { flood } from './load.mjs';
import { inTurns, median } from './measure.mjs';

/** Less leaves a slow machine compiling in the first round. */
const WARM_UP_SECONDS = 4;

/**
 * Floods ours and the yardstick in turns.
 * @param least the ratio to reach.
 * @returns a row of the table: the median of the rounds' ratios, and what a reader needs to judge it.
 */
export async function ratioOf(ours, yardstick, requests, { rounds, seconds }, least) {
  for (const program of [yardstick, ours]) await flood(program, requests, WARM_UP_SECONDS);
  const [mine, theirs] = await inTurns(
    rounds,
    () => flood(ours, requests, seconds),
    () => flood(yardstick, requests, seconds),
  );
  const ratios = mine.map(({ perSecond }, round) => perSecond / theirs[round].perSecond);
  const ratio = median(ratios);
  const middle = (list, field) => median(list.map((round) => round[field]));
  const perSecond = (list) => Math.round(middle(list, 'perSecond')).toLocaleString('en-US');
  const cpu = (list) => `${Math.round(middle(list, 'cpuMicros'))} µs`;
  return {
    result: ratio.toFixed(2),
    met: ratio >= least,
    rounds: ratios.map((value) => value.toFixed(2)).join(', '),
    detail:
      `${perSecond(mine)} against ${perSecond(theirs)} answers/s; processor time per answer ` +
      `${cpu(mine)} against ${cpu(theirs)}; load generator busy ${Math.round(middle(theirs, 'cannonBusy') * 100)} % at the yardstick`,
  };
}
