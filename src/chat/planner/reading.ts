import { asksForAPlace, asksForHappenings, asksTheWay, weatherIn } from './asks';
import { type CardReference, referredCard } from './cards';
import type { NamedPlace } from './slots/place-words';
import { namedPlaces } from './slots/places';
import type { PlannerInput } from './plan.types';
import type { Previous } from './previous';
import type { MessageWords } from './text/message-words';
import { NAMES_THE_THING, scoreVibe, type VibeScore } from './vibe-score';

/** What a message shows at first sight; every rule looks at the same. */
export interface Reading {
  readonly input: PlannerInput;
  readonly words: MessageWords;
  /** The conversation before. */
  readonly previous: Previous;
  readonly hasCards: boolean;
  readonly hasHistory: boolean;
  readonly card: CardReference;
  readonly places: readonly NamedPlace[];
  readonly vibe: VibeScore;
  /** True when the words say what is wanted, not only how. */
  readonly namesAThing: boolean;
  readonly asksForAPlace: boolean;
  readonly weather: 'asked' | 'condition' | null;
  readonly happening: boolean;
  readonly way: boolean;
}

export function read(input: PlannerInput, words: MessageWords, previous: Previous): Reading {
  const places = namedPlaces(words);
  const vibe = scoreWish(words, places);
  const unnamed = places.length === 0 ? words : words.without(places);
  return {
    input,
    words,
    previous,
    hasCards: input.shown.length > 0,
    hasHistory: input.history.length > 0,
    card: referredCard(words, places, input.shown, input.history),
    places,
    vibe,
    namesAThing: vibe.points >= NAMES_THE_THING,
    asksForAPlace: asksForAPlace(words),
    weather: weatherIn(unnamed),
    happening: asksForHappenings(unnamed),
    way: asksTheWay(words),
  };
}

/** What is wanted; the words of names say where, not what, and count only when there are no others. */
function scoreWish(words: MessageWords, places: readonly NamedPlace[]): VibeScore {
  if (places.length === 0) return scoreVibe(words);
  const wish = scoreVibe(words.without(places));
  return wish.vibe === null ? scoreVibe(words) : wish;
}
