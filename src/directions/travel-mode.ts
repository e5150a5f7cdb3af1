import type { Leg, TravelMode } from './route.types';

const MINUTE = 60;
/** Transit must save this much to be worth waiting for. */
const WORTH_SAVING_SECONDS = 5 * MINUTE;
/** For a whole route, walking this long is still preferred when transit saves little. */
const ROUTE_WALK_SECONDS = 25 * MINUTE;
/** Farther on foot nobody is sent without a word of the train. */
const LONG_WALK_SECONDS = 40 * MINUTE;
/** For a card, a walk this short is always a walk. */
export const CARD_WALK_SECONDS = 15 * MINUTE;

/** The mode of a route: the faster one, but walking when transit saves under 5 minutes and the walk is under 25. */
export function modeOfRoute(walk: Leg | null, transit: Leg | null): TravelMode {
  if (walk === null) return 'transit';
  if (transit === null || transit.durationSeconds >= walk.durationSeconds) return 'walking';
  const saved = walk.durationSeconds - transit.durationSeconds;
  return saved < WORTH_SAVING_SECONDS && walk.durationSeconds < ROUTE_WALK_SECONDS ? 'walking' : 'transit';
}

/** The mode of a card: walking when it is preferred or short, or when transit is unknown or saves under 5 minutes. */
export function modeOfCard(walk: Leg, transit: Leg | null, prefersWalking: boolean): TravelMode {
  if (prefersWalking || walk.durationSeconds <= CARD_WALK_SECONDS || transit === null) return 'walking';
  return walk.durationSeconds - transit.durationSeconds < WORTH_SAVING_SECONDS ? 'walking' : 'transit';
}

/** A walk that transit is offered beside without anybody asking. */
export function isTooFarToWalk({ durationSeconds }: Leg): boolean {
  return durationSeconds > LONG_WALK_SECONDS;
}
