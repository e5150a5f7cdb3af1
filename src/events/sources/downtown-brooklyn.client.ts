import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../common/clock';
import { inNewYork } from '../../common/new-york';
import { AppConfig } from '../../config/env';
import type { UpstreamClient } from '../../upstream/upstream.client';
import { UpstreamFactory } from '../../upstream/upstream.factory';
import type { CampusEvent } from '../event.types';
import { textOf } from '../html';
import { normalised, saysFree } from '../normaliser';
import { type EventSource, maybeText, readItems, SITE_BUDGET, SITE_EVENTS } from './event-source';

const NO_VENUE = { venue: null, address: null, city: null, geo_lat: null, geo_lng: null };

const itemSchema = z.object({
  id: z.number().int(),
  title: z.string(),
  url: maybeText,
  description: maybeText,
  start_date: maybeText,
  end_date: maybeText,
  cost: maybeText,
  // False without a picture, and an empty list without a venue.
  image: z.object({ url: maybeText }).catch({ url: null }),
  venue: z
    .object({
      venue: maybeText,
      address: maybeText,
      city: maybeText,
      geo_lat: z.unknown().optional(),
      geo_lng: z.unknown().optional(),
    })
    .catch(NO_VENUE),
});
type Item = z.infer<typeof itemSchema>;

const answerSchema = z.object({ events: z.array(z.unknown()) });

/** Downtown Brooklyn Partnership: the REST API of The Events Calendar, times on New York's clock without an offset. */
@Injectable()
export class DowntownBrooklynClient implements EventSource {
  readonly name = 'downtown-brooklyn';
  private readonly http: UpstreamClient;

  constructor(
    config: AppConfig,
    factory: UpstreamFactory,
    private readonly clock: Clock,
  ) {
    this.http = factory.create({ vendor: this.name, baseUrl: config.downtownBrooklyn.baseUrl, budget: SITE_BUDGET });
  }

  get isOn(): boolean {
    return this.http.isOn;
  }

  probe(): Promise<void> {
    return this.http.knock();
  }

  /** @throws UpstreamUnavailable, UpstreamRejected */
  async load(): Promise<CampusEvent[]> {
    const now = this.clock.now();
    const query = { per_page: SITE_EVENTS, start_date: inNewYork(now).toFormat('yyyy-MM-dd') };
    const { events } = await this.http.getJson('/wp-json/tribe/events/v1/events', { query, schema: answerSchema });
    return readItems(this.name, events.slice(0, SITE_EVENTS), itemSchema).flatMap(
      (item) =>
        normalised(
          {
            id: `${this.name}:${item.id}`,
            name: item.title,
            description: item.description,
            starts: item.start_date,
            ends: item.end_date,
            address: addressOf(item.venue),
            lat: item.venue.geo_lat,
            lon: item.venue.geo_lng,
            organization: 'Downtown Brooklyn',
            imageUrl: item.image.url,
            url: item.url,
            isFree: saysFree(item.cost),
            source: 'external_event',
          },
          now,
        ) ?? [],
    );
  }
}

function addressOf({ venue, address, city }: Item['venue']): string | null {
  const parts = [venue, address, city].map((part) => textOf(part ?? '')).filter(Boolean);
  return parts.length === 0 ? null : [...new Set(parts)].join(', ');
}
