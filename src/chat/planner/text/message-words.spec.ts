import { MessageWords } from './message-words';

const plain = (message: string) => new MessageWords(message).words.join(' ');

describe('a message as plain words', () => {
  it.each([
    ['wanna grab smth w/ my bf tmrw?', 'want to grab something with my boyfriend tomorrow'],
    ["where's tandon's caffè", 'where is tandons cafe'],
    ['under $20 w/o wifi', 'under 20 dollars without wifi'],
    ['4ppl at 7pm, 15min away', '4 people at 7 pm 15 minutes away'],
    ['food/drinks + a view', 'food or drinks and a view'],
    ['the r train', 'the r train'],
    ['r u there', 'are you there'],
  ])('spells out "%s"', (message, words) => expect(plain(message)).toBe(words));

  it.each([
    ['resturant', 'restaurant'],
    ['musem', 'museum'],
    ['breakfsat', 'breakfast'],
    ['dumplngs', 'dumpling'],
    ['plssss', 'please'],
    ['freeee', 'free'],
    ['quite', 'quite'],
    ['whether', 'whether'],
    ['cooking', 'cooking'],
    ['lilia', 'lilia'],
  ])('mends one slip and touches no English word: "%s"', (message, words) => expect(plain(message)).toBe(words));

  it('leaves the spelling of what is written with a capital', () => {
    expect(plain('is Musem open')).toBe('is musem open');
  });

  it.each([
    ['¿dónde está el baño?', 'where is the bathroom'],
    ['como llego a union square en metro', 'how do i get to union square by subway'],
    ['附近有好吃的吗', 'nearby good food'],
    ['明天早上会下雨吗', 'tomorrow morning is it going to rain'],
    ['kal barish hogi', 'tomorrow rain will it be'],
    ['mujhe khana chahiye', 'i want food need'],
    ['es la mejor', 'is the best'],
  ])('reads another language as English: "%s"', (message, words) => expect(plain(message)).toBe(words));

  it('reads an emoji only where the words say next to nothing', () => {
    expect(plain('🍕?')).toBe('pizza');
    expect(plain('a very long walk home tonight 🍕')).toBe('a very long walk home tonight');
  });

  it('keeps the start and the end of a long message', () => {
    const { words } = new MessageWords(`first ${'filler '.repeat(500)}last`);
    expect(words.length).toBeLessThanOrEqual(170);
    expect([words[0], words.at(-1)]).toEqual(['first', 'last']);
  });
});

describe('what is ruled out', () => {
  const ruledOut = (message: string) => {
    const { words, negated } = new MessageWords(message);
    return words.filter((_, at) => negated[at]).join(' ');
  };

  it.each([
    ['no coffee please, tea', 'coffee'],
    ["something that's not brunch or cocktails", 'brunch cocktails'],
    ['anything but a club', 'a club'],
    ["i don't want to study", 'study'],
    ['sick of pizza. ramen?', 'pizza'],
    ['not too loud bar', 'too loud'],
    ['no more than 10 minutes', ''],
    ['not far from the library', ''],
    ['not a bar but a museum', 'a bar'],
  ])('in "%s" is "%s"', (message, words) => expect(ruledOut(message)).toBe(words));
});
