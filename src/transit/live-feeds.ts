import { Injectable } from '@nestjs/common';
import { Elevators } from './live/elevators';
import { LiveTrains } from './live/live-trains';
import { type ServiceAlert, ServiceAlerts } from './live/service-alerts';
import { subway } from './subway';
import type { LiveOverlay } from './transit.types';

/** What feeds tell beyond the timetable; null wherever nobody knows. */
export abstract class LiveFeeds {
  /** What differs on these lines now. */
  abstract overlay(lineIds: readonly string[]): Promise<LiveOverlay | null>;

  /** What riders of these lines and stations are told, the worst first. @param at Unix seconds. */
  abstract alerts(
    lineIds: readonly string[],
    stationIds: readonly string[],
    at: number,
  ): Promise<readonly ServiceAlert[] | null>;

  /** Ids of the stations with an elevator that does not work. @param at Unix seconds, now or soon. */
  abstract withoutElevators(at: number): Promise<ReadonlySet<string> | null>;
}

/** The MTA's feeds. */
@Injectable()
export class MtaFeeds extends LiveFeeds {
  constructor(
    private readonly trains: LiveTrains,
    private readonly notices: ServiceAlerts,
    private readonly elevators: Elevators,
  ) {
    super();
  }

  overlay(lineIds: readonly string[]): Promise<LiveOverlay | null> {
    return this.trains.overlay(lineIds, subway().trips);
  }

  async alerts(lineIds: readonly string[], stationIds: readonly string[], at: number) {
    return (await this.notices.forLines(lineIds, stationIds, at))?.alerts ?? null;
  }

  async withoutElevators(at: number): Promise<ReadonlySet<string> | null> {
    const outages = await this.elevators.outages(at);
    return outages && new Set(outages.flatMap(({ stationIds }) => stationIds));
  }
}

/** No feed at all: the timetable alone. */
export class NoLiveFeeds extends LiveFeeds {
  overlay(): Promise<null> {
    return Promise.resolve(null);
  }

  alerts(): Promise<null> {
    return Promise.resolve(null);
  }

  withoutElevators(): Promise<null> {
    return Promise.resolve(null);
  }
}
