import { asEstimate, distanceText, durationText } from '../../directions/travel-text';
import { wordsOf } from '../../common/words';
import type { Destination } from '../gather/gathered';
import type { Outlook } from '../gather/outlook';
import type { Finding } from '../gather/place-finder';
import type { StoredCard } from '../memory/conversation';
import type { Facts, Written } from './facts';

const SHOWN = 3;

/** Writes an answer from facts alone: the floor under the model, and all there is without one. */
export function writeByTemplate(facts: Facts): Written {
  const text = [main(facts), note(facts)].filter(Boolean).join(' ');
  return { text, cited: facts.items.slice(0, SHOWN).map((_, index) => index) };
}

function main(facts: Facts): string {
  switch (facts.plan.intent) {
    case 'recommendation':
    case 'new_recommendation':
    case 'events':
      return [weatherBeside(facts), recommend(facts)].filter(Boolean).join(' ');
    case 'weather':
      return aboutWeather(facts);
    case 'directions':
      return [theWay(facts), weatherBeside(facts)].filter(Boolean).join(' ');
    case 'followup_place':
      return aboutCard(facts);
    case 'followup_general':
      return aboutCards(facts);
    case 'general_chat':
      return smallTalk(facts.message);
    case 'out_of_scope':
      return 'That is outside what I can do. I can find places around campus, tell you about the weather, and show you the way. What are you after?';
  }
}

function recommend({ items, reasons, conversation, gathered }: Facts): string {
  const [first, ...others] = items
    .slice(0, SHOWN)
    .map((card, index) => `**${card.name}**${aside(card, reasons[index] ?? null)}`);
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

/** ` (0.4 mi, 8 mins, rated 4.6)` */
function aside(card: StoredCard, reason: string | null): string {
  const parts = [card.distance, card.walk_time && `${card.walk_time} on foot`, reason].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

const RAIN_QUESTION = /\b(umbrella|rain|raining|rainy|wet|dry|drizzle|snow|snowing|storm|thunderstorm)\b/;
const CLOTHES_QUESTION = /\b(jacket|coat|wear|shorts|hoodie|sweater|layers?)\b/;

function aboutWeather({ message, gathered }: Facts): string {
  const { outlook, weather } = gathered;
  const asked = ` ${wordsOf(message).join(' ')} `;
  if (outlook !== null) {
    const advice = CLOTHES_QUESTION.test(asked) ? ` ${clothes(outlook.lowF)}` : '';
    return RAIN_QUESTION.test(asked) || message.includes('☔')
      ? rainAnswer(outlook, asked) + advice
      : summary(outlook) + advice;
  }
  if (weather !== null) {
    const { temperatureF, condition, windMph } = weather.value;
    const advice = CLOTHES_QUESTION.test(asked) ? ` ${clothes(temperatureF)}` : '';
    return `Right now it is ${Math.round(temperatureF)}°F with ${condition.description}, wind ${Math.round(windMph)} mph.${advice}`;
  }
  return "I can't reach a weather service at the moment, so I'd rather not guess. Ask me again in a few minutes.";
}

function rainAnswer(outlook: Outlook, asked: string): string {
  const chance = outlook.chance === null ? '' : ` (${percent(outlook.chance)} chance)`;
  const umbrella = /\bumbrella\b/.test(asked);
  if (!outlook.isWet) {
    const lead = umbrella ? 'No umbrella needed' : 'It should stay dry';
    return `${lead} ${outlook.label}: ${outlook.description}, ${range(outlook)}${chance && `, ${percent(outlook.chance!)} chance of rain`}.`;
  }
  const lead = umbrella ? 'Yes, take an umbrella' : 'Yes, looks like it';
  const at = outlook.wettestAt === null ? '' : `, most likely around ${outlook.wettestAt}`;
  return `${lead} ${outlook.label}: ${outlook.description}${at}${chance}, ${range(outlook)}.`;
}

function summary(outlook: Outlook): string {
  const rain = outlook.chance === null ? '' : `, ${percent(outlook.chance)} chance of rain`;
  return `${capital(outlook.label)}: ${outlook.description}, ${range(outlook)}${rain}, wind up to ${outlook.windMph} mph.`;
}

function clothes(lowF: number): string {
  if (lowF < 40) return 'Take a warm coat.';
  if (lowF < 55) return 'Take a jacket.';
  return lowF < 68 ? 'A light layer will do.' : 'No jacket needed.';
}

/** The weather when it is only a part of the question. */
function weatherBeside(facts: Facts): string {
  return facts.plan.tools.includes('get_weather') ? aboutWeather({ ...facts, message: `${facts.message} rain` }) : '';
}

function theWay({ gathered, plan }: Facts): string {
  const { destination } = gathered;
  if (destination === null) {
    return plan.slots.place === undefined
      ? 'Where would you like to go? Give me a place or an address near campus.'
      : "I couldn't find a place by that name near campus. Could you give me its full name?";
  }
  if (destination.directions === null) return `I couldn't find a way to **${destination.name}** from there.`;
  return wayTo(destination, plan.slots.mode === 'transit');
}

function wayTo({ name, place, directions }: Destination, wantsTransit: boolean): string {
  const { route } = directions!;
  const mark = route.source === 'estimate' ? asEstimate : (text: string) => text;
  const how = route.mode === 'walking' ? 'on foot' : 'by transit';
  const at = place?.address ? `, ${place.address},` : '';
  const guess = route.source === 'estimate' ? ' That is my estimate; the map link has the exact way.' : '';
  const noTransit = wantsTransit && route.mode === 'walking' ? " I don't have transit times right now." : '';
  const warning = route.warnings.length > 0 ? ` ${route.warnings.join(' ')}` : '';
  return `**${name}**${at} is ${mark(distanceText(route.distanceMeters))} away, ${mark(durationText(route.durationSeconds))} ${how}.${guess}${noTransit}${warning}`;
}

function aboutCard({ card, plan, gathered }: Facts): string {
  if (card === null) return 'Which place do you mean? Tell me its name or its number in the list.';
  const directions = gathered.destination?.directions ?? null;
  if (plan.tools.includes('get_directions') && directions !== null) {
    return wayTo({ name: card.name, place: null, directions }, plan.slots.mode === 'transit');
  }
  if (plan.slots.openNow) return `${openness(card)} ${factsOf(card)}`;
  return factsOf(card);
}

function openness(card: StoredCard): string {
  if (card.open_now === null) return `I don't know the hours of **${card.name}**, so check before you go.`;
  return card.open_now ? `**${card.name}** was open when I looked.` : `**${card.name}** looked closed when I checked.`;
}

function factsOf(card: StoredCard): string {
  const way = [card.distance, card.walk_time && `${card.walk_time} on foot`].filter(Boolean).join(', ');
  const known = [
    card.rating === null ? null : `rated ${card.rating.toFixed(1)}`,
    way === '' ? null : way,
    card.address === null ? null : `at ${card.address}`,
  ].filter(Boolean);
  return known.length > 0 ? `**${card.name}**: ${known.join(', ')}.` : `I know **${card.name}** only by its name.`;
}

function aboutCards({ conversation }: Facts): string {
  const shown = conversation.last_places;
  if (shown.length === 0)
    return 'I have nothing on the list yet. Should I look for food, coffee, drinks or something to do?';
  return `${shown.map(factsOf).join(' ')} Distances and times are from where you asked.`;
}

const THANKS = /\b(thanks|thank|thx|ty|gracias|appreciate|lifesaver|perfect|helpful)\b/;
const GOODBYE = /\b(bye|goodbye|gn|cya|night|later)\b/;

function smallTalk(message: string): string {
  const said = wordsOf(message).join(' ');
  if (THANKS.test(said)) return 'Anytime. Tell me when you want another idea.';
  if (GOODBYE.test(said) && !/\bgood (morning|evening)\b/.test(said)) return 'Have a good one!';
  if (/\b(who|what) (are|made|can)\b|\bbot\b|\bhelp\b/.test(said)) {
    return "I'm Violet, the campus concierge: I find places around Tandon and Washington Square, tell you the weather, and show you the way. What are you in the mood for?";
  }
  return 'What are you in the mood for: food, coffee, drinks or something to do?';
}

const NEAR_ME = /\b(near me|nearby|near here|around me|around here|close by|close to me|closest|nearest)\b/;

/** Where the answer starts from, when that is not where they are and it matters. */
function note({ gathered, message, items, plan }: Facts): string {
  const { source, campus } = gathered.origin;
  const matters = NEAR_ME.test(wordsOf(message).join(' ')) && (items.length > 0 || plan.intent === 'directions');
  if (source === 'user' || !matters) return '';
  return source === 'default'
    ? `I don't have your location, so this is from the ${campus} campus.`
    : `You seem to be outside the city, so this is from the ${campus} campus.`;
}

const range = ({ lowF, highF }: Outlook) => (lowF === highF ? `${lowF}°F` : `${lowF} to ${highF}°F`);
const percent = (share: number) => `${Math.round(share * 100)}%`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
