import { cardId } from '../../src/places/card';
import { NO_CARD_FACTS } from '../factories/card-facts';
import { type ChatApp, startChatApp, TANDON_POSITION } from '../support/chat-app';
import { onBothEngines } from '../support/engines';

const card = (id: string, name: string, address: string, lat: number, lng: number, more: object) => {
  const way = `https://www.google.com/maps/dir/?api=1&origin=40.6942,-73.9866&destination=${lat.toFixed(4)},${lng.toFixed(4)}&travelmode=walking`;
  return {
    ...NO_CARD_FACTS,
    id: cardId(`directory:${id}`),
    place_id: `directory:${id}`,
    name,
    description: null,
    address,
    location: { lat, lng },
    travel_mode: 'walking',
    maps_link: way,
    directions_link: way,
    photo_url: null,
    rating: null,
    type: 'place',
    source: 'campus_directory',
    start: null,
    end: null,
    score: expect.any(Number) as number,
    ...more,
  };
};

const CAFES = [
  card('cafe-370', 'Cafe 370', '370 Jay Street, Brooklyn, NY 11201', 40.69274, -73.98744, {
    category: 'NYU cafe',
    description: 'Coffee and snack bar at 370 Jay Street.',
    walk_time: '~3 mins',
    distance: '~0.1 mi',
  }),
  card(
    'devocion-downtown-brooklyn',
    'Devoción Downtown Brooklyn',
    '276 Livingston Street, Brooklyn, NY 11201',
    40.6886,
    -73.9834,
    {
      category: 'Cafe',
      description: "Colombian coffee roaster's large cafe near Bond Street.",
      walk_time: '~11 mins',
      distance: '~0.5 mi',
    },
  ),
  card('vineapple-cafe', 'Vineapple Cafe', '71 Pineapple Street, Brooklyn, NY 11201', 40.69823, -73.99314, {
    category: 'Cafe',
    description: 'Brooklyn Heights neighborhood coffee and wine cafe.',
    walk_time: '~12 mins',
    distance: '~0.6 mi',
  }),
];

describe('POST /api/chat without any key or vendor', () => {
  onBothEngines((engine) => {
    let server: ChatApp;
    beforeAll(async () => (server = await startChatApp(engine)));
    afterAll(() => server.stop());

    it('finds coffee in the campus directory, with estimated walks, and names the first', async () => {
      const { status, body } = await server.ask('Where can I get coffee right now?', TANDON_POSITION);
      expect(status).toBe(200);
      expect(body).toEqual({
        reply:
          'Closest good match: **Cafe 370** (~0.1 mi, ~3 mins on foot, the closest). Also worth a look: ' +
          '**Devoción Downtown Brooklyn** (~0.5 mi, ~11 mins on foot, colombian) and **Vineapple Cafe** (~0.6 mi, ~12 mins on foot, wine). ' +
          "I don't know about the opening hours there, so check before you go.",
        places: CAFES.map((cafe) => ({ ...cafe, unknown: ['open now'] })),
        vibe: 'food_general',
        debug_vibe: 'food_general',
        weather: null,
        latency: expect.any(Number) as number,
        session_id: expect.any(String) as string,
        attribution: null,
      });
    });

    it('says that weather is not to be had', async () => {
      const { status, body } = await server.ask('Will I need an umbrella tonight?', TANDON_POSITION);
      expect(status).toBe(200);
      expect(body).toMatchObject({ places: [], vibe: null, debug_vibe: 'weather', weather: null });
      expect(body.reply).toMatch(/^I can't reach a weather service at the moment/);
    });

    it.each([
      ['hi', 'general_chat', 'What are you in the mood for: food, coffee, drinks or something to do?'],
      ['thanks!', 'general_chat', 'Anytime. Tell me when you want another idea.'],
    ])('answers "%s" without cards', async (message, debug_vibe, reply) => {
      const { body } = await server.ask(message, TANDON_POSITION);
      expect(body).toMatchObject({ reply, debug_vibe, places: [], vibe: null, weather: null });
    });

    it('starts from Tandon, and says so, when it knows no position and somebody asks for "near me"', async () => {
      const { body } = await server.ask('coffee near me');
      expect(body.places).toEqual(CAFES);
      expect(body.reply).toMatch(/I don't have your location, so this is from the Tandon campus\.$/);
    });

    it('starts from the nearer campus for somebody in another city', async () => {
      const { body } = await server.ask('coffee near me', { latitude: 42.36, longitude: -71.06 });
      expect(body.reply).toMatch(/You seem to be outside the city, so this is from the Washington Square campus\.$/);
      expect(body.places).toHaveLength(3);
    });
  });
});
