import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../common/clock';
import { firstCharacters } from '../../common/words';
import { AppConfig } from '../../config/env';
import type { UpstreamClient } from '../../upstream/upstream.client';
import { UpstreamFactory } from '../../upstream/upstream.factory';
import { addressOfRoom } from '../engage-address';
import type { CampusEvent } from '../event.types';
import { textOf } from '../html';
import { normalised } from '../normaliser';
import { type EventSource, maybeText, readItems, SITE_BUDGET } from './event-source';

const itemSchema = z.object({
  id: z.string().regex(/^[\w-]{1,64}$/),
  name: z.string(),
  description: maybeText,
  organizationName: maybeText,
  location: maybeText,
  startsOn: maybeText,
  endsOn: maybeText,
  imagePath: maybeText,
  latitude: z.unknown().optional(),
  longitude: z.unknown().optional(),
  benefitNames: z.array(z.unknown()).catch([]),
  // Without a word about them, an event is not for strangers.
  visibility: maybeText,
  status: maybeText,
});
type Item = z.infer<typeof itemSchema>;

const pageSchema = z.object({ value: z.array(z.unknown()), '@odata.count': z.number().optional().catch(undefined) });

/** The furthest day anybody may ask for. */
export const ENGAGE_DAYS = 30;
const DAY_MS = 86_400_000;
const PAGE_SIZE = 100;
const MOST_PAGES = 5;
/** Characters of an image's file name. */
const MOST_PATH = 200;
const IMAGES = 'https://se-images.campuslabs.com/clink/images';
/** Where people read about an event, also when we ask a mirror. */
const EVENT_PAGE = 'https://engage.nyu.edu/event';

/** NYU Engage's event search, no key. Its contract is pieced together from other clients: everything may be absent. */
@Injectable()
export class NyuEngageClient implements EventSource {
  readonly name = 'engage';
  private readonly http: UpstreamClient;

  constructor(
    config: AppConfig,
    factory: UpstreamFactory,
    private readonly clock: Clock,
  ) {
    this.http = factory.create({ vendor: this.name, baseUrl: config.engage.baseUrl, budget: SITE_BUDGET });
  }

  get isOn(): boolean {
    return this.http.isOn;
  }

  /**
   * The public events of the next 30 days, those that run now included; 500 at most, the soonest.
   * A page that fails loses the load: half a list must not stand for the whole one until the next load.
   * @throws UpstreamUnavailable, UpstreamRejected
   */
  async load(signal?: AbortSignal): Promise<CampusEvent[]> {
    const now = this.clock.now();
    const items: unknown[] = [];
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { value, '@odata.count': count } = await this.page(now, { skip: items.length, take: PAGE_SIZE }, signal);
      items.push(...value);
      if (value.length === 0 || items.length >= (count ?? Infinity) || value.length < PAGE_SIZE) break;
    }
    return readItems(this.name, items, itemSchema)
      .filter(({ visibility, status }) => visibility === 'Public' && status === 'Approved')
      .flatMap((item) => toEvent(item, now) ?? []);
  }

  probe(): Promise<unknown> {
    return this.page(this.clock.now(), { skip: 0, take: 1 });
  }

  private page(
    now: number,
    part: { readonly skip: number; readonly take: number },
    signal?: AbortSignal,
  ): Promise<z.infer<typeof pageSchema>> {
    const query = {
      endsAfter: wireTime(now),
      startsBefore: wireTime(now + ENGAGE_DAYS * DAY_MS),
      orderByField: 'startsOn',
      orderByDirection: 'ascending',
      status: 'Approved',
      ...part,
      query: '',
    };
    return this.http.getJson('/api/discovery/event/search', { query, schema: pageSchema, signal });
  }
}

function toEvent(item: Item, now: number): CampusEvent | null {
  const address = item.location === null ? null : addressOfRoom(textOf(item.location));
  const isOnline = address === 'Online';
  return normalised(
    {
      id: `engage:${item.id}`,
      name: item.name,
      description: item.description,
      starts: item.startsOn,
      ends: item.endsOn,
      address,
      // The portal gives online events the position of their club.
      lat: isOnline ? null : item.latitude,
      lon: isOnline ? null : item.longitude,
      organization: item.organizationName,
      imageUrl: imageOf(item.imagePath),
      url: `${EVENT_PAGE}/${item.id}`,
      isFree: item.benefitNames.some((name) => /^free\s?food$/i.test(String(name))),
      source: 'nyu_engage',
    },
    now,
  );
}

function imageOf(path: string | null): string | null {
  if (path === null || path === '') return null;
  return path.includes('://') ? path : `${IMAGES}/${encodeURIComponent(firstCharacters(path, MOST_PATH))}?preset=med-w`;
}

/** Whole seconds; the portal breaks on notations it does not know. */
function wireTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
