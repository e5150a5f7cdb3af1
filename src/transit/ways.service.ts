import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import type { Coordinates } from '../common/geo';
import { LiveFeeds } from './live-feeds';
import type { Journey, JourneyQuestion, Ride } from './router/journey.types';
import { subway } from './subway';
import type { StandIn } from './timetable/service-days';
import type { LiveOverlay } from './transit.types';
import { trainsLike } from './usual';
import { walksTo } from './walks';
import { wayOf } from './way';
import type { TransitWays, Wanted } from './way.types';

/** What a change is worth: nobody changes trains to save less. */
const CHANGE_SECONDS = 4 * 60;
/** Nobody gets off early and walks farther to save less. */
const PATIENCE_SECONDS = 3 * 60;
/** What feeds predict reaches hardly farther than this. */
const LIVE_SECONDS = 60 * 60;

/** Ways by subway, by the timetable and what feeds tell beyond it. */
@Injectable()
export class WaysService {
  constructor(
    private readonly feeds: LiveFeeds,
    private readonly clock: Clock,
  ) {}

  /**
   * @param from WGS84 degrees.
   * @returns the way to take first; without ways where no station is near or no train goes.
   */
  async between(from: Coordinates, to: Coordinates, wanted: Wanted): Promise<TransitWays> {
    const { timetable, finder } = subway();
    const standIn = timetable.days.standInFor(wanted.at);
    const question: JourneyQuestion = {
      access: walksTo(finder, from),
      egress: walksTo(finder, to),
      at: standIn.at,
      means: wanted.means,
      patience: PATIENCE_SECONDS,
      stepFree: wanted.stepFree,
      withoutElevators: wanted.stepFree ? await this.withoutElevators(wanted.at) : undefined,
    };
    const { journeys, overlay } = await this.journeysFor(question, standIn);
    const best = bestFirst(journeys, wanted);
    const isLive = overlay !== null && best[0] !== undefined && ridesOf(best[0]).every((ride) => ride.isLive);
    return {
      ways: best.map((journey) => wayOf(journey, { from, to, at: standIn.at, isInside: standIn.isInside })),
      schedule: standIn.isInside ? 'timetable' : 'expired',
      validUntil: timetable.validUntil,
      liveAgeSeconds: isLive ? Math.max(0, Math.round(this.now() - overlay.madeAt)) : null,
      alerts: best[0] === undefined ? null : await this.alertsFor(best[0], wanted.at),
    };
  }

  private async journeysFor(
    question: JourneyQuestion,
    { isInside }: StandIn,
  ): Promise<{ readonly journeys: Journey[]; readonly overlay: LiveOverlay | null }> {
    const { router } = subway();
    const planned = router.find(question);
    if (planned.length === 0 || !isInside || !this.isSoon(question.at)) return { journeys: planned, overlay: null };
    const lines = new Set(planned.flatMap(ridesOf).flatMap((ride) => trainsLike(ride).map(({ line }) => line.id)));
    const overlay = await this.feeds.overlay([...lines]);
    return { journeys: overlay === null ? planned : router.find({ ...question, overlay }), overlay };
  }

  private async alertsFor(journey: Journey, at: number): Promise<TransitWays['alerts']> {
    if (!this.isSoon(at)) return null;
    const lines = [...new Set(ridesOf(journey).map(({ line }) => line.id))];
    const alerts = await this.feeds.alerts(lines, [], at);
    return alerts?.map(({ kind, header, lineIds }) => ({ kind, header, lineIds })) ?? null;
  }

  private async withoutElevators(at: number): Promise<ReadonlySet<string> | undefined> {
    return this.isSoon(at) ? ((await this.feeds.withoutElevators(at)) ?? undefined) : undefined;
  }

  private isSoon(at: number): boolean {
    return Math.abs(at - this.now()) < LIVE_SECONDS;
  }

  private now(): number {
    return this.clock.now() / 1000;
  }
}

/** The way to take first: the earliest there, or the latest to leave, with a change for what it is worth. */
function bestFirst(journeys: readonly Journey[], { means }: Wanted): Journey[] {
  const costOf = ({ departs, arrives, rides }: Journey) =>
    (means === 'depart' ? arrives : -departs) + rides * CHANGE_SECONDS;
  return journeys.toSorted((a, b) => costOf(a) - costOf(b));
}

function ridesOf({ legs }: Journey): Ride[] {
  return legs.filter((leg): leg is Ride => leg.kind === 'ride');
}
