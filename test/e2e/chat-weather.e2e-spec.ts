import { OpenMeteoFake } from '../fakes';
import { type ChatApp, startChatApp, TANDON_POSITION } from '../support/chat-app';
import { onBothEngines } from '../support/engines';

describe('POST /api/chat about the weather', () => {
  onBothEngines((engine) => {
    const meteo = new OpenMeteoFake();
    let server: ChatApp;
    beforeAll(() => meteo.start());
    afterAll(() => meteo.stop());
    beforeEach(async () => {
      meteo.reset();
      server = await startChatApp(engine, { OPEN_METEO_BASE_URL: meteo.url });
    });
    afterEach(() => server.stop());

    it('says yes to an umbrella tonight when the forecast has rain', async () => {
      Object.assign(meteo, { weatherCode: 63, precipitationProbability: 85, precipitationMm: 2 });
      const { status, body } = await server.ask('Will I need an umbrella tonight?', TANDON_POSITION);
      expect(status).toBe(200);
      expect(body.reply).toMatch(
        /^Yes, take an umbrella tonight: moderate rain, most likely around \d{1,2} [AP]M \(85% chance\), (?:\d+ to )?\d+°F\.$/,
      );
      expect(body).toMatchObject({ places: [], vibe: null, debug_vibe: 'weather' });
      expect(body.weather).toMatchObject({ desc: 'moderate rain', main: 'Rain', source: 'open_meteo', stale: false });
    });

    it('says no to an umbrella tonight when it stays dry', async () => {
      const { body } = await server.ask('Will I need an umbrella tonight?', TANDON_POSITION);
      expect(body.reply).toMatch(/^No umbrella needed tonight: .+, (?:\d+ to )?\d+°F, 10% chance of rain\.$/);
    });

    it('asks for the weather of about a kilometre, once for both questions', async () => {
      await server.ask('Will I need an umbrella tonight?', { latitude: 40.694_234_5, longitude: -73.986_612_3 });
      await server.ask('how cold is it', { latitude: 40.694_9, longitude: -73.987 });
      expect(meteo.requests).toHaveLength(2);
      for (const { query } of meteo.requests) {
        expect([query.get('latitude'), query.get('longitude')]).toEqual(['40.69', '-73.99']);
      }
    });

    it('serves the search and its cards although the weather never answers', async () => {
      meteo.fault = { kind: 'hang' };
      const startedAt = performance.now();
      const { status, body } = await server.ask('a coffee', TANDON_POSITION);
      expect(status).toBe(200);
      expect(body.weather).toBeNull();
      expect(body.places).toHaveLength(3);
      expect(performance.now() - startedAt).toBeLessThan(2_000);
    });
  });
});
