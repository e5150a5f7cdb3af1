import { numbersIn } from './numbers';
import { type PartOfDay, timesIn } from './clock';

function times(text: string, part: PartOfDay = null) {
  const words = text.split(' ');
  const starts = words.map((_, at) => at === 0);
  return timesIn(words, words, starts, numbersIn(words), part).map(({ time, end }) =>
    end === null ? time : `${time}-${end}`,
  );
}

describe('clock times in words', () => {
  it.each([
    ['study from 11 to 1 pm', '11:00-13:00'],
    ['dinner at 7:30 to 9:30 pm', '19:30-21:30'],
    ['happy hour 4 to 7 pm', '16:00-19:00'],
    ['coffee 7 to 10 pm', '19:00-22:00'],
    ['study spot 9 to 12 am', '21:00-00:00'],
    ['a table at half past eight', '08:30'],
    ['at quarter to nine pm', '20:45'],
    ['open until 2', '02:00'],
    ['open until 11', '23:00'],
    ['leaving at seven thirty in the evening', '19:30'],
    ['by 730 pm', '19:30'],
    ['at 5', '17:00'],
    ['at 9', '09:00'],
  ])('%s: %s', (text, time) => expect(times(text)).toEqual([time]));

  it('takes the part of the day from the rest of the message', () => {
    expect(times('drinks at 9', 'evening')).toEqual(['21:00']);
    expect(times('breakfast at 7', 'morning')).toEqual(['07:00']);
  });

  it.each(['for 6 people', 'within 10 minutes', 'the 7 train', 'under 15 dollars', 'near 14 st'])(
    'sees none in "%s"',
    (text) => expect(times(text)).toEqual([]),
  );
});
