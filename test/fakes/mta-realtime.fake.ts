import { FakeServer } from './fake-server';
import { htmlReply, jsonReply, type RecordedRequest, type Reply } from './fake-server.types';
import { defaultAlerts, defaultEquipment, defaultOutages, type FakeAlert } from './mta-notices.data';
import { defaultFeeds, encodeFeed, type FakeFeed } from './mta-trains.data';

const ROOT = '/Dataservice/mtagtfsfeeds/';

/** The MTA's realtime host: feeds of trains as protobuf with the NYCT extension, alerts and elevators as JSON. */
export class MtaRealtimeFake extends FakeServer {
  /** Unix milliseconds when feeds are made; null: the real time. */
  nowMs!: number | null;
  /** In place of the usual ones, by the last part of their address, such as `gtfs-ace`. */
  feeds!: Record<string, FakeFeed>;
  /** How long ago everything was made, in seconds: an answer can be new and old inside. */
  ageSeconds!: number;
  /** Cuts the messages of trains, and announces the length of what is left. */
  cut!: 'between entities' | 'in the middle' | null;
  /** Feeds of trains that answer 500 while the others go on. */
  brokenFeeds!: Set<string>;
  /** In place of the usual ones. */
  alerts!: FakeAlert[] | null;
  /** Rows of `nyct_ene.json` in place of the usual ones; `unknown`, because rows may be broken. */
  outages!: unknown[] | null;
  /** Rows of `nyct_ene_equipments.json`. */
  equipment!: unknown[];

  constructor() {
    super();
    this.reset();
  }

  override reset(): void {
    super.reset();
    this.nowMs = null;
    this.feeds = {};
    this.ageSeconds = 0;
    this.cut = null;
    this.brokenFeeds = new Set();
    this.alerts = null;
    this.outages = null;
    this.equipment = defaultEquipment();
  }

  /** Unix seconds. */
  get now(): number {
    return Math.floor((this.nowMs ?? Date.now()) / 1000);
  }

  /** How often a feed of trains was asked for. */
  askedFor(feed: string): number {
    return this.requests.filter(({ path }) => path.endsWith(`%2F${feed}`)).length;
  }

  protected answer(request: RecordedRequest): Reply {
    // Some clients send a plain slash and are answered as well.
    const path = request.path.replace(/%2F/i, '/');
    if (request.method !== 'GET' || !path.startsWith(ROOT)) return this.errorReply(404);
    const name = path.slice(ROOT.length);
    if (name === 'camsys/subway-alerts.json') return jsonReply(this.alertMessage());
    if (name === 'nyct/nyct_ene.json') return jsonReply(this.outages ?? defaultOutages(this.now));
    if (name === 'nyct/nyct_ene_equipments.json') return jsonReply(this.equipment);
    const feed = { ...defaultFeeds(this.now), ...this.feeds }[name.replace(/^nyct\//, '')];
    if (feed === undefined) return this.errorReply(403);
    return this.brokenFeeds.has(name.slice('nyct/'.length)) ? this.errorReply(500) : this.trains(feed);
  }

  protected override errorReply(status: number): Reply {
    return htmlReply(status, 'The sample gateway has no such feed.');
  }

  private trains(feed: FakeFeed): Reply {
    const { bytes, ends } = encodeFeed(feed, this.now - this.ageSeconds);
    const lengths = {
      'between entities': ends[Math.floor((ends.length - 1) / 3)],
      // One byte after the end of a member no other one is whole.
      'in the middle': ends[Math.floor(ends.length / 2)]! + 1,
    };
    const body = this.cut === null ? bytes : bytes.subarray(0, lengths[this.cut]);
    return { kind: 'full', status: 200, contentType: 'application/x-protobuf', body };
  }

  private alertMessage(): object {
    return {
      header: {
        gtfs_realtime_version: '2.0',
        incrementality: 'FULL_DATASET',
        timestamp: this.now - this.ageSeconds,
        'transit_realtime.mercury_feed_header': { mercury_version: '1.0' },
      },
      entity: this.alerts ?? defaultAlerts(this.now),
    };
  }
}
