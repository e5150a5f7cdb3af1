import { planFirst, planLater } from '../../../test/factories/planning';
import type { Vibe } from './plan.types';

const VIBES: readonly (readonly [Vibe, readonly string[]])[] = [
  [
    'fast_bite',
    [
      'quick lunch',
      'something fast before class',
      'a bagel to go',
      'halal cart',
      'I only have 15 minutes for food',
      'quick',
    ],
  ],
  ['food_general', ['pizza', 'Find me coffee', 'coffee shop', 'bubble tea', 'late night dumplings', 'brunch with mom']],
  ['chill_drinks', ['a beer with my roommates', 'happy hour', 'rooftop cocktails', 'quiet wine bar', 'pub']],
  ['party', ['somewhere to go dancing', 'techno club', 'karaoke bar', 'a rager']],
  [
    'study',
    [
      'need outlets and wifi',
      'quick study break',
      'cafe to write my thesis in',
      'room for a group project',
      'library',
      'public library',
      'somewhere to read',
    ],
  ],
  ['bookstore', ['used books', 'manga', 'where can I get a library card', 'poetry books']],
  ['shopping', ['new sneakers', 'thrift stores', 'I need a phone charger', 'groceries', 'mall']],
  ['explore', ['museum', 'any parks?', 'bored', 'things to do', 'skyline photos', 'bowling']],
  [
    'generic',
    ['surprise me', 'barber shop near me', 'a quiet place to pray', 'where is there a gym', 'attendance office'],
  ],
];

describe('the vibe of a message', () => {
  for (const [vibe, messages] of VIBES) {
    it.each(messages)(`is ${vibe} for "%s"`, (message) => {
      expect(planFirst(message)).toMatchObject({ intent: 'recommendation', vibe });
    });
  }

  it.each([
    ['I want breakfast', 'food_general'],
    ['a little snack', 'food_general'],
    ['Clubhouse lunch', 'food_general'],
    ['small plates', 'generic'],
    ['great pizza', 'food_general'],
    ['tacos', 'food_general'],
    ['park', 'explore'],
    ['a club sandwich', 'food_general'],
    ['comedy club', 'explore'],
    ['what is open late', 'generic'],
  ])('is not fooled by letters inside words: "%s" is %s', (message, vibe) => {
    expect(planFirst(message).vibe).toBe(vibe);
  });

  it.each([
    ['not a bar, somewhere for dinner', 'food_general'],
    ['no clubs please, just cocktails', 'chill_drinks'],
    ['a museum, nothing with shopping', 'explore'],
    ["I don't want to study, let's find a pub", 'chill_drinks'],
    ['party of 6 for sushi', 'food_general'],
    ['dinner near Washington Square Park', 'food_general'],
    ['a drink close to the Transit Museum', 'chill_drinks'],
    ['anything but a bar, maybe a museum', 'explore'],
  ])('takes back what is ruled out: "%s" is %s', (message, vibe) => {
    expect(planFirst(message).vibe).toBe(vibe);
  });
});

describe('the vibe of things that are named', () => {
  it.each([
    ['a rice cooker and hangers for my dorm', 'shopping'],
    ['gochujang and a bag of rice', 'shopping'],
    ['who sells tulips', 'shopping'],
    ['charger for my macbook', 'shopping'],
    ['buy a sandwich', 'food_general'],
    ['travel guide to peru', 'bookstore'],
    ['a bar to watch the sunset', 'chill_drinks'],
    ['somewhere to watch the sunset', 'explore'],
    ['is the whitney good for kids', 'explore'],
    ['is the museum of ice cream worth it', 'explore'],
    ['already in costume, where is everyone going out', 'party'],
    ['going out for ramen', 'food_general'],
    ['prep for a mock trial in a cafe', 'study'],
    ['fix the zipper on my coat', 'generic'],
    ['leave two suitcases for an afternoon', 'generic'],
  ])('follows what the thing is: "%s" is %s', (message, vibe) => {
    expect(planFirst(message).vibe).toBe(vibe);
  });

  it.each([
    'a samosa, gotta run',
    'dumplings i can eat on the train',
    'tacos pa llevar',
    'algo de comer, voy tarde',
    '只有十分钟吃饭',
    'class ke pehle kuch khana',
  ])('hears the hurry in "%s"', (message) => {
    expect(planFirst(message).vibe).toBe('fast_bite');
  });
});

describe('picker against words', () => {
  it.each([
    ['clear words win', 'find me coffee', 'explore', 'food_general'],
    ['the picker wins over weak words', 'somewhere quiet', 'party', 'party'],
    ['the picker wins over nothing', 'surprise me', 'shopping', 'shopping'],
    ['the picker "anything" never wins', 'somewhere quiet', 'generic', 'study'],
    ['the picker "anything" over nothing', 'surprise me', 'generic', 'generic'],
  ] as const)('%s', (_, message, picker, vibe) => {
    expect(planFirst(message, { picker }).vibe).toBe(vibe);
  });

  it('does not turn small talk into a search', () => {
    expect(planFirst('hello', { picker: 'explore' })).toMatchObject({ intent: 'general_chat', vibe: null });
  });
});

describe('the vibe of a later message', () => {
  it('stays what it was while the words name none', () => {
    expect(planLater('something else').vibe).toBe('study');
    expect(planLater('cheaper?', { picker: 'explore' }).vibe).toBe('study');
  });

  it('changes with the words', () => {
    expect(planLater('how about a bar instead').vibe).toBe('chill_drinks');
    expect(planLater('ok now dinner').vibe).toBe('food_general');
  });
});
