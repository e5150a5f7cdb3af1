import cluster from 'node:cluster';
import { AggregatorRegistry, collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { type Capability, Metrics, type PoolUse } from './metrics';

/** From a cached answer to the longest chat, in seconds. */
const DURATION_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/** Numbers kept with prom-client, memory, garbage collection and event-loop lag of the process among them. */
export class PrometheusMetrics extends Metrics {
  private readonly registry = new Registry();
  private readonly durations = new Histogram({
    name: 'violetvibes_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['route', 'method', 'status'],
    buckets: DURATION_BUCKETS,
    registers: [this.registry],
  });
  private readonly rungs = new Counter({
    name: 'violetvibes_rung_total',
    help: 'Answers by capability and the rung that gave them; "none": no rung did.',
    labelNames: ['capability', 'rung', 'stale'],
    registers: [this.registry],
  });
  private readonly lookups = new Counter({
    name: 'violetvibes_cache_lookups_total',
    help: 'Looks into the shared cache by level; Redis is asked after a miss in memory.',
    labelNames: ['level', 'result'],
    registers: [this.registry],
  });
  private readonly breakers = new Gauge({
    name: 'violetvibes_breaker_open',
    help: '1 while a vendor is not asked because it failed.',
    labelNames: ['vendor'],
    // Of several workers, one that has given up on a vendor is what an operator wants to see.
    aggregator: 'max',
    registers: [this.registry],
  });

  constructor() {
    super();
    collectDefaultMetrics({ register: this.registry });
    if (!cluster.isWorker) return;
    // Answers the supervisor when it asks all workers; see `supervisorMetrics`.
    new AggregatorRegistry();
    AggregatorRegistry.setRegistries([this.registry]);
  }

  request(route: string, method: string, status: number, seconds: number): void {
    this.durations.observe({ route, method, status: `${Math.floor(status / 100)}xx` }, seconds);
  }

  rung(capability: Capability, rung: string, isStale = false): void {
    this.rungs.inc({ capability, rung, stale: String(isStale) });
  }

  cacheLookup(level: 'memory' | 'redis', result: 'hit' | 'stale' | 'miss'): void {
    this.lookups.inc({ level, result });
  }

  breaker(vendor: string, isOpen: boolean): void {
    this.breakers.set({ vendor }, isOpen ? 1 : 0);
  }

  watchPool(read: () => PoolUse): void {
    new Gauge({
      name: 'violetvibes_database_connections',
      help: 'Connections of the pool, and queries that wait for one.',
      labelNames: ['state'],
      registers: [this.registry],
      collect() {
        for (const [state, count] of Object.entries(read())) this.set({ state }, count as number);
      },
    });
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
