import { Logger } from '@nestjs/common';
import type { Clock } from '../common/clock';
import type { Ladder } from '../upstream/ladder';
import type { Ladders } from '../upstream/ladders';
import { UpstreamUnavailable } from '../upstream/upstream.errors';
import type { CampusEvent } from './event.types';
import { EventsUnavailable } from './events.errors';
import type { EventSource } from './sources/event-source';

const FRESH_SECONDS = 1_800;
const STALE_SECONDS = 86_400;
/** For all pages of a site, in the background. */
const BUDGET_MS = 15_000;
/** A site that refuses robots is not asked again before this is over, in ms. */
const REFUSAL_REST_MS = FRESH_SECONDS * 1_000;

/**
 * What one source listed last, shared by all processes: fresh for 30 minutes, then refreshed behind the answer and
 * served for up to 24 hours while the site does not answer.
 */
export class EventShelf {
  private readonly logger = new Logger('Events');
  private readonly ladder: Ladder<void, readonly CampusEvent[]>;
  private restUntil = 0;
  private refusal: unknown;

  constructor(
    ladders: Ladders,
    private readonly source: EventSource,
    private readonly clock: Clock,
  ) {
    this.ladder = ladders.create({
      capability: 'events',
      budgetMs: BUDGET_MS,
      rungs: [
        {
          name: source.name,
          isOn: source.isOn,
          cachePolicy: {
            freshSeconds: FRESH_SECONDS,
            staleSeconds: STALE_SECONDS,
            key: () => `events:v1:${source.name}`,
          },
          ask: (_, signal) => this.load(signal),
          probe: () => source.probe(),
        },
      ],
      exhausted: (cause) => new EventsUnavailable({ cause }),
    });
  }

  /**
   * The list, which may hold events that are over by now.
   * @throws EventsUnavailable when nothing was loaded within 24 hours and the site does not answer.
   */
  async events(): Promise<readonly CampusEvent[]> {
    return (await this.ladder.ask()).value;
  }

  /** The list as `events`, empty when there is none. */
  async eventsOrNone(): Promise<readonly CampusEvent[]> {
    if (!this.source.isOn) return [];
    try {
      return await this.events();
    } catch (error) {
      // Events are an extra everywhere but on Engage's own route: not even a bug of ours may cost the answer around them.
      if (!(error instanceof EventsUnavailable)) this.logger.error(error);
      return [];
    }
  }

  private async load(signal: AbortSignal): Promise<readonly CampusEvent[]> {
    if (this.clock.now() < this.restUntil) throw this.refusal;
    try {
      const events = await this.source.load(signal);
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
