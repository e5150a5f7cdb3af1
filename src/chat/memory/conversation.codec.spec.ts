import { makeCard, makeConversation } from '../../../test/factories/facts';
import { cardId } from '../../places/card';
import { NO_STANDING } from '../../understanding/need/need';
import { NO_FACTS } from '../../places/place-facts';
import { cardFactsOf } from './card-facts';
import { type Conversation, EMPTY } from './conversation';
import { readConversation, writeConversation } from './conversation.codec';

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
const FACTS = cardFactsOf({
  ...NO_FACTS,
  hours: { kind: 'week', usual: [{ from: 480, to: 960 }], dated: null },
  priceRange: { from: 10, to: 20 },
  diets: { vegan: true, halal: false },
  page: 'https://example.org/hours',
  services: ['print'],
  needsNyuId: true,
});
const OURS: Conversation = {
  history: [{ role: 'user', content: 'hi' }],
  lastPlaces: [makeCard({ photo: 'places/a/photos/b', open_now: true, price_level: 2 })],
  allResults: [makeCard({ facts: FACTS }), makeCard({ id: 2 })],
  resultIndex: 1,
  lastVibe: 'study',
  lastIntent: 'recommendation',
  lastAct: 'places',
  lastTopic: '@1',
  userLocation: { at: { lat: 40.694, lon: -73.987 }, campus: 'Tandon', source: 'user' },
  shown: [1, 2, 3],
  lists: [{ need: { what: 'cafe', maxWalkMinutes: 10 }, vibe: 'study', cards: [makeCard()] }],
  anchors: { 'Circuit Coffee': { lat: 40.695, lon: -73.988 } },
  standing: {
    need: {
      what: 'place to study',
      near: 'Circuit Coffee',
      from: 'Washington Square',
      partySize: 3,
      diet: ['halal'],
      until: '02:00',
      openNow: true,
    },
    way: { to: '@2', mode: 'transit' },
    earlier: [{ what: 'bar', maxPrice: 12 }, { what: 'park' }],
  },
};
const asStored = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

describe('a stored conversation', () => {
  it("of the old server: ids are computed, photos dropped with the key in them, the user's position too", () => {
    const read = readConversation(OLD);
    expect(read).toEqual({
      ...EMPTY,
      history: OLD.history,
      lastPlaces: [READ_CARD],
      allResults: [READ_CARD, { ...READ_CARD, id: cardId('Olive Stair:40.695,-73.988'), name: 'Olive Stair' }],
    });
    expect(JSON.stringify(read)).not.toContain('SECRET');
  });

  it('of version 2: everything that it had', () => {
    const { price_level: _later, ...card } = makeCard();
    const user_location = { lat: 40.694, lng: -73.987, campus: 'Tandon', source: 'user' };
    const value = {
      ...OLD,
      last_places: [card],
      all_results: [card],
      context: 'study',
      shown: [1],
      user_location,
      v: 2,
    };
    expect(readConversation({ ...value, last_intent: 'recommendation' })).toEqual({
      ...EMPTY,
      history: OLD.history,
      lastPlaces: [makeCard()],
      allResults: [makeCard()],
      lastVibe: 'study',
      lastIntent: 'recommendation',
      userLocation: { at: { lat: 40.694, lon: -73.987 }, campus: 'Tandon', source: 'user' },
      shown: [1],
    });
  });

  it('of ours comes back as it was', () => {
    expect(readConversation(asStored(writeConversation(OURS)))).toEqual(OURS);
    expect(readConversation(asStored(writeConversation(EMPTY)))).toEqual(EMPTY);
  });

  it("is written under the old server's names, version 3, the need last and what else stands before it", () => {
    const stored = asStored(writeConversation(OURS));
    const old = ['history', 'last_places', 'all_results', 'result_index', 'context', 'last_intent', 'user_location'];
    const later = ['shown', 'last_act', 'last_topic', 'lists', 'anchors', 'way', 'earlier', 'v', 'need', 'moment'];
    expect(Object.keys(stored).sort()).toEqual([...old, ...later].sort());
    expect(Object.keys(stored).at(-1)).toBe('need');
    expect(stored).toMatchObject({
      context: 'study',
      user_location: { lat: 40.694, lng: -73.987, campus: 'Tandon', source: 'user' },
      v: 3,
      need: { party_size: 3, open_now: true },
      way: { to: '@2', mode: 'transit' },
      earlier: [{ what: 'bar', max_price: 12 }, { what: 'park' }],
    });
  });

  it.each([
    null,
    undefined,
    7,
    'text',
    [],
    {},
    { history: 'x', last_places: 5, shown: {}, need: 7, lists: {} },
    { v: 9 },
  ])('of an unknown shape (%j) is an empty one', (value) => expect(readConversation(value)).toEqual(EMPTY));

  it('forgets facts that cannot be read, and keeps the card', () => {
    const card = { ...makeCard(), facts: { hours: { kind: 'moon' } } };
    expect(readConversation({ last_places: [card] }).lastPlaces).toEqual([makeCard()]);
  });

  it('keeps what is readable beside what is not', () => {
    const read = readConversation({
      history: [
        { role: 'user', content: 'hi' },
        { role: 'system', content: 'x' },
        'text',
        { role: 'user', content: 5 },
      ],
      last_places: [OLD_CARD, null, { name: '' }, { ...OLD_CARD, rating: 'five', location: 'here', source: 'moon' }],
      context: 'nonsense',
      last_act: 'dance',
      last_about: 7,
      result_index: -1,
      need: { allergy: ['nuts'], when: 'some day', constructor: 'x', party_size: 'many', diet: ['vegan'] },
      way: ['home'],
      earlier: [{ what: 'bar', when: 'some day' }, 'text'],
      anchors: { here: 'there' },
      lists: [{ need: { what: 'cafe' }, vibe: 'study', cards: [OLD_CARD, {}] }, 'list', { cards: 5, vibe: 'moon' }],
    });
    expect(read).toEqual(
      makeConversation({
        history: [{ role: 'user', content: 'hi' }],
        lastPlaces: [READ_CARD, { ...READ_CARD, id: cardId('Circuit Coffee:'), rating: null, location: null }],
        standing: { ...NO_STANDING, need: { allergy: ['nuts'], diet: ['vegan'] }, earlier: [{ what: 'bar' }, {}] },
        lists: [{ need: { what: 'cafe' }, vibe: 'study', cards: [READ_CARD] }],
      }),
    );
  });

  it('is bounded: 20 messages, 3 cards, 30 results, 500 shown, 4 lists, the newest of messages, ids and lists', () => {
    const cards = Array.from({ length: 80 }, (_, index) => ({ ...OLD_CARD, name: `Cafe ${index}` }));
    const read = readConversation({
      history: Array.from({ length: 50 }, (_, index) => ({ role: 'user', content: `message ${index}` })),
      last_places: cards,
      all_results: cards,
      shown: Array.from({ length: 900 }, (_, index) => index),
      lists: Array.from({ length: 9 }, (_, index) => ({ need: { what: `wish ${index}` }, vibe: null, cards })),
    });
    expect(read.history.map(({ content }) => content)).toEqual(
      Array.from({ length: 20 }, (_, i) => `message ${30 + i}`),
    );
    expect(read.shown).toEqual(Array.from({ length: 500 }, (_, index) => 400 + index));
    // Results are kept best first.
    expect(read.lastPlaces.map(({ name }) => name)).toEqual(['Cafe 0', 'Cafe 1', 'Cafe 2']);
    expect(read.allResults.map(({ name }) => name)).toEqual(cards.slice(0, 30).map(({ name }) => name));
    expect(read.lists.map(({ need, cards: { length } }) => [need.what, length])).toEqual(
      [5, 6, 7, 8].map((i) => [`wish ${i}`, 3]),
    );
  });
});
