/** What the answer ladder offers; see `rung`. */
export type Capability =
  | 'weather'
  | 'forecast'
  | 'weather_alerts'
  | 'directions'
  | 'travel_times'
  | 'places'
  | 'place_names'
  | 'photos'
  | 'events'
  | 'live_trains'
  | 'service_alerts'
  | 'elevators'
  | 'bikes'
  | 'wording'
  | 'planning';

/** Connections of this process's pool. */
export interface PoolUse {
  readonly busy: number;
  readonly idle: number;
  /** Queries that wait for one. */
  readonly waiting: number;
}

/** Where numbers are noted for operators. Whatever becomes a label is one of a few known words, never a caller's. */
export abstract class Metrics {
  /** A request was answered. @param route the pattern, never the path. */
  abstract request(route: string, method: string, status: number, seconds: number): void;
  /** A capability was answered by a rung, such as `open_meteo`; `none`: by no rung at all. */
  abstract rung(capability: Capability, rung: string, isStale?: boolean): void;
  abstract cacheLookup(level: 'memory' | 'redis', result: 'hit' | 'stale' | 'miss'): void;
  abstract breaker(vendor: string, isOpen: boolean): void;
  /** @param read is asked whenever somebody looks. */
  abstract watchPool(read: () => PoolUse): void;
  /** All numbers of this process in Prometheus' text format. */
  abstract text(): Promise<string>;
}

class NoMetrics extends Metrics {
  request(): void {}
  rung(): void {}
  cacheLookup(): void {}
  breaker(): void {}
  watchPool(): void {}
  text(): Promise<string> {
    return Promise.resolve('');
  }
}

/** Metrics switched off: nothing is noted. */
export const NO_METRICS: Metrics = new NoMetrics();
