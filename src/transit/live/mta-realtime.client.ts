import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/env';
import type { UpstreamClient } from '../../upstream/upstream.client';
import { UpstreamUnavailable } from '../../upstream/upstream.errors';
import { UpstreamFactory } from '../../upstream/upstream.factory';
import { UnreadableMessage } from './feed-message';
import { TRAIN_FEEDS, type TrainFeedId } from './feed-lines';
import type { TrainFeed } from './train-feed';
import { readTrainFeed } from './train-feed.reader';

/** The encoded slash belongs to the path. */
const FEEDS = '/Dataservice/mtagtfsfeeds/nyct%2F';
const BUDGET = { attemptMs: 3_000, wholeMs: 5_000 };

/** The MTA's realtime feeds of trains, no key. Each has a breaker of its own: one that fails says nothing about the others. */
@Injectable()
export class MtaRealtimeClient {
  readonly isOn: boolean;
  private readonly feeds: Readonly<Record<TrainFeedId, UpstreamClient>>;

  constructor(config: AppConfig, factory: UpstreamFactory) {
    const { baseUrl } = config.mtaRealtime;
    this.isOn = baseUrl !== '';
    const clientOf = (feed: TrainFeedId) => factory.create({ vendor: `mta-${feed}`, baseUrl, budget: BUDGET });
    this.feeds = Object.fromEntries(TRAIN_FEEDS.map((feed) => [feed, clientOf(feed)])) as typeof this.feeds;
  }

  /** @throws UpstreamUnavailable, UpstreamRejected */
  async trains(feed: TrainFeedId, signal?: AbortSignal): Promise<TrainFeed> {
    const client = this.feeds[feed];
    const bytes = await client.getBytes(`${FEEDS}${feed}`, { signal });
    try {
      return await readTrainFeed(bytes);
    } catch (cause) {
      if (!(cause instanceof UnreadableMessage)) throw cause;
      throw new UpstreamUnavailable(client.vendor, 'wrong_shape', {}, { cause });
    }
  }
}
