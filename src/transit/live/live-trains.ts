import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock';
import type { Ladder } from '../../upstream/ladder';
import { Probed } from '../../upstream/ladder.types';
import { Ladders } from '../../upstream/ladders';
import { isVendorFailure, UpstreamUnavailable } from '../../upstream/upstream.errors';
import type { LiveOverlay, TripIndex } from '../transit.types';
import { feedsOf, type TrainFeedId } from './feed-lines';
import { MtaRealtimeClient } from './mta-realtime.client';
import { overlayOf } from './overlay';
import type { TrainFeed } from './train-feed';

/** Feeds are made anew every 30 seconds; asking more often brings nothing. */
const FRESH_SECONDS = 20;
/** A little longer it is served at once and fetched anew behind the answer, so that those who ask a lot never wait. */
const SERVED_SECONDS = 30;
const BUDGET_MS = 5_000;
/** Older feeds say nothing about now, in seconds. */
const MOST_AGE = 5 * 60;
/** Of fewer entities, half may come and go by themselves. */
const FEW_ENTITIES = 20;

/** What trains really do, from the feeds of the lines somebody asks about. */
@Injectable()
export class LiveTrains {
  private readonly ladder: Ladder<TrainFeedId, TrainFeed>;
  /** What this process saw last: the measure for the next message, and its stand-in for some minutes. */
  private readonly lastGood = new Map<TrainFeedId, TrainFeed>();

  constructor(
    ladders: Ladders,
    private readonly mta: MtaRealtimeClient,
    private readonly clock: Clock,
  ) {
    this.ladder = ladders.create({
      capability: 'live_trains',
      budgetMs: BUDGET_MS,
      rungs: [
        {
          name: 'mta_realtime',
          isOn: mta.isOn,
          cachePolicy: {
            freshSeconds: FRESH_SECONDS,
            staleSeconds: SERVED_SECONDS,
            key: (feed) => `transit:trains:v1:${feed}`,
          },
          ask: (feed, signal) => this.load(feed, signal),
          probe: () => this.probe(),
        },
      ],
    });
  }

  /** False when a setting switches it off. */
  get isOn(): boolean {
    return this.ladder.isOn;
  }

  /**
   * What differs from the timetable on some lines now. Only their feeds are asked, and one that fails costs its own lines alone.
   * @param lineIds the timetable's ids; those of express trains count for themselves.
   * @param caller ends the waiting.
   * @returns null when no feed answers with anything younger than five minutes. `madeAt` tells the age of the rest.
   */
  async overlay(lineIds: readonly string[], index: TripIndex, caller?: AbortSignal): Promise<LiveOverlay | null> {
    const feeds = await Promise.all([...feedsOf(lineIds)].map((feed) => this.fresh(feed, caller)));
    const there = feeds.filter((feed) => feed !== null);
    return overlayOf(lineIds, there, index, this.now());
  }

  private async fresh(feed: TrainFeedId, caller?: AbortSignal): Promise<TrainFeed | null> {
    const latest = await this.latest(feed, caller);
    return latest !== null && this.ageOf(latest) <= MOST_AGE ? latest : null;
  }

  private async latest(feed: TrainFeedId, caller?: AbortSignal): Promise<TrainFeed | null> {
    try {
      const { value } = await this.ladder.ask(feed, { caller });
      this.lastGood.set(feed, value);
      return value;
    } catch (error) {
      if (!isVendorFailure(error)) throw error;
      return this.lastGood.get(feed) ?? null;
    }
  }

  private async load(feed: TrainFeedId, signal?: AbortSignal): Promise<TrainFeed> {
    const loaded = await this.mta.trains(feed, signal);
    if (this.looksCut(loaded, this.lastGood.get(feed))) throw new UpstreamUnavailable(`mta-${feed}`, 'unfinished');
    return loaded;
  }

  /** A message cut between two entities reads like a whole one: only that half of the trains are gone tells it. */
  private looksCut({ entityCount }: TrainFeed, last: TrainFeed | undefined): boolean {
    if (last === undefined || last.entityCount < FEW_ENTITIES || this.ageOf(last) > MOST_AGE) return false;
    return entityCount * 2 <= last.entityCount;
  }

  private async probe(): Promise<Probed> {
    const minutes = Math.floor(this.ageOf(await this.mta.trains('gtfs-l')) / 60);
    if (minutes > MOST_AGE / 60) return new Probed('doubtful', `answers, but with what it knew ${minutes} minutes ago`);
    return new Probed('fine', 'answers');
  }

  /** In seconds. A clock of theirs that is ahead of ours makes nothing younger than now. */
  private ageOf({ madeAt }: TrainFeed): number {
    return Math.max(0, this.now() - madeAt);
  }

  private now(): number {
    return Math.floor(this.clock.now() / 1000);
  }
}
