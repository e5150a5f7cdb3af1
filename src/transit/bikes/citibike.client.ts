import { Injectable } from '@nestjs/common';
import type { Coordinates } from '../../common/geo';
import { firstCharacters } from '../../common/words';
import { AppConfig } from '../../config/env';
import type { UpstreamClient } from '../../upstream/upstream.client';
import { UpstreamFactory } from '../../upstream/upstream.factory';
import {
  checkVersion,
  type Envelope,
  envelopeSchema,
  type FeedAddresses,
  isYes,
  readAddresses,
  readStations,
  readStatus,
  type StatusRow,
} from './gbfs';

/** Where a station is. */
export interface BikePlace {
  readonly id: string;
  readonly name: string;
  readonly position: Coordinates;
}

/** What a station has; null: not known. */
export interface BikeCount {
  readonly id: string;
  readonly bikes: number | null;
  readonly eBikes: number | null;
  readonly docks: number | null;
  /** Unix seconds. */
  readonly reportedAt: number | null;
}

export interface BikeCounts {
  /** Unix seconds. */
  readonly madeAt: number;
  readonly counts: readonly BikeCount[];
}

const BUDGET = { attemptMs: 3_000, wholeMs: 5_000 };
/** Where Citi Bike's own feeds are; a document must not send us anywhere else. */
const HOSTS = /^(?:[\w-]+\.)?citibikenyc\.com$|^gbfs\.lyft\.com$/;
const MOST_NAME = 100;

/** Citi Bike's public feed (GBFS 2.3 and 3), no key. */
@Injectable()
export class CitiBikeClient {
  /** Where the feeds are listed; empty: switched off. */
  readonly discoveryUrl: string;
  private readonly http: UpstreamClient;
  private readonly discovery: URL | null;

  constructor(config: AppConfig, factory: UpstreamFactory) {
    this.discoveryUrl = config.citiBike.discoveryUrl;
    this.discovery = this.isOn ? new URL(this.discoveryUrl) : null;
    this.http = factory.create({ vendor: 'citibike', baseUrl: this.discovery?.origin ?? '', budget: BUDGET });
  }

  get isOn(): boolean {
    return this.discoveryUrl !== '';
  }

  /** Where the feeds are. @throws UpstreamUnavailable, UpstreamRejected */
  async addresses(signal?: AbortSignal): Promise<FeedAddresses> {
    const document = await this.feed(this.discovery?.pathname ?? '', signal);
    return readAddresses(this.http.vendor, document, (address) => this.mayFollow(address));
  }

  /** All stations. @throws UpstreamUnavailable, UpstreamRejected */
  async places({ information }: FeedAddresses, signal?: AbortSignal): Promise<BikePlace[]> {
    const rows = readStations(this.http.vendor, await this.feed(information, signal));
    return rows.map(({ station_id: id, name, lat, lon }) => ({
      id,
      name: firstCharacters(name.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim(), MOST_NAME),
      position: { lat, lon },
    }));
  }

  /** What they have. @throws UpstreamUnavailable, UpstreamRejected */
  async counts({ status }: FeedAddresses, signal?: AbortSignal): Promise<BikeCounts> {
    const feed = await this.feed(status, signal);
    return { madeAt: feed.last_updated, counts: readStatus(this.http.vendor, feed).map(countOf) };
  }

  /** @param address a path of the discovery document's host, or a whole address that may be followed. */
  private async feed(address: string, signal?: AbortSignal): Promise<Envelope> {
    const feed = await this.http.getJson(address, { schema: envelopeSchema, signal });
    checkVersion(this.http.vendor, feed);
    return feed;
  }

  private mayFollow(address: string): boolean {
    if (!URL.canParse(address)) return false;
    const { protocol, hostname, origin, username } = new URL(address);
    if (username !== '') return false;
    return origin === this.discovery?.origin || (protocol === 'https:' && HOSTS.test(hostname));
  }
}

/** A closed station keeps the numbers it had: nothing can be taken or returned there. */
function countOf(row: StatusRow): BikeCount {
  const isThere = isYes(row.is_installed);
  const usable = (isOpen: boolean, count: number | null | undefined) => (isThere && isOpen ? (count ?? null) : 0);
  const isRenting = isYes(row.is_renting);
  return {
    id: row.station_id,
    bikes: usable(isRenting, row.num_bikes_available ?? row.num_vehicles_available),
    eBikes: usable(isRenting, row.num_ebikes_available),
    docks: usable(isYes(row.is_returning), row.num_docks_available),
    reportedAt: row.last_reported ?? null,
  };
}
