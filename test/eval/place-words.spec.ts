import { isOfKind, namesFact } from '../../scripts/eval/places/naming';
import { firstHeld } from '../../scripts/eval/places/phrases';

describe('phrases', () => {
  it.each([
    ['print*', 'a Printer there', true],
    ['print', 'a printer there', false],
    ['print*', 'the blueprint', false],
    ["don't know", 'I **don’t**  know', true],
    ['devocion', 'Devoción', true],
    ['$25', 'It is $25.', true],
    ['$25', 'It is $250.', false],
    ['$$$', 'price $$$, I think', true],
    ['$$$', 'price $$$$', false],
    ['/^yes\\b/', 'Yes, it has', true],
    ['/^yes\\b/', 'Oh yes', false],
    ['$minutes', '**4 mins** on foot', true],
    ['$closed', "It isn't open on Sunday.", true],
    ['$closed', 'It is open on Sunday.', false],
    ['$where', 'see [the page](https://nyu.edu/print)', true],
    ['/closes at $time/', 'It closes at 9 PM', true],
  ])('%s in "%s": %s', (phrase, text, isHeld) => expect(firstHeld(text, [phrase])).toBe(isHeld ? phrase : undefined));

  it.each([
    [
      '21:30',
      ['9:30 PM', '9:30pm', '21:30', '9.30 p.m.', 'until 9:30\u202fPM'],
      ['9:30', '9:30 AM', '19:30 PM', '121:30'],
    ],
    ['21:00', ['9 PM', '9pm', '21:00', '9:00 p.m.'], ['9 AM', '9:15 PM', '19 PM', '21:05']],
    ['07:30', ['7:30 AM', '07:30', '7:30'], ['7:30 PM', '17:30', '7 AM']],
    ['00:00', ['midnight', '12 AM', '00:00', '24:00'], ['12 PM', '12:00', '10:00']],
    ['12:00', ['noon', '12 PM', '12:00'], ['midnight', '12 AM', '2 PM']],
  ])('@%s is read in any notation', (time, same, other) => {
    expect(same.filter((text) => firstHeld(text, [`@${time}`]) === undefined)).toEqual([]);
    expect(other.filter((text) => firstHeld(text, [`@${time}`]) !== undefined)).toEqual([]);
  });
});

describe('facts and kinds', () => {
  it.each([
    ['open until 2 AM', 'hours', true],
    ['step-free entrance', 'access', true],
    ['vegan options', 'diet', true],
    ['vegan options', 'price|group', false],
    ['room for 8', 'group|booking', true],
  ])('"%s" names %s: %s', (entry, fact, isNamed) => expect(namesFact([entry], fact)).toBe(isNamed));

  it.each([
    ['pizza_restaurant', 'restaurant', true],
    ['Café', 'eat', true],
    ['Libraries', 'library', true],
    ['barber shop', 'bar', false],
    ['parking', 'park', false],
    ['Coffee bar', 'drink', false],
    ['night clubs', 'drink', true],
    ['churches', 'worship', true],
  ])('"%s" is of the kind %s: %s', (category, kind, isOne) => expect(isOfKind(category, kind)).toBe(isOne));

  it('refuses words that are not in the tables', () => {
    expect(() => namesFact(['x'], 'colour')).toThrow('no fact colour');
    expect(() => isOfKind('x', 'castle')).toThrow('no kind castle');
  });
});
