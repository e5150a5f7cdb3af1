import type { PlaceKind } from '../places/place.types';
import type { Vibe } from '../understanding/schema';

export { type Vibe, VIBES } from '../understanding/schema';

interface VibeMarks {
  /** Words of a name, in the singular. */
  readonly words: readonly string[];
  readonly kinds: readonly PlaceKind[];
}

/** What tells that a place suits a vibe. */
export const VIBE_MARKS: Readonly<Partial<Record<Vibe, VibeMarks>>> = {
  study: { words: ['library', 'cafe', 'coffee', 'study', 'quiet'], kinds: ['cafe', 'library', 'study'] },
  party: { words: ['bar', 'club', 'lounge', 'night', 'party'], kinds: ['nightclub', 'bar'] },
  food_general: { words: ['restaurant', 'grill', 'diner', 'food', 'kitchen'], kinds: ['restaurant'] },
  chill_drinks: { words: ['bar', 'pub', 'cafe', 'lounge', 'drink'], kinds: ['bar', 'cafe'] },
  shopping: { words: ['shop', 'store', 'mall', 'boutique', 'market'], kinds: ['mall', 'shop'] },
  fast_bite: { words: ['fast', 'quick', 'express', 'takeout', 'grab'], kinds: ['fast_food'] },
  explore: {
    words: ['park', 'museum', 'gallery', 'attraction', 'viewpoint'],
    kinds: ['attraction', 'park', 'museum', 'gallery', 'viewpoint'],
  },
};
