import type { FastifyInstance } from 'fastify';
import { type Metrics, NO_METRICS } from '../metrics/metrics';
import { routeOf } from './access-log';

/** Notes how long each request took; without metrics there is no hook at all. */
export function measureRequests(fastify: FastifyInstance, metrics: Metrics): void {
  if (metrics === NO_METRICS) return;
  fastify.addHook('onResponse', (request, reply, done) => {
    metrics.request(routeOf(request), request.method, reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
}
