import type { Told } from './pick';
import { toldText } from './told-text';

describe('what cards say of a condition', () => {
  it.each<[Told['fact'], Told['value'], string]>([
    ['hours', 'now', 'open now'],
    ['hours', 'until 02:00', 'open until 2 AM'],
    ['hours', '19:30', 'open at 7:30 PM'],
    ['hours', 'sunday', 'open on Sunday'],
    ['hours', 'today', 'open today'],
    ['hours', 'saturday 19:00', 'open on Saturday at 7 PM'],
    ['hours', '2026-12-25', 'open on Friday, Dec 25'],
    ['hours', 'weekend', 'open this weekend'],
    ['hours', 'tomorrow_morning', 'open tomorrow morning'],
    ['hours', 'late', 'open late'],
    ['price', 12, 'price under $12'],
    ['price', 'cheap', 'price: cheap'],
    ['price', null, 'price'],
    ['diet', 'gluten-free', 'gluten-free options'],
    ['access', 'step-free', 'step-free entrance'],
    ['age', 20, 'admission at age 20'],
    ['allergy', 'nuts', 'safe with an allergy to nuts'],
    ['group', 8, 'room for 8'],
    ['group', 'big tables', 'room for groups'],
    ['booking', 'rooms to book', 'booking: rooms to book'],
    ['crowd', 'not crowded', 'how busy it is'],
    ['noise', 'quiet', 'noise level'],
    ['walk', 10, 'within a 10 min walk'],
    ['power', 'outlets', 'power outlets'],
    ['wifi', 'wifi', 'wifi'],
    ['outdoor', 'outdoor', 'seats outside'],
    ['outdoor', 'indoor', 'indoors'],
    ['quality', 'cozy', 'cozy'],
  ])('%s of %s is "%s"', (fact, value, expected) => expect(toldText({ fact, value })).toBe(expected));
});
