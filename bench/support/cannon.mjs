// autocannon in a process of its own, so that the load does not run on the measured program's thread.
//   started by load.mjs, which sends the options and receives the result
import autocannon from 'autocannon';

process.once('message', async ({ requests, connections, ...options }) => {
  // Each connection has its share of the requests, built before the run: rotating them costs nothing while it runs.
  let client = 0;
  const share = Math.ceil(requests.length / connections);
  const setupClient = (made) => {
    const own = requests.slice(client * share, (client + 1) * share);
    made.setRequests(own.length > 0 ? own : [requests[client % requests.length]]);
    client += 1;
  };
  const cpuBefore = process.cpuUsage();
  const result = await autocannon({ ...options, connections, setupClient });
  const { user, system } = process.cpuUsage(cpuBefore);
  process.send({
    perSecond: result['2xx'] / result.duration,
    answered: result['2xx'],
    failed: result.non2xx + result.errors + result.timeouts,
    statuses: result.statusCodeStats,
    seconds: result.duration,
    cannonBusy: (user + system) / 1e6 / result.duration,
  });
  process.disconnect();
});
