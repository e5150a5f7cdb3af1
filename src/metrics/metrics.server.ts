import { createServer, type Server } from 'node:http';
import type { AppConfig } from '../config/env';
import { mayRead } from './metrics.access';
import { METRICS_TYPE } from './metrics.format';

/**
 * Serves `/metrics` on `METRICS_PORT`, where only an operator's network should reach it; nothing without that setting.
 * @param read gives the text; when it fails, the answer is 503.
 * @throws when the port is taken.
 */
export async function serveMetrics(config: AppConfig, read: () => Promise<string>): Promise<Server | null> {
  const { port, token } = config.metrics;
  if (port === null) return null;
  const server = createServer((request, response) => {
    const answer = (status: number, text: string) =>
      void response.writeHead(status, { 'content-type': METRICS_TYPE, 'cache-control': 'no-store' }).end(text);
    if (request.method !== 'GET' || request.url?.split('?', 1)[0] !== '/metrics') return answer(404, '');
    if (!mayRead(request.headers.authorization, token)) return answer(401, '');
    read().then(
      (text) => answer(200, text),
      () => answer(503, ''),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, config.host, resolve);
  });
  return server;
}
