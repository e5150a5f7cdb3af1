// What every yardstick has: bare Fastify with pino, one log line per answer, and the headers of the answer it is held against.
import Fastify, { LogController } from 'fastify';
import pino from 'pino';

const NOT_COPIED = new Set(['connection', 'keep-alive', 'date', 'content-length', 'transfer-encoding', 'x-request-id']);

/** @param logged false for routes of ours that write no line either. */
export function bareFastify({ logged = true } = {}) {
  const app = Fastify({
    loggerInstance: pino({ base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(1)),
    logController: new LogController({ disableRequestLogging: true }),
  });
  if (logged) {
    app.addHook('onResponse', (request, reply, done) => {
      const { method, routeOptions } = request;
      const facts = { method, route: routeOptions.url, status: reply.statusCode, duration_ms: reply.elapsedTime };
      request.log.info(facts, 'request');
      done();
    });
  }
  app.get('/ready', () => 'yes');
  return app;
}

/** The answer of our program that `LIKE` names: headers and body to send as well. `LIKE_HEADERS` is JSON. */
export async function likeAnswer() {
  const answer = await fetch(process.env.LIKE, { headers: JSON.parse(process.env.LIKE_HEADERS ?? '{}') });
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !NOT_COPIED.has(name)));
  return { headers, body: await answer.json() };
}

export const listen = (app) => app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
