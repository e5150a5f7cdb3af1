import { minutesIn } from '../../../directions/travel-text';
import { wordsOf } from '../../../common/words';
import type { StoredCard } from '../../memory/conversation';
import type { Facts } from '../facts';
import { eventAside } from './about-events';
import { wayTo } from './the-way';

const OPENING = /\b(open|opens|closed|closes|close|hours)\b/;
/** What a card never says: asked for it, the answer is that it is not known, and what is. */
const UNKNOWN_FACTS: readonly (readonly [asked: RegExp, what: string])[] = [
  [/\b(wifi|wi fi|outlets?|plugs?)\b/, 'wifi or outlets'],
  [/\b(menu|serves?|gluten|vegan|vegetarian|halal|kosher|dairy)\b/, 'the menu'],
  [/\b(price|prices|pricey|expensive|cheap|cost|costs|caro)\b/, 'the prices'],
  [/\b(crowded|busy|packed|wait|line|loud|quiet|noisy)\b/, 'how busy or loud it is'],
  [/\b(reservations?|reserve|walk ins?)\b/, 'whether it takes reservations'],
  [/\b(outside|outdoor|patio|seats?|seating|sit)\b/, 'the seating'],
  [/\b(phone|number|call|website)\b/, 'a phone number'],
  [/\b(cash|card|apple pay|dining dollars|campus cash)\b/, 'how you can pay'],
];

/** The answer to a question about one card, from what the card says. */
export function aboutCard({ card, plan, gathered, message }: Facts): string {
  if (card === null) return 'Which place do you mean? Tell me its name or its number in the list.';
  const directions = gathered.destination?.directions ?? null;
  if (plan.tools.includes('get_directions') && directions !== null) {
    return wayTo({ name: card.name, place: null, directions }, plan.slots.mode === 'transit');
  }
  const asked = wordsOf(message).join(' ');
  if (card.type === 'place' && (plan.slots.openNow || OPENING.test(asked))) return `${openness(card)} ${factsOf(card)}`;
  const unknown = UNKNOWN_FACTS.find(([pattern]) => pattern.test(asked))?.[1];
  if (unknown !== undefined && !says(card, asked)) return `I don't know ${unknown} there. ${factsOf(card)}`;
  return factsOf(card);
}

/** The answer to a question about the list: a comparison where one was asked for, else all facts. */
export function aboutCards({ conversation, message }: Facts): string {
  const shown = conversation.last_places;
  if (shown.length === 0)
    return 'I have nothing on the list yet. Should I look for food, coffee, drinks or something to do?';
  const asked = wordsOf(message).join(' ');
  return (
    closest(asked, shown) ??
    bestRated(asked, shown) ??
    whyThese(asked, shown) ??
    `${shown.map(factsOf).join(' ')} Distances and times are from where you asked.`
  );
}

function closest(asked: string, shown: readonly StoredCard[]): string | null {
  if (!/\b(close|closer|closest|near|nearer|nearest|far|farther|walk|walking|quickest)\b/.test(asked)) return null;
  const timed = shown.flatMap((card) =>
    card.walk_time === null ? [] : [{ card, minutes: minutesIn(card.walk_time) }],
  );
  const [best] = timed.sort((a, b) => a.minutes - b.minutes);
  return best === undefined ? null : `The closest is ${factsOf(best.card)}`;
}

function bestRated(asked: string, shown: readonly StoredCard[]): string | null {
  if (!/\b(best|better|rated|rating|ratings|nicest|top|good)\b/.test(asked)) return null;
  const rated = shown.filter((card) => card.rating !== null);
  const [best] = [...rated].sort((a, b) => b.rating! - a.rating!);
  return best === undefined
    ? `I have no ratings for these. ${shown.map(factsOf).join(' ')}`
    : `The best rated is ${factsOf(best)}`;
}

function whyThese(asked: string, shown: readonly StoredCard[]): string | null {
  if (!/\b(why|how do you)\b/.test(asked)) return null;
  const reasons = shown.map((card) => `**${card.name}**${card.why === null ? '' : ` (${card.why})`}`);
  return `I look at what you ask for, the way there, ratings and your preferences: ${reasons.join(', ')}.`;
}

function openness(card: StoredCard): string {
  if (card.open_now === null) return `I don't know the hours of **${card.name}**, so check before you go.`;
  return card.open_now ? `**${card.name}** was open when I looked.` : `**${card.name}** looked closed when I checked.`;
}

function factsOf(card: StoredCard): string {
  if (card.type === 'event') return `**${card.name}**${eventAside(card)}.`;
  const way = [card.distance, card.walk_time && `${card.walk_time} on foot`].filter(Boolean).join(', ');
  const rating = card.rating === null ? null : `rated ${card.rating.toFixed(1)}`;
  const known = [
    rating,
    card.why === rating || card.why === 'the closest' ? null : card.why,
    way === '' ? null : way,
    card.address === null ? null : `at ${card.address}`,
  ].filter(Boolean);
  return known.length > 0 ? `**${card.name}**: ${known.join(', ')}.` : `I know **${card.name}** only by its name.`;
}

/** True when the reason for the pick already answers what was asked. */
function says(card: StoredCard, asked: string): boolean {
  return wordsOf(card.why ?? '').some((word) => word.length >= 4 && asked.includes(word));
}
