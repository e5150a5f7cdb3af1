/** What Engage's room texts contain, and the address that stands for it; the first match wins. */
const ADDRESSES: readonly (readonly [RegExp, string])[] = [
  [/dibner/i, 'Bern Dibner Library, 5 MetroTech Center, Brooklyn, NY'],
  [/tandon|370 jay/i, '370 Jay Street, Brooklyn, NY'],
  [/mtc|metrotech/i, '5 MetroTech Center, Brooklyn, NY'],
  [/paulson/i, 'Paulson Center, 181 Mercer St, New York, NY'],
];

/** The address of what has no room. */
export const ONLINE = 'Online';

const HIDDEN = /private location|sign in to (?:display|view)/i;
/** A link may let strangers into the room, so only the word stays. */
const IS_ONLINE = /\bonline\b|\bvirtual\b|\bzoom\b|\bwebex\b|https?:|www\.|teams\.microsoft/i;
/** The text is an address of its own. */
const IN_TOWN = /\bnew york\b|\bny\b/i;

/**
 * The address behind a room text.
 * @param room plain text.
 * @returns `Online` for what has no room; null when it is hidden from strangers or empty.
 */
export function addressOfRoom(room: string): string | null {
  if (room === '' || HIDDEN.test(room)) return null;
  const known = ADDRESSES.find(([pattern]) => pattern.test(room));
  if (known !== undefined) return known[1];
  if (IS_ONLINE.test(room)) return ONLINE;
  return IN_TOWN.test(room) ? room : `${room}, New York University, NY`;
}
