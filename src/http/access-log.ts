import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

/** Asked every few seconds by probes; their lines would bury the others. */
const QUIET = /^\/(health|metrics)(\/|$)/;

/** One line per request, written when the answer is out, so that its status is the real one. */
export function logAccess(fastify: FastifyInstance, parent: Logger): void {
  // These fields are known, so there is nothing to redact; looking for it would be a third of the line's cost.
  const logger = parent.child({}, { redact: [] });
  fastify.addHook('onResponse', (request, reply, done) => {
    const level = QUIET.test(request.routeOptions.url ?? '') ? 'debug' : 'info';
    logger[level](
      {
        request_id: request.id,
        method: request.method,
        route: routeOf(request),
        status: reply.statusCode,
        duration_ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
    done();
  });
}

/** The pattern, never the path or query: those hold positions, references and ids. */
export function routeOf(request: FastifyRequest): string {
  return request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown');
}
