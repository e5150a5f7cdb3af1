import { makeCard } from '../../../test/factories/facts';
import { cardId } from '../../places/card';
import { EMPTY, readConversation } from './conversation';

/** As the old server wrote it: no ids, no place_id, and a photo address that holds the vendor's key. */
const OLD_CARD = {
  type: 'place',
  source: 'google_places',
  name: 'Circuit Coffee',
  description: null,
  address: '10 Example Plaza',
  location: { lat: 40.695, lng: -73.988 },
  walk_time: '8 mins',
  distance: '0.4 mi',
  maps_link: 'https://maps.example.org/',
  photo_url: 'https://maps.example.org/photo?photo_reference=x&key=SECRET',
  rating: 4.4,
  start: null,
  end: null,
  score: 0.81,
};
const OLD = {
  history: [
    { role: 'user', content: 'quiet place to study' },
    { role: 'assistant', content: 'Circuit Coffee is calm.' },
  ],
  last_places: [OLD_CARD],
  all_results: [OLD_CARD, { ...OLD_CARD, name: 'Olive Stair' }],
  result_index: 0,
  context: null,
  last_intent: null,
  user_location: { lat: 40.6942, lng: -73.9866, campus: 'Tandon' },
};
const READ_CARD = makeCard({
  id: cardId('Circuit Coffee:40.695,-73.988'),
  place_id: null,
  travel_mode: null,
  maps_link: 'https://maps.example.org/',
  score: 0.81,
});

describe('a stored conversation', () => {
  it("of the old server: ids are computed, photos dropped with the key in them, the user's position too", () => {
    const read = readConversation(OLD);
    expect(read).toEqual({
      ...EMPTY,
      history: OLD.history,
      last_places: [READ_CARD],
      all_results: [READ_CARD, { ...READ_CARD, id: cardId('Olive Stair:40.695,-73.988'), name: 'Olive Stair' }],
    });
    expect(JSON.stringify(read)).not.toContain('SECRET');
  });

  it('of ours comes back as it was', () => {
    const ours = {
      ...EMPTY,
      history: [{ role: 'user' as const, content: 'hi' }],
      last_places: [makeCard({ photo: 'places/a/photos/b', open_now: true })],
      result_index: 3,
      context: 'study' as const,
      last_intent: 'recommendation',
      shown: [1, 2, 3],
    };
    expect(readConversation(JSON.parse(JSON.stringify({ ...ours, v: 2 })))).toEqual(ours);
  });

  it.each([null, undefined, 7, 'text', [], {}, { history: 'x', last_places: 5, shown: {} }, { v: 3 }])(
    'of an unknown shape (%j) is an empty one',
    (value) => expect(readConversation(value)).toEqual(EMPTY),
  );

  it('keeps what is readable beside what is not', () => {
    const mixed = {
      history: [
        { role: 'user', content: 'hi' },
        { role: 'system', content: 'x' },
        'text',
        { role: 'user', content: 5 },
      ],
      last_places: [OLD_CARD, null, { name: '' }, { ...OLD_CARD, rating: 'five', location: 'here', source: 'moon' }],
      context: 'nonsense',
      result_index: -1,
    };
    const read = readConversation(mixed);
    expect(read.history).toEqual([{ role: 'user', content: 'hi' }]);
    expect(read.last_places).toEqual([
      READ_CARD,
      { ...READ_CARD, id: cardId('Circuit Coffee:'), rating: null, location: null },
    ]);
    expect(read).toMatchObject({ context: null, result_index: 0 });
  });

  it('is bounded: 20 messages, 3 cards, 30 results, 500 shown, the newest of messages and ids', () => {
    const cards = Array.from({ length: 80 }, (_, index) => ({ ...OLD_CARD, name: `Cafe ${index}` }));
    const read = readConversation({
      history: Array.from({ length: 50 }, (_, index) => ({ role: 'user', content: `message ${index}` })),
      last_places: cards,
      all_results: cards,
      shown: Array.from({ length: 900 }, (_, index) => index),
    });
    expect(read.history.map(({ content }) => content)).toEqual(
      Array.from({ length: 20 }, (_, i) => `message ${30 + i}`),
    );
    expect(read.shown).toEqual(Array.from({ length: 500 }, (_, index) => 400 + index));
    // Results are kept best first.
    expect(read.last_places.map(({ name }) => name)).toEqual(['Cafe 0', 'Cafe 1', 'Cafe 2']);
    expect(read.all_results.map(({ name }) => name)).toEqual(cards.slice(0, 30).map(({ name }) => name));
  });
});
