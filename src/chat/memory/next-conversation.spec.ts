import { makeCard, makeConversation, makeFacts, makeGathered, makeUnderstood } from '../../../test/factories/facts';
import { NO_STANDING } from '../../understanding/need/need';
import type { Understood } from '../../understanding/understood';
import type { Conversation } from './conversation';
import { nextConversation } from './next-conversation';

const CAFES = ['Circuit Coffee', 'Moth and Kettle', 'Olive Stair'].map((name, i) =>
  makeCard({ id: i + 1, name, location: { lat: 40.5 + i / 4, lng: -73.98 } }),
);
const BARS = ['Plum Lantern', 'Quill Room'].map((name, i) => makeCard({ id: i + 11, name }));
const SHOWN = makeConversation({
  history: [
    { role: 'user', content: 'somewhere to study' },
    { role: 'assistant', content: 'Three are close.' },
  ],
  lastPlaces: CAFES,
  allResults: CAFES,
  lastVibe: 'study',
  lastIntent: 'recommendation',
  lastAct: 'places',
  shown: [1, 2, 3],
  lists: [{ need: { what: 'place to study' }, vibe: 'study', cards: CAFES }],
  standing: { ...NO_STANDING, need: { what: 'place to study', until: '02:00' } },
});

function after(understood: Partial<Understood>, cards = BARS, conversation: Conversation = SHOWN): Conversation {
  const facts = makeFacts({ message: 'and now?', conversation, understood: makeUnderstood(understood) });
  return nextConversation(facts, { reply: 'There you go.', cards, found: [...cards, makeCard({ id: 99 })] });
}

describe('what is remembered after a turn', () => {
  it('adds the two messages, 20 in all, and where the answer started, to about 110 m', () => {
    const history = Array.from({ length: 20 }, (_, i) => ({ role: 'user' as const, content: `message ${i}` }));
    const facts = makeFacts({
      message: 'hi',
      conversation: makeConversation({ history }),
      understood: makeUnderstood({ act: 'talk' }),
      gathered: makeGathered({ origin: { at: { lat: 40.69421, lon: -73.98664 }, campus: 'Tandon', source: 'user' } }),
    });
    const next = nextConversation(facts, { reply: 'Hello.', cards: [], found: [] });
    expect(next.history).toHaveLength(20);
    expect(next.history.slice(-2).map(({ content }) => content)).toEqual(['hi', 'Hello.']);
    expect(next.userLocation).toEqual({ at: { lat: 40.694, lon: -73.987 }, campus: 'Tandon', source: 'user' });
    expect(next).toMatchObject({ lastAct: 'talk', lastIntent: 'general_chat' });
  });

  it('has the new list, what it was for, and what was found beyond it', () => {
    const next = after({ vibe: 'chill_drinks', need: { what: 'bar' } });
    expect(next).toMatchObject({ lastPlaces: BARS, lastVibe: 'chill_drinks', resultIndex: 2, lastTopic: null });
    expect(next.allResults.map(({ id }) => id)).toEqual([11, 12, 99]);
    expect(next.shown).toEqual([1, 2, 3, 11, 12]);
    expect(next.lists).toEqual([...SHOWN.lists, { need: { what: 'bar' }, vibe: 'chill_drinks', cards: BARS }]);
    expect(next.standing).toEqual({ ...NO_STANDING, need: { what: 'bar' } });
  });

  it('keeps the last four lists', () => {
    let conversation = SHOWN;
    for (const what of ['bar', 'park', 'museum', 'pizza']) conversation = after({ need: { what } }, BARS, conversation);
    expect(conversation.lists.map(({ need }) => need.what)).toEqual(['bar', 'park', 'museum', 'pizza']);
  });

  it('says by name what "@n" meant once another list is the latest, and where that is', () => {
    const standing = {
      ...NO_STANDING,
      need: { what: 'bar', near: '@2', not: ['@1', 'brewery'] },
      way: { to: '@3' },
      earlier: [{ what: 'tea', near: '@1' }],
    };
    const next = after({ need: standing.need, standing });
    expect(next.standing).toEqual({
      ...NO_STANDING,
      need: { what: 'bar', near: 'Moth and Kettle', not: ['Circuit Coffee', 'brewery'] },
      way: { to: 'Olive Stair' },
      earlier: [{ what: 'tea', near: 'Circuit Coffee' }],
    });
    expect(next.lists.at(-1)?.need).toEqual(next.standing.need);
    expect(next.anchors).toEqual({
      'Moth and Kettle': { lat: 40.75, lon: -73.98 },
      'Olive Stair': { lat: 41, lon: -73.98 },
      'Circuit Coffee': { lat: 40.5, lon: -73.98 },
    });
    const later = after({ standing: next.standing }, [makeCard({ id: 20, name: 'Tin Door', location: null })], next);
    expect(later.anchors).toEqual(next.anchors);
    expect(after({ need: { what: 'park' } }, BARS, later).anchors).toEqual({});
  });

  it('leaves "@n" and the list alone while nothing new is shown', () => {
    const need = { what: 'bar', near: '@2' };
    expect(after({ need }, [])).toMatchObject({
      standing: { need },
      lastPlaces: CAFES,
      lists: SHOWN.lists,
      anchors: {},
    });
  });

  it.each<[string, Partial<Understood>, string | null]>([
    ['a card', { act: 'about_cards', about: '@2', need: {} }, '@2'],
    ['a card by name', { act: 'fact', about: 'Olive Stair' }, '@3'],
    ['where a way leads', { act: 'way', need: { to: '@3' } }, '@3'],
    ['the first of two', { act: 'about_cards', about: ['@2', '@3'] }, '@2'],
    ['all cards, which are none', { act: 'about_cards', about: 'all' }, null],
    ['a place that is not shown', { act: 'fact', about: 'Bobst Library' }, 'Bobst Library'],
    ['where the sky is', { act: 'weather', about: null, need: { near: 'DUMBO' } }, 'DUMBO'],
  ])('keeps what stands and notes %s as talked about', (_, understood, lastTopic) => {
    const standing = { ...SHOWN.standing, need: { ...SHOWN.standing.need, partySize: 4 } };
    expect(after({ ...understood, standing }, [])).toMatchObject({ standing, lastPlaces: CAFES, lastTopic });
  });

  it('does not take one card beside the list for a list', () => {
    const bobst = makeCard({ id: 50, name: 'Bobst Library' });
    const next = after({ act: 'fact', about: 'Bobst Library' }, [bobst]);
    expect(next).toMatchObject({ lastPlaces: CAFES, shown: [1, 2, 3, 50], lists: SHOWN.lists });
    expect(after({ act: 'fact', about: 'Bobst Library' }, [bobst], makeConversation()).lastPlaces).toEqual([bobst]);
  });
});
