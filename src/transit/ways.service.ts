import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import type { Coordinates } from '../common/geo';
import { LiveFeeds } from './live-feeds';
import type { Journey, JourneyQuestion, Ride } from './router/journey.types';
import { type Subway, subway } from './subway';
import type { StandIn } from './timetable/service-days';
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
      withoutElevators: wanted.stepFree ? ((await this.feeds.withoutElevators()) ?? undefined) : undefined,
    };
    const journeys = await this.journeysFor(question, standIn);
    const ways = bestFirst(journeys, wanted).map((journey) =>
      wayOf(journey, { from, to, at: standIn.at, isInside: standIn.isInside }),
    );
    return {
      ways,
      schedule: standIn.isInside ? 'timetable' : 'expired',
      validUntil: timetable.validUntil,
      isLive: journeys.length > 0 && ridesOf(bestFirst(journeys, wanted)[0]!).every(({ isLive }) => isLive),
    };
  }

  private async journeysFor(question: JourneyQuestion, { isInside }: StandIn): Promise<Journey[]> {
    const { router }: Subway = subway();
    const planned = router.find(question);
    const isSoon = Math.abs(question.at - this.clock.now() / 1000) < LIVE_SECONDS;
    if (planned.length === 0 || !isInside || !isSoon) return planned;
    const lines = new Set(planned.flatMap(ridesOf).flatMap((ride) => trainsLike(ride).map(({ line }) => line.id)));
    const overlay = await this.feeds.overlay([...lines]);
    return overlay === null ? planned : router.find({ ...question, overlay });
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
