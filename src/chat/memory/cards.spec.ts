import { makeCard, makeConversation } from '../../../test/factories/facts';
import { NO_STANDING } from '../../understanding/need/need';
import { cardCalled, cardsAsked } from './cards';
import { contextOf } from './context';

const [CAFE, PARK, BAR] = ['Café Reggio', 'Cadman Plaza', 'Plum Lantern'].map((name, i) => makeCard({ id: i, name }));
const CONVERSATION = makeConversation({
  lastPlaces: [CAFE!, PARK!],
  lists: [{ need: { what: 'bar' }, vibe: 'chill_drinks', cards: [BAR!] }],
});

describe('the cards that a reference means', () => {
  it.each([
    ['@1', CAFE],
    ['@2', PARK],
    ['@3', null],
    ['cafe reggio', CAFE],
    ['Plum Lantern', BAR],
    ['Bobst Library', null],
  ])('%s', (reference, card) => expect(cardCalled(reference, CONVERSATION)).toEqual(card));

  it.each([
    ['all', [CAFE, PARK]],
    [
      ['@2', '@1'],
      [PARK, CAFE],
    ],
    ['@2', [PARK]],
    ['nobody', []],
    [null, []],
  ])('asked about: %j', (about, cards) => expect(cardsAsked(about, CONVERSATION)).toEqual(cards));
});

describe('what understanding may know', () => {
  const said = (content: string) =>
    contextOf(
      makeConversation({
        history: [
          { role: 'user', content: 'hi?' },
          { role: 'assistant', content },
        ],
      }),
      true,
    );

  it.each([
    ['Nothing close. Should I try a wider area?', 'Should I try a wider area?'],
    ['附近没有。要找远一点的吗？', '要找远一点的吗？'],
    ['Is it? It is.', null],
    ['Three are close.', null],
  ])('of "%s" the question %j', (content, question) =>
    expect(said(content)).toMatchObject({ question, said: content }),
  );

  it('is nothing before the first message, and the cards without their facts later', () => {
    expect(contextOf(makeConversation(), false)).toEqual({
      cards: [],
      hasHistory: false,
      intent: null,
      act: null,
      vibe: null,
      question: null,
      said: null,
      topic: null,
      standing: NO_STANDING,
      hasPosition: false,
    });
    expect(contextOf(CONVERSATION, true).cards).toEqual([
      { name: 'Café Reggio', address: '10 Example Plaza' },
      { name: 'Cadman Plaza', address: '10 Example Plaza' },
    ]);
  });
});
