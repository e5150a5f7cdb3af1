import { makeCard, makeConversation, makeUnderstood } from '../../../test/factories/facts';
import type { Understood } from '../../understanding/understood';
import { remembered, seenEarlier } from './remembered';

const CARDS = Array.from({ length: 5 }, (_, i) => makeCard({ id: i + 1 }));
const need = { what: 'coffee', near: 'Tandon' };
const CONVERSATION = makeConversation({
  allResults: CARDS,
  shown: [1, 2, 3],
  lists: [
    { need: { what: 'place to study' }, vibe: 'study', cards: [makeCard({ id: 7 }), makeCard({ id: 8 })] },
    { need, vibe: 'food_general', cards: CARDS.slice(0, 3) },
  ],
});
const more = (change: Partial<Understood> = {}) => makeUnderstood({ fresh: true, need, ...change });
const ids = (understood: Understood, conversation = CONVERSATION) =>
  remembered(understood, conversation)?.map(({ id }) => id) ?? null;

describe('"more"', () => {
  it('is what the last search found and nobody has seen yet', () => {
    expect(ids(more())).toEqual([4, 5]);
  });

  it.each<[string, Partial<Understood>]>([
    ['something new is wanted', { need: { what: 'tea', near: 'Tandon' } }],
    ['a condition is added', { need: { ...need, budget: 'cheap' } }],
    ['nearer ones are wanted', { signs: ['vary.closer'] }],
    ['they are too far', { signs: ['reject.too_far'] }],
    ['the same may come again', { fresh: false }],
    ['it is no search', { act: 'events' }],
  ])('is searched for when %s', (_, change) => expect(ids(more(change))).toBeNull());

  it('is searched for when nothing is left, and after a list of events', () => {
    expect(ids(more(), { ...CONVERSATION, shown: [1, 2, 3, 4, 5] })).toBeNull();
    expect(ids(more(), { ...CONVERSATION, lists: [{ need, vibe: null, cards: CARDS }] })).toBeNull();
    expect(ids(more(), makeConversation({ allResults: CARDS }))).toBeNull();
  });
});

describe('going back to an earlier list', () => {
  const back = makeUnderstood({ need: { what: 'place to study', partySize: 3 }, vibe: 'study' });

  it('brings its cards first', () => {
    expect([...seenEarlier(back, CONVERSATION)]).toEqual([7, 8]);
  });

  it.each<[string, Partial<Understood>]>([
    ['for the latest list', { need, vibe: 'food_general' }],
    ['for another thing', { need: { what: 'museum' } }],
    ['when none shown before may come again', { fresh: true }],
    ['for no search', { act: 'events' }],
  ])('brings none %s', (_, change) => expect([...seenEarlier({ ...back, ...change }, CONVERSATION)]).toEqual([]));
});
