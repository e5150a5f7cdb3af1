// Many callers ask at once for what nobody has asked about: the vendor hears of it once.
import { flood } from '../support/load.mjs';
import { startVendors, withParts } from '../support/parts.mjs';
import { CLIENT_HEADER, MAIN, PRODUCTION, start } from '../support/program.mjs';
import { address } from '../support/requests.mjs';

export const facts = {
  title: '64 parallel requests for one cold key',
  yardstick: '1 vendor call',
  target: 'exactly 1',
};

const CALLERS = 64;
const VENDOR_MS = 100;

export const measure = ({ rounds }) =>
  withParts(async (keep) => {
    const vendors = await keep(startVendors());
    const ours = await keep(start(MAIN, { ...PRODUCTION, ...vendors.env }));
    await vendors.set({ openWeather: { delayMs: VENDOR_MS } });
    const calls = [];
    for (let round = 0; round < rounds; round += 1) {
      await vendors.forget();
      const path = `/api/weather?lat=40.${10 + round}&lon=-73.9`;
      const requests = Array.from({ length: CALLERS }, (_, i) => ({
        method: 'GET',
        path,
        headers: { [CLIENT_HEADER]: address(i) },
      }));
      await flood(ours, requests, 0, { connections: CALLERS, amount: CALLERS });
      calls.push(await vendors.count('openWeather'));
    }
    return {
      result: `${Math.max(...calls)}`,
      met: calls.every((count) => count === 1),
      rounds: calls.join(', '),
      detail: `the vendor takes ${VENDOR_MS} ms`,
    };
  });
