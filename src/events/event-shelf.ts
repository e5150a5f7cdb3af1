import { Logger } from '@nestjs/common';
import type { CachePolicy } from '../cache/cache-policy';
import type { SharedCache } from '../cache/shared-cache';
import type { Clock } from '../common/clock';
import { Metrics, NO_METRICS } from '../metrics/metrics';
import { isVendorFailure } from '../upstream/ladder';
import { UpstreamUnavailable } from '../upstream/upstream.errors';
import type { CampusEvent } from './event.types';
import type { EventSource } from './sources/event-source';

const EVENTS: CachePolicy = { freshSeconds: 1_800, staleSeconds: 86_400 };
/** A site that refuses robots is not asked again before this is over, in ms. */
const REFUSAL_REST_MS = EVENTS.freshSeconds * 1_000;

/**
 * What one source listed last, shared by all processes: fresh for 30 minutes, then refreshed behind the answer and
 * served for up to 24 hours while the site does not answer.
 */
export class EventShelf {
  private readonly logger = new Logger('Events');
  private restUntil = 0;
  private refusal: unknown;

  constructor(
    private readonly source: EventSource,
    private readonly cache: SharedCache,
    private readonly clock: Clock,
    private readonly metrics: Metrics = NO_METRICS,
  ) {}

  /**
   * The list, which may hold events that are over by now.
   * @throws UpstreamUnavailable, UpstreamRejected when nothing was loaded within 24 hours and the site does not answer.
   */
  async events(): Promise<readonly CampusEvent[]> {
    if (!this.source.isOn) throw new UpstreamUnavailable(this.source.name, 'switched_off');
    try {
      const { value, stale } = await this.cache.wrap(`events:v1:${this.source.name}`, EVENTS, () => this.load());
      this.metrics.rung('events', this.source.name, stale);
      return value;
    } catch (error) {
      this.metrics.rung('events', 'none');
      throw error;
    }
  }

  /** The list as `events`, empty when there is none. */
  async eventsOrNone(): Promise<readonly CampusEvent[]> {
    try {
      return await this.events();
    } catch (error) {
      // Events are an extra everywhere but on Engage's own route: not even a bug of ours may cost the answer around them.
      if (!isVendorFailure(error)) this.logger.error(error);
      return [];
    }
  }

  private async load(): Promise<CampusEvent[]> {
    if (this.clock.now() < this.restUntil) throw this.refusal;
    try {
      const events = await this.source.load();
      this.refusal = undefined;
      return events;
    } catch (error) {
      if (isRefusal(error)) this.rest(error);
      throw error;
    }
  }

  private rest(refusal: unknown): void {
    if (this.refusal === undefined) this.logger.warn(`${this.source.name} refuses: asked every 30 minutes at most`);
    this.refusal = refusal;
    this.restUntil = this.clock.now() + REFUSAL_REST_MS;
  }
}

/** A page for people instead of data is how these sites turn robots away. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof UpstreamUnavailable &&
    ['credentials', 'rate_limited', 'not_json', 'not_html'].includes(error.failure)
  );
}
