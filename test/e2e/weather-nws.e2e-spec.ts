import { NwsFake, OpenMeteoFake } from '../fakes';
import { type ChatApp, startChatApp, TANDON_POSITION } from '../support/chat-app';
import { onBothEngines } from '../support/engines';
import { asStranger, BEHIND_A_PROXY } from '../support/strangers';

const WARNING = { event: 'Winter Storm Warning', headline: 'Winter Storm Warning until this evening' };

describe('weather of the National Weather Service', () => {
  const nws = new NwsFake();
  const meteo = new OpenMeteoFake();
  beforeAll(() => Promise.all([nws.start(), meteo.start()]));
  afterAll(() => Promise.all([nws.stop(), meteo.stop()]));

  onBothEngines((engine) => {
    let server: ChatApp;
    beforeEach(async () => {
      nws.reset();
      meteo.reset();
      server = await startChatApp(engine, {
        ...{ NWS_BASE_URL: nws.url, NWS_CONTACT: nws.contact, OPEN_METEO_BASE_URL: meteo.url },
        ...BEHIND_A_PROXY,
      });
    });
    afterEach(() => server.stop());
    const weather = (query = 'lat=40.69&lon=-73.99') => server.get(`/api/weather?${query}`, asStranger());

    it("has both apps' fields and the warnings that hold", async () => {
      nws.alerts = [{ ...WARNING, ends: new Date(Date.now() + 5 * 3_600_000).toISOString() }];
      const { status, body } = await weather();
      expect([status, body]).toEqual([
        200,
        {
          ...{
            temp_f: 46,
            temp: 46,
            main: 'Clouds',
            desc: 'broken clouds',
            icon: '04d',
            humidity: 71,
            wind_speed: 8.1,
          },
          ...{ unknown: [], source: 'nws', stale: false },
          attribution: 'Weather data by the National Weather Service (https://www.weather.gov)',
          alerts: [expect.objectContaining({ ...WARNING, severity: 'severe' })],
        },
      ]);
      expect(meteo.requests).toEqual([]);
    });

    it('leaves the weather to Open-Meteo when it fails, and says that warnings are not known', async () => {
      nws.fault = { kind: 'status', status: 503 };
      expect((await weather()).body).toMatchObject({ source: 'open_meteo', alerts: null });
      nws.fault = { kind: 'html' };
      expect((await weather('lat=40.73&lon=-74')).body).toMatchObject({ source: 'open_meteo', alerts: null });
    });

    it('keeps warnings beside weather of another vendor, and says what nobody told', async () => {
      nws.hours = Object.fromEntries(Array.from({ length: 3 }, (_, i) => [i, { temperature: null }]));
      nws.observedC = null;
      meteo.overrides.current = { relative_humidity_2m: null, weather_code: null, precipitation: null };
      const { body } = await weather();
      expect(body).toMatchObject({ source: 'open_meteo', humidity: 0, unknown: ['humidity', 'desc'], alerts: [] });
    });

    it('gives a forecast of five days', async () => {
      const { body } = await server.get('/api/weather/forecast?lat=40.69&lon=-73.99', asStranger());
      expect(body).toMatchObject({ source: 'nws' });
      expect(body.forecast).toHaveLength(40);
    });

    it('warns in the chat, in one plain sentence with the hour', async () => {
      nws.alerts = [{ ...WARNING, ends: new Date(Date.now() + 5 * 3_600_000).toISOString() }];
      const { body } = await server.ask('do i need a jacket today?', TANDON_POSITION);
      expect(body.reply).toMatch(/The National Weather Service warns of: Winter Storm Warning, until .+ [AP]M\.$/);
      expect(body.weather).not.toHaveProperty('alerts');
    });
  });
});
