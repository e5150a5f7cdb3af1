// Chat turns with slow vendors: what a turn takes beyond the vendors that must wait for each other.
import { inTurns, median } from '../support/measure.mjs';
import { startVendors, withParts } from '../support/parts.mjs';
import { MAIN, PRODUCTION, start } from '../support/program.mjs';
import { chatRequest } from '../support/requests.mjs';

export const facts = {
  title: 'chat turn over fakes (places 150 ms, matrix 150 ms, model first token 400 ms)',
  yardstick: 'the sum of the slowest chain',
  target: '<= chain + 25 ms p50',
};

const CHAIN = [
  ['GOOGLE_PLACES_BASE_URL', 150],
  ['GOOGLE_ROUTES_BASE_URL', 150],
  ['GEMINI_BASE_URL', 400],
];
const OVER_MS = 25;
const TURNS_A_ROUND = 6;
/** With vendors that answer at once: a server that has just started compiles its first turns. */
const WARM_UP_TURNS = 60;
/** Steps of 20 m around the campus, in rows; farther out the fakes have no places. */
const STEP_DEGREES = 0.0002;
const STEPS_IN_A_ROW = 12;

export const measure = ({ rounds }) =>
  withParts(async (keep) => {
    const vendors = await keep(startVendors());
    const ours = await keep(start(MAIN, { ...PRODUCTION, ...vendors.env }));
    let spot = 0;
    /** Some steps from where anybody asked before, so that no vendor's answer is in the cache. */
    const turn = async () => {
      spot += 1;
      const { path, method, headers, body } = chatRequest('a coffee or something to eat', spot, {
        latitude: 40.6942 + (spot % STEPS_IN_A_ROW) * STEP_DEGREES,
        longitude: -73.9866 + Math.floor(spot / STEPS_IN_A_ROW) * STEP_DEGREES,
      });
      const answer = await fetch(ours.url + path, { method, headers, body });
      const { places } = await answer.json();
      if (!places.some(({ source }) => source === 'google_places')) throw new Error('no vendor was asked');
    };
    for (let count = 0; count < WARM_UP_TURNS; count += 1) await turn();
    await vendors.set({
      googlePlaces: { delayMs: CHAIN[0][1] },
      googleRoutes: { delayMs: CHAIN[1][1] },
      // A call that names no model is answered after this time as well, which is how the chain is measured.
      gemini: { delayMs: CHAIN[2][1] },
    });
    const [turns, chains] = await inTurns(
      rounds * TURNS_A_ROUND,
      () => timed(turn),
      () => timed(() => chain(vendors)),
    );
    const [p50, slowest] = [median(turns), median(chains)];
    const over = p50 - slowest;
    return {
      result: `chain + ${over.toFixed(1)} ms`,
      met: over <= OVER_MS,
      rounds: `${turns.length} turns, p90 ${(turns.sort((a, b) => a - b)[Math.floor(turns.length * 0.9)] - slowest).toFixed(1)} over`,
      detail: `turn p50 ${p50.toFixed(1)} ms, the three vendors one after another ${slowest.toFixed(1)} ms`,
    };
  });

async function chain({ env }) {
  for (const [name] of CHAIN) await (await fetch(`${env[name]}/unknown`)).text();
}

async function timed(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
