import { NwsFake } from '../../test/fakes';
import { collectLogs } from '../../test/support/log-lines';
import { SetClock } from '../../test/support/set-clock';
import { configWith } from '../../test/support/unit-config';
import { UpstreamFactory } from '../upstream/upstream.factory';
import { NwsClient } from './nws.client';

const AT = { lat: 40.73, lon: -74 };
const NOW = '2026-11-23T15:20:00Z';

describe('NwsClient', () => {
  const vendor = new NwsFake();
  const clock = new SetClock(NOW);
  let client: NwsClient;
  beforeAll(() => vendor.start());
  afterAll(() => vendor.stop());
  const create = (env: Record<string, string> = {}) =>
    new NwsClient(
      configWith({ NWS_BASE_URL: vendor.url, NWS_CONTACT: vendor.contact, ...env }),
      new UpstreamFactory(),
      clock,
    );
  beforeEach(() => {
    collectLogs();
    vendor.reset();
    clock.set(NOW);
    vendor.nowMs = clock.now();
    client = create();
  });
  const paths = () => vendor.requests.map(({ path }) => path);

  it('is off without a contact, which the service asks for', () => {
    expect(create({ NWS_CONTACT: '' }).isOn).toBe(false);
    expect(client.isOn).toBe(true);
  });

  it("tells what is observed near by in both apps' words, and remembers the grid", async () => {
    expect(await client.current(AT)).toEqual({
      temperatureF: expect.closeTo(46.04, 2) as number,
      humidityPercent: 71,
      windMph: 8.1,
      condition: { main: 'Clouds', description: 'broken clouds', icon: '04d' },
      source: 'nws',
    });
    expect(paths()).toEqual([
      '/points/40.73,-74',
      '/gridpoints/OKX/33,35/stations',
      ...['/stations/KNYC/observations/latest', '/gridpoints/OKX/33,35/forecast/hourly'],
    ]);
    expect(vendor.lastRequest!.headers['user-agent']).toBe(`VioletVibes/2.0 (${vendor.contact})`);
    await client.current(AT);
    expect(paths().slice(4)).toHaveLength(2);
  });

  it.each([
    ['no temperature', () => (vendor.observedC = null)],
    ['an observation of two hours ago', () => (vendor.observationMinutes = 120)],
  ])('takes the forecast for this hour for %s', async (_, spoil) => {
    spoil();
    vendor.hours[0] = { temperature: 41, shortForecast: 'Sunny', icon: null, windSpeed: '5 to 10 mph' };
    expect(await client.current(AT)).toMatchObject({
      temperatureF: 41,
      humidityPercent: 74,
      windMph: 10,
      condition: { main: 'Clear', description: 'clear sky', icon: '01d' },
    });
  });

  it('fills what a station does not say from the forecast, and knows what nobody says', async () => {
    vendor.humidityPercent = null;
    vendor.windKmh = null;
    expect(await client.current(AT)).toMatchObject({ humidityPercent: 74, windMph: 10 });
    vendor.observedIcon = null;
    vendor.textDescription = '';
    vendor.hours[0] = { icon: null, shortForecast: '' };
    expect((await client.current(AT)).condition).toMatchObject({ main: 'Unknown', description: 'sky unknown' });
  });

  it('gives three-hour steps from the next one on, a small chance of rain told by the sky', async () => {
    vendor.hours[3] = {
      ...{ icon: 'https://api.weather.gov/icons/land/day/rain_showers,20?size=small', chance: 20 },
      shortForecast: 'Slight Chance Rain Showers then Mostly Cloudy',
    };
    vendor.hours[6] = { icon: '/icons/land/night/snow,80/rain,20', chance: 80, shortForecast: 'Snow' };
    const { steps, source } = await client.forecast(AT);
    expect(source).toBe('nws');
    expect(steps).toHaveLength(40);
    expect(steps[0]).toEqual({
      at: Date.UTC(2026, 10, 23, 18) / 1000,
      temperatureF: 46,
      humidityPercent: 74,
      windMph: 10,
      precipitationChance: 0.2,
      condition: { main: 'Clouds', description: 'broken clouds', icon: '04d' },
    });
    expect(steps[1]).toMatchObject({
      precipitationChance: 0.8,
      condition: { main: 'Snow', description: 'snow', icon: '13n' },
    });
  });

  it('does without stations, and asks the point again once the grid has moved', async () => {
    vendor.stations = null;
    expect((await client.current(AT)).temperatureF).toBe(46);
    await client.forecast(AT);
    expect(paths().filter((path) => path.startsWith('/points/'))).toHaveLength(1);
    vendor.grid = 'OKX/34,33';
    await expect(client.forecast(AT)).rejects.toMatchObject({ status: 404 });
    expect((await client.forecast(AT)).steps).toHaveLength(40);
  });

  it('takes rain for rain where no chance is told, and no hours at all for no answer', async () => {
    for (let hour = 0; hour < 4; hour += 1)
      vendor.hours[hour] = { icon: '/icons/land/day/rain', shortForecast: 'Rain', chance: null };
    expect((await client.forecast(AT)).steps[0]!.condition.description).toBe('moderate rain');
    vendor.hourCount = 0;
    await expect(client.forecast(AT)).rejects.toMatchObject({ failure: 'wrong_shape' });
  });

  it('keeps a warning whose times cannot be read, and ten at most', async () => {
    vendor.alerts = Array.from({ length: 30 }, () => ({ event: 'Tornado Warning', onset: 'soon', ends: null }));
    const alerts = await client.alerts(AT);
    expect(alerts).toHaveLength(10);
    expect(alerts[0]).toMatchObject({ event: 'Tornado Warning', ends: '2026-11-23T17:20:00.000Z' });
  });

  it("does not pass off yesterday's forecast", async () => {
    vendor.forecastAgeHours = 26;
    await expect(client.forecast(AT)).rejects.toMatchObject({ failure: 'wrong_shape' });
  });

  it('asks once a day about a point outside the United States', async () => {
    const london = { lat: 51.5, lon: -0.12 };
    await expect(client.current(london)).rejects.toMatchObject({ status: 404 });
    await expect(client.current(london)).rejects.toMatchObject({ status: 404 });
    expect(paths()).toEqual(['/points/51.5,-0.12']);
  });

  it('tells warnings that hold and matter on foot, the worst first, in one plain line', async () => {
    vendor.alerts = [
      { event: 'Small Craft Advisory', severity: 'Minor' },
      { event: 'Wind Advisory', severity: 'Moderate', headline: 'Wind <b>Advisory</b>\nuntil\u2028evening' },
      { event: 'Winter Storm Warning', ends: '2026-11-24T18:00:00-05:00', onset: '2026-11-23T16:00:00-05:00' },
      { event: 'Flood Watch', status: 'Test' },
      { event: 'Tornado Warning', messageType: 'Cancel' },
      { event: 'Heat Advisory', ends: '2026-11-23T09:00:00-05:00' },
    ];
    expect(await client.alerts(AT)).toEqual([
      {
        ...{ event: 'Winter Storm Warning', headline: 'Winter Storm Warning', severity: 'severe' },
        ...{ starts: '2026-11-23T21:00:00.000Z', ends: '2026-11-24T23:00:00.000Z' },
      },
      {
        ...{ event: 'Wind Advisory', headline: 'Wind b Advisory /b until evening', severity: 'moderate' },
        ...{ starts: '2026-11-23T14:20:00.000Z', ends: '2026-11-23T17:20:00.000Z' },
      },
    ]);
    expect(vendor.lastRequest!.query.get('point')).toBe('40.73,-74');
  });

  it.each([{ kind: 'html' }, { kind: 'status', status: 503 }, { kind: 'reset' }] as const)(
    'leaves the answer to the next rung: %j',
    async (fault) => {
      vendor.fault = fault;
      await expect(client.current(AT)).rejects.toMatchObject({ name: 'UpstreamUnavailable' });
    },
  );
});
