import { wordsOf } from '../../../common/words';
import type { Outlook } from '../../gather/outlook';
import type { Facts } from '../facts';

const RAIN_QUESTION = /\b(umbrella|rain|raining|rainy|wet|dry|drizzle|snow|snowing|storm|thunderstorm)\b/;
const CLOTHES_QUESTION = /\b(jacket|coat|wear|shorts|hoodie|sweater|layers?)\b/;

/** The answer to a question about the sky. */
export function aboutWeather({ message, gathered }: Facts): string {
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

/** The weather when it is only a part of the question; else empty. */
export function weatherBeside(facts: Facts): string {
  return facts.plan.tools.includes('get_weather') ? aboutWeather({ ...facts, message: `${facts.message} rain` }) : '';
}

const range = ({ lowF, highF }: Outlook) => (lowF === highF ? `${lowF}°F` : `${lowF} to ${highF}°F`);
const percent = (share: number) => `${Math.round(share * 100)}%`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
