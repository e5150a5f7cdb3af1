import { makeFacts, makeGathered, makeOutlook, makePlan } from '../../../../test/factories/facts';
import type { CurrentWeather } from '../../../weather/weather.types';
import type { Gathered } from '../../gather/gathered';
import { writeByTemplate } from './template-writer';

const DRY = makeOutlook({ isWet: false, chance: 0.1, wettestAt: null, description: 'few clouds' });
const NOW: CurrentWeather = {
  temperatureF: 51.6,
  humidityPercent: 60,
  windMph: 7.4,
  condition: { main: 'Clouds', description: 'broken clouds', icon: '04d' },
  source: 'open_meteo',
};

function answer(message: string, gathered: Partial<Gathered>): string {
  const plan = makePlan({ intent: 'weather', vibe: null, tools: ['get_weather'] });
  return writeByTemplate(makeFacts({ message, plan, gathered: makeGathered(gathered) })).text;
}

describe('the weather by template', () => {
  it('says yes to an umbrella, and when', () => {
    expect(answer('Will I need an umbrella tonight?', { outlook: makeOutlook() })).toBe(
      'Yes, take an umbrella tonight: light rain, most likely around 8 PM (80% chance), 40 to 46°F.',
    );
  });

  it('says no to an umbrella', () => {
    expect(answer('Will I need an umbrella tonight?', { outlook: DRY })).toBe(
      'No umbrella needed tonight: few clouds, 40 to 46°F, 10% chance of rain.',
    );
  });

  it('answers about rain without an umbrella, and without a known chance', () => {
    expect(answer('will it rain', { outlook: makeOutlook({ chance: null, wettestAt: null, lowF: 46 }) })).toBe(
      'Yes, looks like it tonight: light rain, 46°F.',
    );
    expect(answer('will it rain', { outlook: { ...DRY, chance: null } })).toBe(
      'It should stay dry tonight: few clouds, 40 to 46°F.',
    );
  });

  it.each([
    [30, 'Take a warm coat.'],
    [50, 'Take a jacket.'],
    [60, 'A light layer will do.'],
    [75, 'No jacket needed.'],
  ])('advises on clothes at %i °F', (lowF, advice) => {
    expect(answer('do I need a jacket', { outlook: { ...DRY, lowF, highF: 80 } })).toBe(
      `Tonight: few clouds, ${lowF} to 80°F, 10% chance of rain, wind up to 12 mph. ${advice}`,
    );
  });

  it('gives the weather of now when there is no forecast', () => {
    expect(answer('weather?', { weather: { value: NOW, stale: false } })).toBe(
      'Right now it is 52°F with broken clouds, wind 7 mph.',
    );
  });

  it('says that it is not to be had rather than guess', () => {
    expect(answer('weather?', {})).toBe(
      "I can't reach a weather service at the moment, so I'd rather not guess. Ask me again in a few minutes.",
    );
  });
});
