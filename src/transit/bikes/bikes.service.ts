import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock';
import type { Coordinates } from '../../common/geo';
import { estimateWalk } from '../../common/walk';
import type { BikeStation, NearBikes } from './bike.types';
import { BikeFeeds } from './bike-feeds';
import { BikesUnavailable } from './bikes.errors';
import type { BikeCount } from './citibike.client';

export interface BikeQuestion {
  readonly wants: 'bikes' | 'docks';
  /** Most stations. */
  readonly limit: number;
}

/** Older numbers say nothing about now, in seconds. */
const MOST_AGE = 5 * 60;
/** A station that has not been heard of for an hour may have anything. */
const MOST_SILENCE = 3_600;
/** A longer way, in a straight line, may lead over a river. */
const MOST_WALK_SECONDS = 12 * 60;

/** Bike share stations around a point. */
@Injectable()
export class BikesService {
  constructor(
    private readonly feeds: BikeFeeds,
    private readonly clock: Clock,
  ) {}

  /**
   * The stations within a walk of twelve minutes that are known to have what is wanted, nearest first. The numbers hold for
   * minutes: nobody knows them for a time to come.
   * @throws BikesUnavailable when the feed does not answer, or what it says is over five minutes old.
   */
  async near(point: Coordinates, { wants, limit }: BikeQuestion, caller?: AbortSignal): Promise<NearBikes> {
    const [places, { madeAt, counts }] = await Promise.all([this.feeds.places(caller), this.feeds.counts(caller)]);
    const now = this.clock.now() / 1000;
    if (now - madeAt > MOST_AGE) throw new BikesUnavailable();
    const countOf = new Map(counts.map((count) => [count.id, count]));
    const stations = places
      .map((place): BikeStation => ({ ...place, ...known(countOf.get(place.id), now) }))
      .filter((station) => (station[wants] ?? 0) > 0)
      .map((station) => ({ ...station, walkSeconds: estimateWalk(point, station.position).durationSeconds }))
      .filter(({ walkSeconds }) => walkSeconds <= MOST_WALK_SECONDS)
      .toSorted((a, b) => a.walkSeconds - b.walkSeconds)
      .slice(0, limit);
    return { madeAt: Math.min(madeAt, Math.floor(now)), stations };
  }
}

/** A station without a row, or with one of long ago, is not known; it is not empty. */
function known(count: BikeCount | undefined, now: number): Omit<BikeCount, 'id'> {
  if (count?.reportedAt == null || now - count.reportedAt > MOST_SILENCE)
    return { bikes: null, eBikes: null, docks: null, reportedAt: count?.reportedAt ?? null };
  const { bikes, eBikes, docks, reportedAt } = count;
  // More motors than bikes are no count.
  return { bikes, eBikes: eBikes !== null && bikes !== null && eBikes > bikes ? null : eBikes, docks, reportedAt };
}
