import { asEstimate, distanceText, durationText } from '../../../directions/travel-text';
import type { Destination } from '../../gather/gathered';
import type { Facts } from '../facts';

/** The way somewhere, or what is missing to tell it. */
export function theWay({ gathered, plan }: Facts): string {
  const { destination } = gathered;
  if (destination === null) {
    return plan.slots.place === undefined
      ? 'Where would you like to go? Give me a place or an address near campus.'
      : "I couldn't find a place by that name near campus. Could you give me its full name?";
  }
  if (destination.directions === null) return `I couldn't find a way to **${destination.name}** from there.`;
  return wayTo(destination, plan.slots.mode === 'transit');
}

/** Distance, time and mode, with what the vendor wants people to know. */
export function wayTo({ name, place, directions }: Destination, wantsTransit: boolean): string {
  const { route } = directions!;
  const mark = route.source === 'estimate' ? asEstimate : (text: string) => text;
  const how = route.mode === 'walking' ? 'on foot' : 'by transit';
  const at = place?.address ? `, ${place.address},` : '';
  const guess = route.source === 'estimate' ? ' That is my estimate; the map link has the exact way.' : '';
  const noTransit = wantsTransit && route.mode === 'walking' ? " I don't have transit times right now." : '';
  const warning = route.warnings.length > 0 ? ` ${route.warnings.join(' ')}` : '';
  return `**${name}**${at} is ${mark(distanceText(route.distanceMeters))} away, ${mark(durationText(route.durationSeconds))} ${how}.${guess}${noTransit}${warning}`;
}
