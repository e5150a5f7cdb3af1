import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { startApp, type TestApp } from '../support/start-app';

/** The limits of production, that much shorter; the server looks every five seconds all the same. */
const FASTER = 20;
const CUT_OFF_WITHIN_MS = 7_000;

describe('a caller who trickles bytes', () => {
  let server: TestApp;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });

  beforeAll(async () => {
    server = await startApp('sqlite, no redis');
    const http = server.app.getHttpServer();
    http.requestTimeout /= FASTER;
    http.headersTimeout /= FASTER;
  });
  afterAll(async () => {
    agent.destroy();
    await server.stop();
  });

  /** Sends one more byte ten times a second. @returns what the server said, and after how long it hung up. */
  const trickle = (first: string, piece: string) =>
    new Promise<{ said: string; ms: number }>((resolve) => {
      const startedAt = performance.now();
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(first));
      const timer = setInterval(() => socket.write(piece), 100);
      let said = '';
      socket.setEncoding('utf8').on('data', (text: string) => (said += text));
      socket.on('error', () => undefined);
      socket.once('close', () => {
        clearInterval(timer);
        resolve({ said, ms: performance.now() - startedAt });
      });
    });
  const ask = () =>
    new Promise<{ status: number | undefined; isReused: boolean }>((resolve, reject) => {
      const request = get(`${server.url}/health/live`, { agent }, (response) => {
        response.resume().once('end', () => resolve({ status: response.statusCode, isReused: request.reusedSocket }));
      }).once('error', reject);
    });

  it('is told that time is up, whether in headers or in a body; one who waits between requests is not', async () => {
    await ask();
    const answers = await Promise.all([
      trickle('GET /health/live HTTP/1.1\r\n', 'x'),
      trickle('POST /api/chat HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n', ' '),
    ]);
    for (const { said, ms } of answers) {
      expect(said).toMatch(/^HTTP\/1\.1 408 .*\{"error":"Request timeout","request_id":"[^"]+"\}$/s);
      expect(ms).toBeLessThan(CUT_OFF_WITHIN_MS);
    }
    expect(await ask()).toEqual({ status: 200, isReused: true });
  });
});
