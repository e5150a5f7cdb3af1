import { asEstimate, durationText } from '../../../directions/travel-text';
import type { TransitFacts } from '../../../directions/route.types';
import type { WayLeg } from '../../../transit/way.types';
import type { Phrases } from '../catalogue/phrases';

/** A leg on a train. */
type Ride = WayLeg & { readonly line: NonNullable<WayLeg['line']> };

const isRide = (leg: WayLeg): leg is Ride => leg.line !== null;
const minutesOf = (seconds: number) => Math.max(1, Math.round(seconds / 60));
/** Walks that nobody has to be told of. */
const SHORT_SECONDS = 45;
const OLD_SECONDS = 60;
/** Alerts told with a way. */
const ALERTS = 2;

/** True when lines and stations of a way are known. */
export function hasTrains(transit: TransitFacts | null): transit is TransitFacts {
  return transit !== null && transit.legs.some(isRide);
}

/**
 * The way by train: where to walk, get on, change and get off, and when it leaves. `where` is the name of the goal
 * with its address.
 */
export function trainWay(where: string, seconds: number, transit: TransitFacts, p: Phrases): string {
  const isUsual = transit.schedule === 'expired';
  const time = p.measure(isUsual ? asEstimate(durationText(seconds)) : durationText(seconds));
  const steps = transit.legs.flatMap((leg, i) => stepOf(leg, i === transit.legs.length - 1, p) ?? []);
  const first = transit.legs.find(isRide)!;
  return p.sentences([
    p.say('train.way', { where, time, steps: steps.join(p.say('train.then')) }),
    leaving(first, p),
    isUsual ? overNote(transit.validUntil, p) : null,
    transit.schedule === 'timetable' ? timesFrom(transit.liveAgeSeconds, p) : null,
    ...(transit.alerts ?? []).slice(0, ALERTS).map(({ header }) => p.say('train.alert', { text: header })),
  ]);
}

/** That the timetable is over, and what that means. @param validUntil its last day. */
export function overNote(validUntil: string | null, p: Phrases): string | null {
  return validUntil === null ? null : p.say('train.over', { day: p.day(validUntil) });
}

/** Whether its times are live; what is over a minute old is said to be. */
function timesFrom(ageSeconds: number | null, p: Phrases): string {
  if (ageSeconds === null) return p.say('train.planned');
  return ageSeconds > OLD_SECONDS ? p.say('train.live_old', { minutes: minutesOf(ageSeconds) }) : p.say('train.live');
}

function stepOf(leg: WayLeg, isLast: boolean, p: Phrases): string | null {
  const minutes = minutesOf(leg.seconds);
  if (isRide(leg)) {
    const lines = leg.otherLines.map((line) => `**${line}**`);
    return p.say('train.ride', {
      line: leg.line.name,
      other: lines.length === 0 ? '' : p.say('train.other', { lines: p.list(lines, 'disjunction') }),
      headsign: leg.headsign ?? '',
      station: leg.to.name ?? '',
      minutes,
    });
  }
  if (leg.isOutside) return p.say('train.outside', { station: leg.to.name ?? '', minutes });
  if (isLast) return leg.seconds < SHORT_SECONDS ? null : p.say('train.walk_end', { minutes });
  return p.say('train.walk_to', { station: leg.to.name ?? '', minutes });
}

/** The next trains of the first line, else how often they come. */
function leaving({ line, from, departs, next, everyMinutes }: Ride, p: Phrases): string | null {
  const at = { line: line.name, station: from.name ?? '' };
  if (departs === null) return everyMinutes === null ? null : p.say('train.every', { ...at, minutes: everyMinutes });
  const times = [departs, ...next].map((second) => p.time(second * 1000));
  return p.say('train.leaves', { ...at, times: p.list(times) });
}
