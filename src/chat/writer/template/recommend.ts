import type { Finding } from '../../gather/place-finder';
import type { StoredCard } from '../../memory/conversation';
import type { Facts } from '../facts';
import { eventAside } from './about-events';

/** The best pick and what else is worth a look, each with why. */
export function recommend({ items, conversation, gathered }: Facts, shown: number): string {
  const [first, ...others] = items.slice(0, shown).map((card) => `**${card.name}**${aside(card)}`);
  if (first === undefined) {
    return conversation.history.length === 0
      ? 'Nothing open fits that nearby right now. Want me to look for food, coffee or something fun instead?'
      : "That's all I found for this one. Should I try a different vibe or a wider area?";
  }
  const lead = leadOf(gathered.finding);
  return others.length === 0 ? `${lead} ${first}.` : `${lead} ${first}. Also worth a look: ${others.join(' and ')}.`;
}

function leadOf(finding: Finding | null): string {
  if (finding?.allClosed) return 'These look closed right now, but they fit:';
  // From Google a search by text is taken at its word; its types do not name every dish.
  if (finding?.missing && finding.source !== 'google_places')
    return `I know no place for ${finding.missing} close by. The nearest of its kind:`;
  return 'Closest good match:';
}

/** ` (0.4 mi, 8 mins on foot, rated 4.6)` */
function aside(card: StoredCard): string {
  if (card.type === 'event') return eventAside(card);
  const parts = [card.distance, card.walk_time && `${card.walk_time} on foot`, card.why].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
