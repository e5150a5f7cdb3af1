import type { Intent, Slots, Vibe } from '../plan.types';
import type { Reading } from '../reading';
import type { MessageWords } from '../text/message-words';
import { bareNumber, readPartySize, readWalkLimit } from './numbers';
import type { NamedPlace, Role } from './place-words';
import { readBudget, readCuisine, readDiet, readIndoorOutdoor, readMode } from './tastes';
import { readWhen } from './when';
import { pattern } from '../text/pattern';

/** Searches that a dish can be part of; "spanish novels" are no meal. */
const FOOD_SEARCHES = new Set<Vibe>(['food_general', 'fast_bite', 'generic']);
const OPEN_NOW = pattern`
    \b(?:open (?:right )?now|open rn|still open|open still|currently open|open at (?:this hour|the moment|
    this time)|is (?:it|that|this|(?:\w+ ){0,5}\w+) open(?: (?:right now|now|still|atm|
    yet))?(?= (?:$|, ))|open currently|open this late|open atm|open as we speak|are they open(?= (?:$|, ))|(?:is|
    are) (?:it|they) (?:still )?open(?! (?:late|until|on|at \d|tomorrow|past|till|for|after|early|sunday|saturday|
    monday|tonight|this weekend|today))|closed right now|closed now|open or closed|open yet|right now open|
    still serving|actually open)\b
  `;
const OTHER_TIME = pattern`
    \b(?:how late|how long|what time|when|what hours|until when)\b|\bopen (?:late|until|till|on|at \d|tomorrow|past|
    after|early|sundays?|saturdays?|mondays?|tonight|today|24|this weekend|all night)\b
  `;

/** Which places count first: for a way where it leads, for a search where it is centred. */
const ROLES: Readonly<Record<'way' | 'search', readonly Role[]>> = {
  way: ['destination', 'subject', 'likeness', 'anchor', 'street'],
  search: ['subject', 'likeness', 'anchor', 'destination', 'street', 'origin'],
};

/** What the message states, as the intent needs it. Nothing is looked up for talk, so it states nothing. */
export function readSlots(reading: Reading, intent: Intent, vibe: Vibe | null, cardName: string | null): Slots {
  if (intent === 'general_chat' || intent === 'out_of_scope' || intent === 'followup_general') return {};
  const { words, weather } = reading;
  const isWay = intent === 'directions';
  const isSearch = intent === 'recommendation' || intent === 'new_recommendation';
  const openNow = OPEN_NOW.test(words.clauses) && !OTHER_TIME.test(words.text);
  const maxWalkMinutes = isSearch || intent === 'events' ? readWalkLimit(words) : null;
  const diet = readDiet(words);
  const cuisine = vibe !== null && FOOD_SEARCHES.has(vibe) ? readCuisine(withoutNames(reading)) : null;
  const all: { [slot in keyof Slots]: Slots[slot] | null } = {
    ...placeSlots(reading, intent, cardName),
    when: openNow ? null : readWhen(words, !isSearch),
    mode: intent === 'weather' || maxWalkMinutes !== null ? null : readMode(words),
    maxWalkMinutes,
    partySize: isWay || intent === 'weather' ? null : (readPartySize(words) ?? answeredNumber(reading)),
    openNow: openNow ? true : null,
    budget: isWay || intent === 'weather' ? null : budgetOf(reading, intent),
    diet: isWay || intent === 'weather' ? null : diet,
    cuisine: cuisine === diet ? null : cuisine,
    indoorOutdoor: isWay ? null : indoorOutdoorOf(reading, intent, weather !== null),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined));
}

/** The dish in a name is not asked for: the Museum of Ice Cream. */
function withoutNames({ words, places }: Reading): MessageWords {
  return places.length === 0 ? words : words.without(places);
}

function answeredNumber({ previous, words }: Reading): number | null {
  const asked = previous.question !== null && /\b(?:how many|how big|group|party)\b/i.test(previous.question);
  return asked && words.words.length <= 6 ? bareNumber(words) : null;
}

/** "how much is it", "es caro?": a fact whose answer is open states no wish. */
function budgetOf({ words }: Reading, intent: Intent): Slots['budget'] | null {
  const budget = readBudget(words);
  const isOpenQuestion =
    intent === 'followup_place' &&
    /^ (?:\w+ )?(?:is|are|how) /.test(words.text) &&
    !/\bfree\b|\bdollars\b/.test(words.text);
  return isOpenQuestion ? null : budget;
}

/** The weather's "outside" is no wish, except where somebody has a plan for it: "nice enough to eat outside". */
function indoorOutdoorOf({ words }: Reading, intent: Intent, asksWeather: boolean): Slots['indoorOutdoor'] | null {
  const said = readIndoorOutdoor(words);
  if (intent !== 'weather') return said;
  const hasPlan = pattern`
      \b(?:eat|sit|study|dine|read|drink|work|picnic|lunch|dinner|brunch|hang|coffee|be|play|drinks|chill|dining|
      seating)\w* (?:\w+ )?(?:outside|outdoors|on the|on a|at a rooftop)|\b(?:rooftop|patio|outdoor (?:dining|
      seating|\w+))\b
    `.test(words.text);
  return asksWeather && hasPlan ? said : null;
}

function placeSlots(reading: Reading, intent: Intent, cardName: string | null): Pick<Slots, 'place' | 'campus'> {
  const { places } = reading;
  const isWay = intent === 'directions';
  const campuses = places.filter(({ campus }) => campus !== null);
  const named = places.filter(({ campus }) => campus === null);
  const campus = firstBy(isWay ? ROLES.way : ROLES.search, campuses) ?? campuses[0];
  if (cardName !== null) return { place: cardName, campus: campus?.campus ?? undefined };
  const usable = isWay ? named.filter(({ role }) => role !== 'origin') : named;
  const place = firstBy(isWay ? ROLES.way : ROLES.search, usable);
  return { place: place?.name, campus: campus?.campus ?? undefined };
}

/** Of the best role the first; names of our own list before others. */
function firstBy(roles: readonly Role[], places: readonly NamedPlace[]): NamedPlace | undefined {
  for (const role of roles) {
    const fitting = places.filter((place) => place.role === role);
    const best = fitting.find(({ isKnown }) => isKnown) ?? fitting[0];
    if (best !== undefined) return best;
  }
  return undefined;
}
