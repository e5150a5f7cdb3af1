import { planFirst, planLater, SHOWN } from '../../../test/factories/planning';
import type { PastTurn } from './plan.types';

const after = (user: string, assistant: string): PastTurn[] => [
  { role: 'user', content: user },
  { role: 'assistant', content: assistant },
];

describe("an answer to the assistant's question", () => {
  const choice = after('hi', 'Hi! Do you want drinks, lunch or something to do?');

  it.each([
    ['lunch', 'food_general'],
    ['the last one', 'explore'],
    ['first', 'chill_drinks'],
    ['surprise me', 'generic'],
  ])('"%s" picks from what was offered', (message, vibe) => {
    expect(planFirst(message, { history: choice })).toMatchObject({ intent: 'recommendation', vibe });
  });

  it.each([
    ['Nothing close by. Should I look further out?', 'new_recommendation'],
    ['Want directions to it?', 'directions'],
    ['Shall I check the forecast?', 'weather'],
    ['Do you want to see events?', 'events'],
  ])('a yes to "%s" is %s', (question, intent) => {
    const history = after('a wine bar', question);
    expect(planLater('yes please', { history, lastVibe: null }).intent).toBe(intent);
  });

  it('states what was asked for and keeps what is wanted', () => {
    const history = after('sushi', 'For how many people?');
    expect(planFirst('just 3', { history })).toMatchObject({ vibe: 'food_general', slots: { partySize: 3 } });
  });
});

describe('a message that leaves out what it is about', () => {
  it('asks for the weather again', () => {
    const history = after('will it be windy today', 'A little.');
    expect(planFirst('and sunday?', { history })).toMatchObject({ intent: 'weather', slots: { when: 'sunday' } });
  });

  it('asks for another way to the same place', () => {
    const history = after('how do i walk to red hook', 'It takes 50 minutes.');
    expect(planFirst('bus instead?', { history })).toMatchObject({
      intent: 'directions',
      slots: { place: 'Red Hook', mode: 'transit' },
    });
  });

  it.each([
    ['vegan?', { diet: 'vegan' }],
    ['under 20 bucks', { budget: 'cheap' }],
    ['what about by dumbo', { place: 'Dumbo' }],
    ['with outdoor seating', { indoorOutdoor: 'outdoor' }],
  ])('narrows the search: "%s"', (message, slots) => {
    expect(planLater(message, { lastVibe: 'food_general' })).toMatchObject({
      intent: 'new_recommendation',
      vibe: 'food_general',
      slots,
    });
  });
});

describe('which card is meant', () => {
  const told = after('coffee', 'Circuit Coffee is quiet, Moth and Kettle has a garden, Olive Stair is upstairs.');

  it.each([
    ['is the one with the garden open', 1],
    ['how late is the court street one open', 2],
    ['option 2, do they have wifi', 1],
    ['whats MAK like', 1],
  ])('"%s" means card %i', (message, card) => {
    expect(planLater(message, { history: told })).toMatchObject({ intent: 'followup_place', card });
  });

  it('may be spelled wrongly', () => {
    const shown = [...SHOWN, { name: "Mamoun's Falafel", address: null }];
    expect(planLater('is mamuns open', { shown })).toMatchObject({ intent: 'followup_place', card: 3 });
  });

  it('is the one that was talked about last', () => {
    const history = [...told, ...after('does olive stair have wifi', 'Yes, Olive Stair has wifi.')];
    expect(planLater('how far is it', { history }).slots.place).toBe(SHOWN[2]?.name);
  });

  it('may be an anchor of a new search', () => {
    expect(planLater('tacos near the second one')).toMatchObject({
      intent: 'recommendation',
      slots: { place: 'Moth and Kettle', cuisine: 'taco' },
    });
  });
});
