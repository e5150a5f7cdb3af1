import type { Phrases } from '../catalogue/phrases';
import type { Facts } from '../facts';

/** Signs that it matters where they are. */
const CLOSE_BY = ['quality.convenient', 'vary.closer', 'reject.too_far'];

/** Where the answer starts from, when that is not where they are and it matters; else empty. */
export function startsElsewhere({ gathered, items, understood: { act, need, signs } }: Facts, p: Phrases): string {
  const { origin, from, near, unresolved, destination, outlook, weather } = gathered;
  const isWay = act === 'way' && destination?.directions != null;
  const isSearch = (act === 'places' || act === 'events') && items.length > 0;
  const isSky = act === 'weather' && (outlook ?? weather) !== null;
  const { campus, source } = origin;
  if (unresolved !== null && (isWay || isSearch || isSky)) {
    const here = source === 'user' ? p.say('origin.you') : p.say('origin.campus', { campus });
    const name = unresolved === 'home' ? p.say('origin.home') : unresolved;
    return p.say('origin.unresolved', { name, start: from?.name ?? here });
  }
  if (from !== null) return isSearch ? p.say('origin.from', { name: from.name }) : '';
  const isClose = need.maxWalkMinutes !== undefined || signs.some((sign) => CLOSE_BY.includes(sign));
  if (source === 'user' || !(isWay || (isSearch && near === null && isClose))) return '';
  return p.say(`origin.${source}`, { campus });
}
