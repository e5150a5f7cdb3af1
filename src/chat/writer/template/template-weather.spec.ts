import { makeFacts, makeGathered, makeOutlook, makeUnderstood } from '../../../../test/factories/facts';
import type { Understood } from '../../../understanding/understood';
import type { CurrentWeather } from '../../../weather/weather.types';
import type { Gathered } from '../../gather/gathered';
import { writeByTemplate } from './template-writer';

const DRY = makeOutlook({ isWet: false, chance: 0.1, wettestAt: null, description: 'few clouds' });
const SUMMARY = 'Tonight: few clouds, 40 to 46°F, 10% chance of rain, wind up to 12 mph.';
const VALUE: CurrentWeather = {
  temperatureF: 51.6,
  humidityPercent: 60,
  windMph: 7.4,
  condition: { main: 'Clouds', description: 'broken clouds', icon: '04d' },
  source: 'open_meteo',
};
const NOW = { value: VALUE, stale: false };

function answer(sense: string, gathered: Partial<Gathered>, more: Partial<Understood> = {}): string {
  const understood = makeUnderstood({ act: 'weather', signs: [`sky.${sense}`], ...more });
  return writeByTemplate(makeFacts({ understood, gathered: makeGathered(gathered) })).text;
}

describe('the weather by template', () => {
  it('says yes to an umbrella, and when', () => {
    expect(answer('umbrella', { outlook: makeOutlook() })).toBe(
      'Yes, take an umbrella tonight: light rain, most likely around 8 PM (80% chance), 40 to 46°F.',
    );
  });

  it('says no to an umbrella', () => {
    expect(answer('umbrella', { outlook: DRY })).toBe(
      'No umbrella needed tonight: few clouds, 40 to 46°F, 10% chance of rain.',
    );
  });

  it('answers about rain without an umbrella, and without a known chance', () => {
    expect(answer('rain', { outlook: makeOutlook({ chance: null, wettestAt: null, lowF: 46 }) })).toBe(
      'Yes, looks like it tonight: light rain, 46°F.',
    );
    expect(answer('rain', { outlook: { ...DRY, chance: null } })).toBe(
      'It should stay dry tonight: few clouds, 40 to 46°F.',
    );
  });

  it('does not take rain for snow', () => {
    expect(answer('snow', { outlook: makeOutlook() })).toMatch(/^It does not look like it tonight: light rain, /);
    expect(answer('snow', { outlook: makeOutlook({ description: 'heavy snow' }) })).toMatch(
      /^Yes, looks like it tonight: heavy snow, /,
    );
  });

  it.each([
    [30, 'Take a warm coat.'],
    [50, 'Take a jacket.'],
    [60, 'A light layer will do.'],
    [75, 'No jacket needed.'],
  ])('advises on clothes at %i °F', (lowF, advice) => {
    expect(answer('what_to_wear', { outlook: { ...DRY, lowF, highF: 80 } })).toBe(
      `Tonight: few clouds, ${lowF} to 80°F, 10% chance of rain, wind up to 12 mph. ${advice}`,
    );
  });

  it('says where it is meant, when that is elsewhere', () => {
    expect(answer('weather', { outlook: DRY, near: { name: 'Coney Island' } })).toMatch(
      /^Tonight near Coney Island: few clouds/,
    );
    expect(answer('weather', { outlook: DRY, unresolved: 'Zanzibar' })).toBe(
      `${SUMMARY} I don't know where Zanzibar is, so this is from where you are.`,
    );
  });

  it('gives the weather of now when there is no forecast', () => {
    expect(answer('weather', { weather: NOW })).toBe('Right now it is 52°F with broken clouds, wind 7 mph.');
    expect(answer('weather', { weather: NOW }, { need: { when: 'sunday' } })).toBe(
      "I can't see the weather on Sunday yet. Right now it is 52°F with broken clouds, wind 7 mph.",
    );
  });

  it('says what it does not know of the sky, and the humidity when it does', () => {
    expect(answer('daylight', { outlook: DRY })).toMatch(/mph\. I don't know when the sun rises and sets; /);
    expect(answer('humidity', { outlook: DRY })).toBe(`${SUMMARY} I don't know the humidity.`);
    expect(answer('humidity', { outlook: DRY, weather: NOW })).toBe(`${SUMMARY} The humidity is 60% right now.`);
  });

  it('says that it is not to be had rather than guess', () => {
    expect(answer('weather', {})).toBe(
      "I can't reach a weather service at the moment, so I'd rather not guess. Ask me again in a few minutes.",
    );
  });

  it('is told in Spanish and Chinese', () => {
    expect(answer('umbrella', { outlook: makeOutlook() }, { language: 'es' })).toBe(
      'Sí, lleva paraguas esta noche: lluvia ligera, sobre todo hacia las 20:00 (probabilidad del 80 %), de 40 a 46 °F.',
    );
    expect(answer('umbrella', { outlook: makeOutlook() }, { language: 'zh' })).toBe(
      '要带伞。今晚：小雨，最可能在20:00左右（概率 80%），40 到 46°F。',
    );
  });
});
