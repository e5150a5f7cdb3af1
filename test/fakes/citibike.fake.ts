import { FakeServer } from './fake-server';
import { htmlReply, jsonReply, type RecordedRequest, type Reply } from './fake-server.types';

/** One station with both of its rows; either may be missing, and both may be broken. */
export interface FakeBikeStation {
  information: object | null;
  status: object | null;
}

const DISCOVERY = '/gbfs/2.3/gbfs.json';
const FEEDS = '/gbfs/2.3/bkn/en';

/** Citi Bike: GBFS 2.3 as the system sends it, discovery first. */
export class CitiBikeFake extends FakeServer {
  /** Unix milliseconds; null: the real time. */
  nowMs!: number | null;
  /** How long ago the numbers were made, in seconds. */
  ageSeconds!: number;
  /** In place of the usual ones. */
  stations!: FakeBikeStation[] | null;
  /** `3.0` changes what GBFS 3 changed. */
  version!: string;
  /** Where the discovery document sends people; null: to this server. */
  feedsOrigin!: string | null;

  constructor() {
    super();
    this.reset();
  }

  override reset(): void {
    super.reset();
    this.nowMs = null;
    this.ageSeconds = 0;
    this.stations = null;
    this.version = '2.3';
    this.feedsOrigin = null;
  }

  /** What the server is set to. */
  get discoveryUrl(): string {
    return this.url + DISCOVERY;
  }

  /** Unix seconds. */
  get now(): number {
    return Math.floor((this.nowMs ?? Date.now()) / 1000);
  }

  /** How often a feed was asked for, such as `station_status`. */
  askedFor(feed: string): number {
    return this.requests.filter(({ path }) => path.endsWith(`/${feed}.json`)).length;
  }

  protected answer(request: RecordedRequest): Reply {
    if (request.method !== 'GET') return this.errorReply(405);
    if (request.path === DISCOVERY) return jsonReply(this.wrapped(this.feedList()));
    const stations = this.stations ?? defaultBikeStations(this.now);
    const rows = (kind: keyof FakeBikeStation) =>
      jsonReply(this.wrapped({ stations: stations.map((station) => station[kind]).filter((row) => row !== null) }));
    if (request.path === `${FEEDS}/station_information.json`) return rows('information');
    if (request.path === `${FEEDS}/station_status.json`) return rows('status');
    return this.errorReply(404);
  }

  protected override errorReply(status: number): Reply {
    return htmlReply(status, 'The sample bikes have no such page.');
  }

  private feedList(): object {
    const origin = this.feedsOrigin ?? this.url;
    const names = ['gbfs', 'system_information', 'station_information', 'station_status', 'system_alerts'];
    const feeds = names.map((name) => ({ name, url: `${origin}${FEEDS}/${name}.json` }));
    return this.isThree ? { feeds } : { en: { feeds }, es: { feeds: [] }, fr: { feeds: [] } };
  }

  private wrapped(data: object): object {
    const at = this.now - this.ageSeconds;
    return {
      last_updated: this.isThree ? new Date(at * 1000).toISOString() : at,
      ttl: 60,
      version: this.version,
      data,
    };
  }

  private get isThree(): boolean {
    return this.version.startsWith('3');
  }
}

/**
 * A station that works, as Citi Bike sends one.
 * @param now Unix seconds.
 * @param status what its second row has otherwise.
 */
export function bikeStation(
  id: string,
  at: { lat: number; lon: number },
  now: number,
  status: object = {},
): FakeBikeStation & { information: object; status: object } {
  return {
    information: {
      station_id: id,
      name: `Sample St & ${id.slice(-2)} Av`,
      short_name: '5721.10',
      ...at,
      region_id: '71',
      capacity: 47,
      is_charging: false,
      rental_uris: { android: 'https://bikes.example.org/app', ios: 'https://bikes.example.org/app' },
    },
    status: {
      station_id: id,
      num_bikes_available: 12,
      num_ebikes_available: 5,
      num_bikes_disabled: 1,
      num_docks_available: 33,
      num_docks_disabled: 1,
      vehicle_types_available: [
        { vehicle_type_id: '1', count: 7 },
        { vehicle_type_id: '2', count: 5 },
      ],
      is_installed: 1,
      is_renting: 1,
      is_returning: 1,
      last_reported: now - 66,
      ...status,
    },
  };
}

/** Stations around both campuses, one of them empty and one full. */
function defaultBikeStations(now: number): FakeBikeStation[] {
  const uuid = (number: number) => `0a1b2c3d-0000-4000-8000-0000000000${number}`;
  return [
    bikeStation(uuid(11), { lat: 40.7295, lon: -73.9948 }, now),
    bikeStation(uuid(12), { lat: 40.731, lon: -73.999 }, now, { num_bikes_available: 0, num_ebikes_available: 0 }),
    bikeStation('2124036994734951288', { lat: 40.728, lon: -73.9962 }, now, { num_docks_available: 0 }),
    bikeStation(uuid(13), { lat: 40.6935, lon: -73.9872 }, now),
    bikeStation('2124036994734951289', { lat: 40.6951, lon: -73.9849 }, now),
  ];
}
