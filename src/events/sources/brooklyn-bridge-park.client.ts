import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../common/clock';
import { AppConfig } from '../../config/env';
import type { UpstreamClient } from '../../upstream/upstream.client';
import { UpstreamFactory } from '../../upstream/upstream.factory';
import type { CampusEvent } from '../event.types';
import { normalised, saysFree } from '../normaliser';
import { type EventSource, maybeText, readItems, SITE_BUDGET, SITE_EVENTS } from './event-source';

const rendered = z
  .object({ rendered: z.string() })
  .nullish()
  .catch(null)
  .transform((field) => field?.rendered ?? null);

const itemSchema = z.object({
  id: z.number().int(),
  link: maybeText,
  title: z.object({ rendered: z.string() }),
  content: rendered,
  // PHP sends an empty object as a list.
  meta: z
    .object({ _EventStartDate: maybeText, _EventEndDate: maybeText, _EventCost: maybeText })
    .catch({ _EventStartDate: null, _EventEndDate: null, _EventCost: null }),
});

/** Brooklyn Bridge Park: WordPress posts of the type `tribe_events`, times on New York's clock without an offset. */
@Injectable()
export class BrooklynBridgeParkClient implements EventSource {
  readonly name = 'brooklyn-bridge-park';
  private readonly http: UpstreamClient;

  constructor(
    config: AppConfig,
    factory: UpstreamFactory,
    private readonly clock: Clock,
  ) {
    this.http = factory.create({ vendor: this.name, baseUrl: config.brooklynBridgePark.baseUrl, budget: SITE_BUDGET });
  }

  get isOn(): boolean {
    return this.http.isOn;
  }

  probe(): Promise<void> {
    return this.http.knock();
  }

  /** @throws UpstreamUnavailable, UpstreamRejected */
  async load(): Promise<CampusEvent[]> {
    const call = { query: { per_page: SITE_EVENTS }, schema: z.array(z.unknown()) };
    const items = await this.http.getJson('/wp-json/wp/v2/tribe_events', call);
    return readItems(this.name, items.slice(0, SITE_EVENTS), itemSchema).flatMap(
      ({ id, link, title, content, meta }) =>
        normalised(
          {
            id: `${this.name}:${id}`,
            name: title.rendered,
            description: content,
            starts: meta._EventStartDate,
            ends: meta._EventEndDate,
            address: 'Brooklyn Bridge Park, Brooklyn, NY',
            lat: null,
            lon: null,
            organization: 'Brooklyn Bridge Park',
            imageUrl: null,
            url: link,
            isFree: saysFree(meta._EventCost),
            source: 'external_event',
          },
          this.clock.now(),
        ) ?? [],
    );
  }
}
