import { asEstimate, distanceText, durationText } from '../../../directions/travel-text';
import type { Destination, Gathered } from '../../gather/gathered';
import type { Need } from '../../../understanding/schema';
import type { Phrases } from '../catalogue/phrases';
import type { Facts } from '../facts';

/** The way somewhere with what is not known of it, or what is missing to tell it. */
export function theWay({ gathered, understood: { need, signs } }: Facts, p: Phrases): string {
  const { destination } = gathered;
  if (destination === null) {
    if (need.to === undefined) return p.say('way.where_to');
    return p.say(need.to === 'home' ? 'way.home' : 'way.not_found');
  }
  if (destination.directions === null) return p.say('way.none', { name: destination.name });
  return p.sentences([wayTo(destination, gathered, need, p), p.bySign('way', signs, 'way_unknown')]);
}

/** Distance, time and mode, with what the vendor wants people to know. */
export function wayTo({ name, place, directions }: Destination, { from }: Gathered, need: Need, p: Phrases): string {
  const { route } = directions!;
  const isEstimate = route.source === 'estimate';
  const text = (measured: string) => p.measure(isEstimate ? asEstimate(measured) : measured);
  const way = p.say('way.is', {
    name,
    at: place?.address ? p.say('way.at', { address: place.address }) : '',
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
