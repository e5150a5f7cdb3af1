import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LiveServer } from './live-server';

describe('LiveServer', () => {
  const said: string[] = [];
  let limited: number;
  let server: Server;
  let live: LiveServer;

  beforeEach(async () => {
    said.length = 0;
    server = createServer((_request, response) => {
      if (limited > 0) {
        limited -= 1;
        response.writeHead(429, { 'retry-after': '1' }).end('{"error": "limited"}');
      } else response.end('{"ok": true}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    live = new LiveServer(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 5_000, (line) =>
      said.push(line),
    );
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('waits as long as a limit asks for, says so, and asks again', async () => {
    limited = 1;
    const startedAt = performance.now();
    expect(await live.ask('/')).toMatchObject({ status: 200, json: { ok: true } });
    expect(performance.now() - startedAt).toBeGreaterThan(950);
    expect(said).toEqual(['limited: going on in 1 s\n']);
  });

  it('takes a second refusal for the answer', async () => {
    limited = 2;
    expect(await live.ask('/')).toMatchObject({ status: 429 });
  });
});
