import { wordsOf } from '../../../common/words';
import type { Facts } from '../facts';

const NEAR_ME = /\b(near me|nearby|near here|around me|around here|close by|close to me|closest|nearest)\b/;

/** Where the answer starts from, when that is not where they are and it matters; else empty. */
export function startsElsewhere({ gathered, message, items, plan }: Facts): string {
  const { source, campus } = gathered.origin;
  const matters = NEAR_ME.test(wordsOf(message).join(' ')) && (items.length > 0 || plan.intent === 'directions');
  if (source === 'user' || !matters) return '';
  return source === 'default'
    ? `I don't have your location, so this is from the ${campus} campus.`
    : `You seem to be outside the city, so this is from the ${campus} campus.`;
}
