import { asEstimate, distanceText, durationText } from '../../../directions/travel-text';
import type { Route } from '../../../directions/route.types';
import type { Destination, Gathered } from '../../gather/gathered';
import type { Need } from '../../../understanding/schema';
import type { Key, Phrases } from '../catalogue/phrases';
import type { Facts } from '../facts';
import { hasTrains, trainWay } from './train-way';

/** The way somewhere with what is not known of it, or what is missing to tell it. */
export function theWay({ gathered, understood: { need, signs } }: Facts, p: Phrases): string {
  const { destination } = gathered;
  if (destination === null) {
    if (need.to === undefined) return p.say('way.where_to');
    return p.say(need.to === 'home' ? 'way.home' : 'way.not_found');
  }
  if (destination.directions === null) return p.say('way.none', { name: destination.name });
  const { transit } = destination.directions.route;
  // Its lines and stations answer what is asked about the way, but for what nobody told.
  const open = hasTrains(transit) ? signs.filter((sign) => NOT_TOLD.includes(sign)) : signs;
  return p.sentences([wayTo(destination, gathered, need, p), p.bySign('way', open, 'way_unknown')]);
}

/** What a way by train says nothing of. */
const NOT_TOLD = ['way.what_exit', 'way.detour'];

/** Distance, time and mode, or the trains to take, with what the vendor wants people to know. */
export function wayTo({ name, place, directions }: Destination, { from }: Gathered, need: Need, p: Phrases): string {
  const { route } = directions!;
  const isEstimate = route.source === 'estimate';
  const text = (measured: string) => p.measure(isEstimate ? asEstimate(measured) : measured);
  const at = place?.address ? p.say('way.at', { address: place.address }) : '';
  if (hasTrains(route.transit)) {
    const byTrain = trainWay(`**${name}**${at}`, route.durationSeconds, route.transit, p);
    return p.sentences([
      from === null ? byTrain : p.say('way.from', { from: from.name, way: byTrain }),
      need.access === undefined ? null : p.say(stepFreeOf(route)),
      ...route.warnings,
    ]);
  }
  const way = p.say('way.is', {
    name,
    at,
    distance: text(distanceText(route.distanceMeters)),
    time: text(durationText(route.durationSeconds)),
    how: p.say(`way.${route.mode}`),
  });
  const wantsTransit = need.mode === 'transit' && route.mode === 'walking';
  const stepFree = route.mode === 'transit' ? 'way.step_free_transit' : 'way.step_free';
  return p.sentences([
    from === null ? way : p.say('way.from', { from: from.name, way }),
    isEstimate ? p.say('way.estimate') : null,
    wantsTransit ? p.say('way.no_transit') : null,
    need.mode === 'bike' ? p.say('way.no_bike') : null,
    need.access === undefined ? null : p.say(stepFree),
    ...route.warnings,
  ]);
}

/** A vendor knows nothing of steps; the state's list does. */
function stepFreeOf({ source }: Route): Key {
  return source === 'subway_timetable' ? 'train.step_free' : 'way.step_free_transit';
}
