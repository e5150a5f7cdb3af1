// Chat turns without any key: the rule planner, keyless vendors behind the cache, the template writer.
import { steady } from '../support/load.mjs';
import { at, median } from '../support/measure.mjs';
import { startVendors, withParts } from '../support/parts.mjs';
import { MAIN, PRODUCTION, start } from '../support/program.mjs';
import { chatRequest } from '../support/requests.mjs';

export const facts = {
  title: 'chat turn, keyless',
  yardstick: '-',
  target: 'p50 under 5 ms, p99 under 20 ms at 200/s',
};

const PER_SECOND = 200;
const P50_MS = 5;
const P99_MS = 20;
const POSITION = { latitude: 40.6942, longitude: -73.9866 };
const MESSAGES = [
  'a quiet cafe to study with wifi',
  'somewhere cheap to eat within 10 minutes',
  'will it rain tonight?',
  'how do I get to Bobst Library',
  'a rooftop bar tonight',
  'hi, who are you?',
  'what is the weather like',
  'korean food for four under $20',
];
/** Each may send ten turns a minute. */
const CALLERS = 8_000;

export const measure = ({ rounds, seconds }) =>
  withParts(async (keep) => {
    const vendors = await keep(startVendors());
    const { OPEN_METEO_BASE_URL, OSRM_BASE_URL, OVERPASS_BASE_URL } = vendors.env;
    const keyless = { OPEN_METEO_BASE_URL, OSRM_BASE_URL, OVERPASS_BASE_URL };
    const ours = await keep(start(MAIN, { ...PRODUCTION, ...keyless }));
    const requests = Array.from({ length: CALLERS }, (_, i) => chatRequest(MESSAGES[i % MESSAGES.length], i, POSITION));
    await steady(ours, requests, PER_SECOND, seconds);
    const p50s = [];
    const p99s = [];
    for (let round = 0; round < rounds; round += 1) {
      const from = requests.slice((round + 1) * PER_SECOND * seconds);
      const times = await steady(ours, from, PER_SECOND, seconds);
      p50s.push(at(times, 0.5));
      p99s.push(at(times, 0.99));
    }
    const [p50, p99] = [median(p50s), median(p99s)];
    return {
      result: `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
      met: p50 < P50_MS && p99 < P99_MS,
      rounds: p50s.map((value, round) => `${value.toFixed(1)} / ${p99s[round].toFixed(1)}`).join(', '),
      detail: `${MESSAGES.length} different messages, sent evenly, each by a new caller`,
    };
  });
