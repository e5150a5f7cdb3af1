import type { Outlook } from '../../../weather/outlook';
import { type Condition, UNKNOWN_SKY, type WeatherAlert } from '../../../weather/weather.types';
import type { Key, Phrases } from '../catalogue/phrases';
import type { Facts } from '../facts';

/** What may fall or stand in the sky besides rain, by the sign that asks for it; vendors call it the same. */
const SIGHTS = { snow: 'snow', storm: 'thunderstorm', fog: 'fog' } as const;
const CLOTHES = ['what_to_wear', 'cold', 'hot'] as const;

/** The answer to a question about the sky. */
export function aboutWeather({ understood: { need, signs }, gathered, nowMs }: Facts, p: Phrases): string {
  const { outlook, weather, near, alerts } = gathered;
  const asks = (sense: string) => signs.includes(`sky.${sense}`);
  const where = near === null ? '' : p.say('weather.where', { name: near.name });
  if (outlook === null && weather === null) return p.say('weather.unavailable');
  const isAhead = outlook === null && need.when !== undefined && need.when !== 'now';
  const now = weather?.value;
  const coldF = outlook?.lowF ?? now!.temperatureF;
  return p.sentences([
    isAhead ? capital(p.say('weather.too_far', { span: p.span(need.when!) })) : null,
    outlook !== null
      ? capital(p.say(leadOf(outlook, asks), { ...valuesOf(outlook, p), where }))
      : p.say('weather.now', {
          where,
          temperature: Math.round(now!.temperatureF),
          sky: isKnown(now!.condition) ? p.say('weather.with_sky', { sky: skyOf(now!.condition, p) }) : '',
          wind: now!.windMph === null ? '' : p.say('weather.with_wind', { wind: Math.round(now!.windMph) }),
        }),
    asks('humidity') && now ? humidity(now.humidityPercent, p) : p.bySign('sky', signs, 'sky_unknown'),
    CLOTHES.some(asks) ? clothes(coldF, p) : null,
    warning(alerts?.[0], nowMs, p),
  ]);
}

const isKnown = ({ main }: Condition) => main !== UNKNOWN_SKY.main;

function humidity(percent: number | null, p: Phrases): string {
  return percent === null ? p.say('weather.humidity_unknown') : p.say('weather.humidity', { percent });
}

/** The worst warning that holds, in the words of who gave it. */
function warning(alert: WeatherAlert | undefined, nowMs: number, p: Phrases): string | null {
  if (alert === undefined) return null;
  const { event, ends } = alert;
  return ends === null
    ? p.say('weather.alert', { event })
    : p.say('weather.alert_until', { event, until: p.moment(ends, nowMs) });
}

/** The weather when it is only a part of the question; it is about rain unless something else was asked. */
export function weatherBeside(facts: Facts, p: Phrases): string {
  const { act, also, tools, signs } = facts.understood;
  if (act === 'weather' || (also !== 'weather' && !tools.includes('get_weather'))) return '';
  if (signs.some((sign) => sign.startsWith('sky.'))) return aboutWeather(facts, p);
  return aboutWeather({ ...facts, understood: { ...facts.understood, signs: ['sky.rain'] } }, p);
}

function leadOf({ isWet, description }: Outlook, asks: (sense: string) => boolean): Key {
  // Nobody says "it stays dry" of a sky nobody knows.
  if (isWet === null) return 'weather.summary';
  if (asks('umbrella')) return isWet ? 'weather.umbrella' : 'weather.no_umbrella';
  const sight = Object.entries(SIGHTS).find(([sense]) => asks(sense))?.[1];
  if (sight !== undefined) return description.includes(sight) ? 'weather.wet' : 'weather.not_like_it';
  if (asks('rain')) return isWet ? 'weather.wet' : 'weather.dry';
  return 'weather.summary';
}

function valuesOf(outlook: Outlook, p: Phrases) {
  const { lowF: low, highF: high, chance, wettestAt } = outlook;
  const percent = Math.round((chance ?? 0) * 100);
  return {
    span: p.span(outlook.span),
    sky: skyOf(outlook, p),
    range: low === high ? p.say('weather.degrees', { low }) : p.say('weather.range', { low, high }),
    at: wettestAt === null ? '' : p.say('weather.at', { time: p.clock(wettestAt) }),
    odds: chance === null ? '' : p.say('weather.odds', { percent }),
    chance: chance === null ? '' : p.say('weather.chance', { percent }),
    wind: outlook.windMph === null ? '' : p.say('weather.wind_up_to', { wind: outlook.windMph }),
  };
}

const skyOf = ({ description }: { readonly description: string }, p: Phrases) =>
  p.find(`sky_is.${description}`) ?? description;

function clothes(lowF: number, p: Phrases): string {
  if (lowF < 40) return p.say('weather.coat');
  if (lowF < 55) return p.say('weather.jacket');
  return p.say(lowF < 68 ? 'weather.layer' : 'weather.no_jacket');
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
