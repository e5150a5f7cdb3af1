// Two worker processes against one, on the same machine as the load.
import { startVendors, withParts } from '../support/parts.mjs';
import { MAIN, PRODUCTION, start } from '../support/program.mjs';
import { ratioOf } from '../support/ratio.mjs';
import { weatherRequests } from '../support/requests.mjs';

export const facts = {
  title: '`WEB_CONCURRENCY=2` on two cores, load from the same machine',
  yardstick: 'one process',
  target: '>= 1.3x',
};

export const measure = (options) =>
  withParts(async (keep) => {
    const vendors = await keep(startVendors());
    const env = { ...PRODUCTION, ...vendors.env };
    const two = await keep(start(MAIN, { ...env, WEB_CONCURRENCY: '2' }));
    const one = await keep(start(MAIN, env));
    return ratioOf(two, one, weatherRequests('/api/weather?lat=40.6942&lon=-73.9866'), options, 1.3);
  });
