// The path that everything lies on: limit, guards, validation, cache, headers, one log line.
import { withParts, startVendors } from '../support/parts.mjs';
import { MAIN, PRODUCTION, start } from '../support/program.mjs';
import { ratioOf } from '../support/ratio.mjs';
import { weatherRequests } from '../support/requests.mjs';

export const facts = {
  title: 'cached `GET /api/weather`, all guards, validation, one log line',
  yardstick: 'bare Fastify + pino serving the same bytes',
  target: '>= 0.50',
};

const PATH = '/api/weather?lat=40.6942&lon=-73.9866';

export const measure = (options) => againstBareFastify(options, 0.5);

/** @param more settings of ours. */
export function againstBareFastify(options, least, more = {}) {
  return withParts(async (keep) => {
    const vendors = await keep(startVendors());
    const ours = await keep(start(MAIN, { ...PRODUCTION, ...vendors.env, ...more }));
    const script = new URL('yardstick.mjs', import.meta.url).pathname;
    const yardstick = await keep(start(script, { LIKE: ours.url + PATH }, '/ready'));
    return ratioOf(ours, yardstick, weatherRequests(PATH), options, least);
  });
}
