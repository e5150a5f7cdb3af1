import { type Fakes, startFakes } from '../fakes';
import { cardsOf, type ChatApp, startChatApp, TANDON_POSITION } from '../support/chat-app';
import { onBothEngines } from '../support/engines';

const PLACES_MS = 150;
const ROUTES_MS = 100;
const MODEL_MS = 300;
const OURS_MS = 60;
const MOST_MS = PLACES_MS + ROUTES_MS + MODEL_MS + OURS_MS;

describe('POST /api/chat with slow vendors', () => {
  onBothEngines((engine) => {
    let fakes: Fakes;
    let server: ChatApp;
    let spot = 0;
    beforeAll(async () => {
      fakes = await startFakes();
      server = await startChatApp(engine, fakes.env);
    });
    afterAll(async () => {
      await server.stop();
      await fakes.stop();
    });

    /** The median of five searches at spots that nobody asked about before. */
    async function medianOfFive(): Promise<number> {
      const times: number[] = [];
      for (let count = 0; count < 5; count += 1) {
        spot += 1;
        const position = { ...TANDON_POSITION, latitude: TANDON_POSITION.latitude + spot * 0.01 };
        const startedAt = performance.now();
        const answer = await server.ask('a coffee or something to eat', position);
        times.push(performance.now() - startedAt);
        expect(cardsOf(answer).every(({ source }) => source === 'google_places')).toBe(true);
        expect(answer.body.weather).toMatchObject({ source: 'openweather' });
      }
      return times.sort((a, b) => a - b)[2]!;
    }

    it('takes as long as places, matrix and model one after another, and hardly more', async () => {
      await server.ask('a coffee', TANDON_POSITION);
      fakes.googlePlaces.delayMs = PLACES_MS;
      fakes.googleRoutes.delayMs = ROUTES_MS;
      fakes.gemini.delayMs = MODEL_MS;
      fakes.openWeather.delayMs = 50;
      // Another program on this machine can only add time: the best of a few rounds is ours.
      let best = Infinity;
      for (let round = 0; round < 3 && best > MOST_MS; round += 1) best = Math.min(best, await medianOfFive());
      expect(best).toBeGreaterThan(PLACES_MS + MODEL_MS);
      expect(best).toBeLessThanOrEqual(MOST_MS);
    });
  });
});
