import { planFirst, planLater, SHOWN } from '../../../test/factories/planning';

describe('a message about a shown card', () => {
  it.each([
    ['the second one', 1],
    ['is the first one open?', 0],
    ['2nd one looks good', 1],
    ['what is the address of the last one', 2],
    ['tell me about Moth and Kettle', 1],
    ['moth?', 1],
    ['is Olive Stair any good for a date', 2],
    ['the one on Montague', 1],
    ['is it open?', 0],
    ['does it have wifi', 0],
    ['how is the coffee there', 0],
    ['do they have vegan options', 0],
  ])('"%s" means card %i', (message, card) => {
    expect(planLater(message)).toMatchObject({ intent: 'followup_place', vibe: null, card });
    expect(planLater(message).slots.place).toBe(SHOWN[card]?.name);
  });

  it.each([
    ['how far is it', 0],
    ['how far is the third?', 2],
    ['how long does it take to walk there', 0],
  ])('"%s" needs the way', (message, card) => {
    expect(planLater(message)).toMatchObject({ intent: 'followup_place', card, tools: ['get_directions'] });
  });

  it.each([
    ['take me there', 0],
    ['directions to the last one', 2],
    ['how do I get to Olive Stair?', 2],
  ])('"%s" wants to be taken to it', (message, card) => {
    expect(planLater(message)).toMatchObject({ intent: 'directions', card, tools: ['get_directions'] });
    expect(planLater(message).slots.place).toBe(SHOWN[card]?.name);
  });

  it('is not meant by a word that many names share', () => {
    expect(planLater('coffee near me')).toMatchObject({ intent: 'recommendation', card: null });
    expect(planLater('any street food?')).toMatchObject({ intent: 'recommendation', card: null });
  });

  it('is not meant by an ordinal of something else, or one that is not there', () => {
    expect(planLater('my first beer, where?')).toMatchObject({ intent: 'recommendation', vibe: 'chill_drinks' });
    expect(planLater('is the third one open', { shown: SHOWN.slice(0, 2) }).card).not.toBe(2);
  });
});

describe('a message about the whole list', () => {
  it.each(['which one is closest?', 'are they all open', 'why these?', 'first or second?'])(
    '"%s" searches nothing',
    (message) => {
      expect(planLater(message)).toMatchObject({ intent: 'followup_general', vibe: null, tools: [], slots: {} });
    },
  );
});

describe('a message that wants others', () => {
  it.each([
    'something else',
    'anything else?',
    'show me more',
    'next',
    'closer',
    'too far',
    'a different place',
    'not those',
    'I already went to all of these',
  ])('"%s" searches again with the same vibe', (message) => {
    expect(planLater(message)).toMatchObject({
      intent: 'new_recommendation',
      vibe: 'study',
      tools: ['find_places'],
    });
  });

  it('may name another vibe or dish', () => {
    expect(planLater('tacos instead')).toMatchObject({ intent: 'new_recommendation', vibe: 'food_general' });
    expect(planLater('tacos instead').slots).toEqual({ cuisine: 'taco' });
    expect(planLater('another cafe')).toMatchObject({ intent: 'new_recommendation', vibe: 'food_general' });
  });

  it('is an ordinary wish while nothing was shown', () => {
    expect(planFirst('somewhere else than usual for lunch')).toMatchObject({ intent: 'recommendation' });
  });
});

describe('a new wish in a conversation', () => {
  it.each([
    ['cheap dinner', 'food_general'],
    ['hot pot', 'food_general'],
    ['and a bookstore?', 'bookstore'],
    ['how late can I go to the gym', 'generic'],
  ])('"%s" is searched for', (message, vibe) => {
    expect(planLater(message)).toMatchObject({ intent: 'recommendation', vibe, tools: ['find_places'] });
  });

  it('may be small talk, weather or a way as well', () => {
    expect(planLater('cool, thanks').intent).toBe('general_chat');
    expect(planLater('will it rain later?').intent).toBe('weather');
    expect(planLater('how do I get to Union Square?')).toMatchObject({ intent: 'directions', card: null });
    expect(planLater('by subway')).toMatchObject({ intent: 'directions', slots: { mode: 'transit' } });
  });
});
