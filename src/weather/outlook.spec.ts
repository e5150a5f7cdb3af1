import type { Forecast, ForecastStep } from './weather.types';
import type { When } from '../understanding/schema';
import { outlookFor } from './outlook';

const CLEAR = { main: 'Clear', description: 'clear sky', icon: '01d' };
const HOUR = 3_600;

/** Five days of three-hour steps; the temperature of a step is its number, so that low and high tell which were taken. */
function forecastFrom(start: string, wet: Record<number, Partial<ForecastStep>> = {}): Forecast {
  const first = Date.parse(start) / 1000;
  const steps = Array.from({ length: 40 }, (_, index) => ({
    at: first + index * 3 * HOUR,
    temperatureF: index,
    humidityPercent: 50,
    windMph: 5,
    precipitationChance: 0,
    condition: CLEAR,
    ...wet[index],
  }));
  return { steps, source: 'open_meteo' };
}

/** Name, first and last step taken. */
function taken(start: string, when: When | undefined, now: string): [string, number, number] | null {
  const outlook = outlookFor(forecastFrom(start), when, Date.parse(now));
  return outlook && [outlook.span, outlook.lowF, outlook.highF];
}

describe('the time that was asked about', () => {
  // Wednesday 14 January 2026, step 0 at midnight in New York.
  const WED = '2026-01-14T00:00:00-05:00';

  it.each<[string, When | undefined, string, [string, number, number]]>([
    ['tonight at three in the afternoon: 17:00 to 02:00', 'tonight', '15:00', ['tonight', 5, 8]],
    ['tonight at half past eleven: from now on', 'tonight', '23:30', ['tonight', 7, 8]],
    ['tonight at one in the morning: this night, until six', 'tonight', '01:00', ['tonight', 0, 1]],
    ['today: the rest of it', 'today', '15:00', ['today', 5, 7]],
    ['now: three hours', 'now', '15:00', ['now', 5, 5]],
    ['nothing: twelve hours', undefined, '09:00', ['next_hours', 3, 6]],
    ['tomorrow: from six', 'tomorrow', '15:00', ['tomorrow', 10, 15]],
    ['tomorrow morning: six to twelve', 'tomorrow_morning', '15:00', ['tomorrow_morning', 10, 11]],
    ['the weekend on a Wednesday', 'weekend', '15:00', ['weekend', 24, 39]],
    ['Friday on a Wednesday', 'friday', '15:00', ['friday', 18, 23]],
    ['Wednesday on a Wednesday: the rest of it', 'wednesday', '15:00', ['today', 5, 7]],
    ['21:00 while it is ahead', '21:00', '15:00', ['21:00', 6, 7]],
    ['09:00 when it has passed: tomorrow', '09:00', '15:00', ['09:00', 10, 11]],
    ['a time with minutes', '20:30', '15:00', ['20:30', 6, 7]],
  ])('%s', (_, when, time, expected) => {
    expect(taken(WED, when, `2026-01-14T${time}:00-05:00`)).toEqual(expected);
  });

  it('takes the rest of a weekend that has begun, no part of the next', () => {
    // Sunday 18 January.
    const SUN = '2026-01-18T00:00:00-05:00';
    expect(taken(SUN, 'weekend', '2026-01-18T15:00:00-05:00')).toEqual(['weekend', 5, 7]);
  });

  it("goes by New York's clock over both changes", () => {
    // 8 March 2026 has 23 hours: 17:00 is sixteen after midnight and lies in the step that begins at fourteen.
    expect(taken('2026-03-08T02:00:00-05:00', 'tonight', '2026-03-08T12:00:00-04:00')).toEqual(['tonight', 4, 7]);
    expect(taken('2026-03-08T00:00:00-05:00', '17:00', '2026-03-08T12:00:00-04:00')).toEqual(['17:00', 5, 5]);
    // 1 November 2026 has 25: 17:00 is eighteen after midnight.
    expect(taken('2026-11-01T02:00:00-04:00', 'tonight', '2026-11-01T12:00:00-05:00')).toEqual(['tonight', 5, 8]);
    expect(taken('2026-11-01T00:00:00-04:00', 'tomorrow_morning', '2026-11-01T12:00:00-05:00')).toEqual([
      'tomorrow_morning',
      10,
      12,
    ]);
  });

  it('says nothing about a time that the forecast does not reach', () => {
    expect(taken('2026-01-01T00:00:00-05:00', 'tomorrow', '2026-01-14T15:00:00-05:00')).toBeNull();
    expect(outlookFor({ steps: [], source: 'openweather' }, 'tonight', 0)).toBeNull();
  });
});

describe('the sum of a time', () => {
  const NOW = Date.parse('2026-01-14T15:00:00-05:00');
  const RAIN = { main: 'Rain', description: 'light rain', icon: '10n' };
  const tonight = (wet: Record<number, Partial<ForecastStep>>) =>
    outlookFor(forecastFrom('2026-01-14T00:00:00-05:00', wet), 'tonight', NOW);

  it('names the worst sky, the wettest hour and the strongest wind', () => {
    const wet = {
      6: { condition: RAIN, precipitationChance: 0.6, windMph: 17.6 },
      7: { condition: RAIN, precipitationChance: 0.9 },
    };
    expect(tonight(wet)).toEqual({
      span: 'tonight',
      lowF: 5,
      highF: 8,
      description: 'light rain',
      isWet: true,
      chance: 0.9,
      wettestAt: '21:00',
      windMph: 18,
    });
  });

  it('is wet from a chance of 35 % on', () => {
    expect(tonight({ 6: { precipitationChance: 0.34 } })).toMatchObject({ isWet: false, wettestAt: null });
    expect(tonight({ 6: { precipitationChance: 0.35 } })).toMatchObject({ isWet: true, wettestAt: '18:00' });
  });

  it('goes by the sky when no chance is known', () => {
    const unknown = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [i, { precipitationChance: null }]));
    expect(tonight(unknown)).toMatchObject({ isWet: false, chance: null });
    expect(tonight({ ...unknown, 7: { precipitationChance: null, condition: RAIN } })).toMatchObject({
      isWet: true,
      chance: null,
      wettestAt: '21:00',
    });
  });

  it('ignores rain at another time', () => {
    expect(tonight({ 2: { condition: RAIN, precipitationChance: 1 } })).toMatchObject({ isWet: false, chance: 0 });
  });
});
