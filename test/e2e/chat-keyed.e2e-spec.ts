import { NO_CARD_FACTS } from '../factories/card-facts';
import { type Fakes, startFakes } from '../fakes';
import { cardsOf, type ChatApp, namesOf, startChatApp, TANDON_POSITION } from '../support/chat-app';
import { onBothEngines } from '../support/engines';

const MATRIX = '/distanceMatrix/v2:computeRouteMatrix';

describe('POST /api/chat with all vendors', () => {
  onBothEngines((engine) => {
    let fakes: Fakes;
    let server: ChatApp;
    beforeAll(async () => (fakes = await startFakes()));
    afterAll(() => fakes.stop());
    beforeEach(async () => {
      fakes.reset();
      // Whatever time the tests run at places are open, and the sky is a day's.
      fakes.openWeather.nowMs = Date.parse('2026-11-24T12:00:00-05:00');
      fakes.googlePlaces.keepOpen();
      server = await startChatApp(engine, fakes.env);
    });
    afterEach(() => server.stop());

    it("gives Google's places in the order the model cites them, and its words without the marks", async () => {
      fakes.gemini.reply = 'Hey there! Blue Gasket Cafe [2] is calm, Circuit Coffee [1] is closer.';
      const answer = await server.ask('a coffee', TANDON_POSITION);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        reply: 'Blue Gasket Cafe is calm, Circuit Coffee is closer.',
        vibe: 'food_general',
        attribution: 'Google Maps',
        weather: { temp_f: 58, desc: 'clear sky', icon: '01d', source: 'openweather', stale: false },
      });
      expect(namesOf(answer)).toEqual(['Blue Gasket Cafe', 'Circuit Coffee']);
      const way =
        'https://www.google.com/maps/dir/?api=1&origin=40.6942,-73.9866&destination=40.6950,-73.9879&travelmode=walking';
      expect(cardsOf(answer)[1]).toEqual({
        ...NO_CARD_FACTS,
        category: 'Coffee Shop',
        price_level: 1,
        open_now: true,
        hours_today: 'open 24 hours',
        closes_at: null,
        directions_link: way,
        id: 3_706_833_767_612_156,
        place_id: 'ChIJsample_Tan01',
        name: 'Circuit Coffee',
        description: null,
        address: '10 Example Plaza, New York',
        location: { lat: 40.695009, lng: -73.987905 },
        walk_time: '2 mins',
        distance: '0.1 mi',
        travel_mode: 'walking',
        maps_link: way,
        photo_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/api\/photos\/[\w-]+$/) as string,
        rating: 4.4,
        type: 'place',
        source: 'google_places',
        start: null,
        end: null,
        score: expect.any(Number) as number,
      });
    });

    it('fills up to three cards from the ranking behind the cited ones', async () => {
      fakes.gemini.reply = 'Something green is never far, says everyone.';
      const uncited = namesOf(await server.ask('something to do', TANDON_POSITION));
      expect(uncited).toHaveLength(3);
      fakes.gemini.reply = 'My pick is the second one [2].';
      const cited = namesOf(await server.ask('something to do', TANDON_POSITION));
      expect(cited).toEqual([uncited[1], uncited[0], uncited[2]]);
    });

    it('asks each vendor once, with field masks and keys in headers', async () => {
      await server.ask('a coffee', TANDON_POSITION);
      expect(fakes.googlePlaces.requests.map(({ path }) => path)).toEqual(['/v1/places:searchNearby']);
      expect(fakes.googlePlaces.lastRequest?.json).toMatchObject({
        includedTypes: ['cafe', 'coffee_shop', 'tea_house'],
        locationRestriction: { circle: { center: { latitude: 40.6942, longitude: -73.9866 }, radius: 1_500 } },
      });
      expect(fakes.googlePlaces.lastRequest?.headers['x-goog-fieldmask']).toMatch(/^places\.id,places\.displayName,/);
      expect(fakes.googleRoutes.requests.map(({ path }) => path)).toEqual([MATRIX]);
      expect(fakes.googleRoutes.lastRequest?.headers['x-goog-fieldmask']).toBe(
        'originIndex,destinationIndex,status,condition,distanceMeters,duration',
      );
      for (const fake of [fakes.googlePlaces, fakes.googleRoutes]) {
        expect(fake.lastRequest?.headers['x-goog-api-key']).toBe(fakes.googlePlaces.key);
      }
      expect(fakes.gemini.calls).toHaveLength(1);
      expect(fakes.gemini.requests[0]?.headers['x-goog-api-key']).toBe(fakes.gemini.key);
      expect([...fakes.osrm.requests, ...fakes.overpass.requests, ...fakes.openMeteo.requests]).toEqual([]);
    });

    it.each([
      ['a coffee', (_: Fakes) => undefined],
      ['something to do', (_: Fakes) => undefined],
      ['something to do', ({ googlePlaces }: Fakes) => void (googlePlaces.places = [])],
      ['lunch', ({ googlePlaces }: Fakes) => void googlePlaces.unsupportedTypes.add('deli')],
      ['dinner near Circuit Coffee', (_: Fakes) => undefined],
      ['things to do near Bobst Library', ({ googlePlaces }: Fakes) => void (googlePlaces.places = [])],
    ])('stays within the budget of vendor calls for "%s"', async (message, arrange) => {
      arrange(fakes);
      expect((await server.ask(message, TANDON_POSITION)).status).toBe(200);
      expect(fakes.googlePlaces.requests.length).toBeGreaterThan(0);
      expect(fakes.googlePlaces.requests.length).toBeLessThanOrEqual(6);
      expect(fakes.googleRoutes.requests.every(({ path }) => path === MATRIX)).toBe(true);
      expect(fakes.googleRoutes.requests.length).toBeLessThanOrEqual(2);
      expect(fakes.openWeather.requests).toHaveLength(1);
      expect(fakes.gemini.requests).toHaveLength(1);
    });

    it('asks no place search again for the same wish at the same spot', async () => {
      await server.ask('a coffee', TANDON_POSITION);
      await server.ask('a coffee', TANDON_POSITION);
      expect(fakes.googlePlaces.requests).toHaveLength(1);
      expect(fakes.googleRoutes.requests).toHaveLength(1);
      expect(fakes.openWeather.requests).toHaveLength(1);
    });

    it('never lets a key out, in answers or logs', async () => {
      const answers = [
        await server.ask('a coffee', TANDON_POSITION),
        await server.ask('will it rain tonight?', TANDON_POSITION),
        await server.ask('how do I get to Bobst Library?', TANDON_POSITION),
      ];
      const told = JSON.stringify([answers.map(({ body, headers }) => [body, [...headers]]), server.logs]);
      for (const { key } of [fakes.googlePlaces, fakes.openWeather, fakes.gemini]) expect(told).not.toContain(key);
    });
  });
});
