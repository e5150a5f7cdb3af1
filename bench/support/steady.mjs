// Sends requests one by one at a steady rate, in a process of its own, and tells how long each took. autocannon can hold a
// rate only by sending a second's worth at once and then pausing, which measures the queue and not the turn.
//   started by load.mjs
import http from 'node:http';

process.once('message', async ({ url, requests, perSecond, seconds }) => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  const times = [];
  const failed = [];
  const running = [];
  const startedAt = performance.now();
  const total = Math.round(perSecond * seconds);
  for (let sent = 0; sent < total; sent += 1) {
    const waitMs = startedAt + (sent * 1000) / perSecond - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    running.push(
      send(requests[sent % requests.length]).then(
        (ms) => times.push(ms),
        (error) => failed.push(String(error)),
      ),
    );
  }
  await Promise.all(running);
  process.send({ times, failed: failed.length, firstFailure: failed[0] });
  process.disconnect();

  function send({ method, path, headers, body }) {
    return new Promise((resolve, reject) => {
      const sentAt = performance.now();
      const request = http.request(url + path, { agent, method, headers }, (answer) => {
        answer.resume().once('end', () => {
          if (answer.statusCode === 200) resolve(performance.now() - sentAt);
          else reject(new Error(`answered ${answer.statusCode}`));
        });
      });
      request.once('error', reject);
      request.end(body);
    });
  }
});
