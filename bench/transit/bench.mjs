// The subway's router: time of a query, of the first load, and memory.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { at } from '../support/measure.mjs';

const ROOT = new URL('../..', import.meta.url).pathname;
const COUNT = 2_000;
const TARGETS = { p50: 3, p99: 15, load: 60, memory: 30 };
const MOST_METERS = 900;
/** Seconds a metre of the great circle: 80 m a minute, and streets are longer by 1.3. */
const SECONDS_PER_METER = (1.3 * 60) / 80;

/** `npm run bench -- transit`: prints p50 and p99 of queries between random stations, loading and memory. */
export default async function run() {
  const require = createRequire(join(ROOT, 'dist/main.js'));
  const { Timetable } = require('./transit/timetable/timetable.js');
  const { Router } = require('./transit/router/router.js');
  const { distanceMeters } = require('./common/geo.js');
  const before = held();
  const startedAt = performance.now();
  const timetable = Timetable.load();
  const router = new Router(timetable);
  const load = performance.now() - startedAt;
  const questions = questionsFor(timetable, distanceMeters);
  for (const question of questions) router.find(question);
  const took = questions.map((question) => {
    const from = performance.now();
    router.find(question);
    return performance.now() - from;
  });
  const measured = { p50: at(took, 0.5), p99: at(took, 0.99), load, memory: (held() - before) / 1e6 };
  for (const [name, value] of Object.entries(measured)) {
    const unit = name === 'memory' ? 'MB' : 'ms';
    const verdict = value <= TARGETS[name] ? 'met' : 'missed';
    process.stdout.write(`${name}: ${value.toFixed(2)} ${unit} (target ${TARGETS[name]}: ${verdict})\n`);
  }
  process.stdout.write(`${COUNT} queries on a weekday, a Saturday and a Sunday, at every hour, leaving and arriving\n`);
}

/** Bytes that are in use once all garbage is gone. */
function held() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function questionsFor({ stations, days }, distanceMeters) {
  const starts = ['2026-10-08', '2026-10-10', '2026-10-11'].map((day) => days.startOf(day));
  const walks = ({ position }) =>
    stations
      .map(({ id, position: other }) => [id, distanceMeters(position, other)])
      .filter(([, meters]) => meters < MOST_METERS)
      .map(([stationId, meters]) => ({ stationId, seconds: Math.round(meters * SECONDS_PER_METER) }));
  // Steps that share no factor with the sizes go everywhere.
  return Array.from({ length: COUNT }, (_, i) => ({
    access: walks(stations[(i * 191) % stations.length]),
    egress: walks(stations[(i * 307 + 101) % stations.length]),
    at: starts[i % starts.length] + ((i * 7_919) % 86_400),
    means: i % 4 === 0 ? 'arrive' : 'depart',
  }));
}
