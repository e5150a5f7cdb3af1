import type { Answer, Card } from '../../scripts/eval/places/answer';
import { CHECKS, type Judged } from '../../scripts/eval/places/checks';
import { judge } from '../../scripts/eval/places/judge';
import type { Expect, Question } from '../../scripts/eval/places/question';

const HERE = { lat: 40.7, lon: -73.92 };
const card = (more: Partial<Card> = {}): Card => ({
  name: 'The Copper Pot',
  category: 'American restaurant',
  fits: ['open until 2 AM'],
  unknown: ['price'],
  walk_time: '~8 mins',
  travel_mode: 'walking',
  location: { lat: 40.703, lng: -73.92 },
  price_level: 3,
  open_now: true,
  closes_at: '2026-12-05T02:00:00-05:00',
  hours_today: '5 PM to 2 AM',
  ...more,
});
const judged = (answer: Partial<Answer> = {}, shownBefore: Card | null = null): Judged => ({
  answer: { status: 200, reply: 'The Copper Pot closes at 2 AM.', cards: [card()], sessionId: null, ...answer },
  from: HERE,
  shownBefore,
});
const question = (expect: Expect): Question => ({
  id: 'q',
  topic: 'any',
  rung: 'guide',
  say: 'dinner',
  before: [],
  at: null,
  now: '2026-12-04T18:00:00-05:00',
  profile: {},
  expect,
});
const missedBy = (expect: Expect, seen: Judged) => judge(question(expect), seen).missed.map(({ key }) => key);
const cards = (...changes: Partial<Card>[]): Judged => judged({ cards: changes.map(card) });
const reply = (text: string): Judged => judged({ reply: text });

/** Of each key: what is expected, an answer with which it holds, one with which it does not. */
const CASES: [keyof typeof CHECKS, Expect, Judged, Judged][] = [
  ['act', { act: 'places' }, judged(), judged({ cards: [] })],
  ['act', { act: ['fact', 'way'] }, cards({}, {}), cards({}, {}, {})],
  ['act', { act: 'talk' }, judged({ cards: [] }), judged()],
  ['cards', { cards: { min: 1, max: 2 } }, judged(), judged({ cards: [] })],
  ['cards', { cards: { min: 0, max: 2 } }, judged({ cards: [] }), cards({}, {}, {})],
  ['kinds_any', { kinds_any: ['eat'] }, judged(), cards({}, { category: 'library' })],
  ['kinds_none', { kinds_none: ['drink'] }, cards({ category: 'Espresso bar' }), cards({ category: 'wine_bar' })],
  ['names_any', { names_any: ['Copper'] }, judged({ cards: [] }), judged({ reply: 'No copperware.', cards: [] })],
  ['names_none', { names_none: ['Apple'] }, cards({ name: 'Pineapple Cafe' }), cards({}, { name: 'Apple SoHo' })],
  ['first_any', { first_any: ['Copper Pot'] }, judged(), cards({ name: 'Kettle' }, {})],
  ['says_any', { says_any: ['print*', 'cop*'] }, reply('You can print there.'), reply('A fine place.')],
  ['says_any', { says_any: [['vegan'], ['$15']] }, reply('Vegan, under $15.'), reply('Vegan, under $150.')],
  ['says_none', { says_none: ['booked'] }, reply('Not bookedly so.'), reply('All **booked**!')],
  ['fits', { fits: { 'Copper Pot': ['hours'] } }, judged(), cards({ fits: ['vegan options'] })],
  ['fits', { fits: { 'Copper Pot': ['hours'] } }, cards({ name: 'X' }), cards({ unknown: ['hours on Sunday'] })],
  ['unknown', { unknown: { 'Copper Pot': ['group|price'] } }, judged(), cards({ unknown: ['vegan options'] })],
  ['told', { told: ['hours', 'price'] }, judged(), cards({}, { unknown: [] })],
  ['card', { card: { Copper: { price_level: 3 } } }, cards({ price_level: '$$$' }), cards({ price_level: null })],
  ['card', { card: { Copper: { open_now: true } } }, judged(), cards({ open_now: null })],
  [
    'card',
    { card: { Copper: { closes_at: '2026-12-05T07:00:00Z', hours_today: ['@02:00'] } } },
    judged(),
    cards({ closes_at: '2026-12-05T03:00:00-05:00' }),
  ],
  ['card', { card: { Copper: { hours_today: ['@02:00'] } } }, judged(), cards({ hours_today: '5 PM to 12 AM' })],
  [
    'max_walk_min',
    { max_walk_min: 10 },
    cards({ walk_time: '~1 hour', travel_mode: 'transit' }),
    cards({ walk_time: '11 mins' }),
  ],
  ['max_walk_min', { max_walk_min: 60 }, judged(), cards({ walk_time: '~1 hour 1 min' })],
  ['max_walk_min', { max_walk_min: 60 }, judged(), cards({ walk_time: null })],
  [
    'nearer',
    { nearer: true },
    judged({}, card({ location: { lat: 40.704, lng: -73.92 } })),
    judged({}, card({ location: { lat: 40.702, lng: -73.92 } })),
  ],
  [
    'nearer',
    { nearer: true },
    judged({ cards: [], reply: 'It is the closest.' }, card()),
    judged({ cards: [] }, card()),
  ],
];

describe('the judge of answers about places', () => {
  it.each(CASES)('holds and misses %s of %j', (key, expected, right, wrong) => {
    expect(missedBy(expected, right)).toEqual([]);
    expect(missedBy(expected, wrong)).toContain(key);
  });

  it('knows a right and a wrong answer for every key', () => {
    expect([...new Set(CASES.map(([key]) => key))].sort()).toEqual(Object.keys(CHECKS).sort());
  });

  it('takes the number of cards from `cards`, not from the act, where both are given', () => {
    expect(missedBy({ act: 'places', cards: { min: 0, max: 3 } }, judged({ cards: [] }))).toEqual([]);
  });

  it.each<[string, Partial<Answer>]>([
    ['a failure', { status: 500 }],
    ['no words', { reply: ' ...' }],
    ['four cards', { cards: [card(), card(), card(), card()] }],
    ['a card without a category', { cards: [card({ category: null })] }],
    ['a card without fits', { cards: [card({ fits: undefined })] }],
    ['a card without unknown', { cards: [card({ unknown: 'price' })] }],
    ['a promise about an allergy', { cards: [card({ fits: ['safe with a nut allergy'] })] }],
    ['a promise of a table', { cards: [card({ fits: ['reservations'] })] }],
    ['a promise of no crowd', { cards: [card({ fits: ['never busy'] })] }],
  ])('never takes %s', (_, answer) => {
    expect(missedBy({}, judged())).toEqual([]);
    expect(missedBy({}, judged(answer))).toEqual(['always']);
  });

  it('takes no card from outside the facts', () => {
    const world: Question = { ...question({}), rung: 'osm', at: [40.7, -73.92], facts: [] };
    const inside = { name: 'The Copper Pot', m: [1, 1] as [number, number], tags: {} };
    expect(judge({ ...world, facts: [inside] }, judged()).missed).toEqual([]);
    expect(judge(world, judged()).missed).toEqual([{ key: 'always', seen: 'The Copper Pot is not in the facts' }]);
  });

  describe('where not knowing is as good', () => {
    const expected: Expect = { act: 'places', names_any: ['CVS'], kinds_none: ['eat'], or_unknown: true };
    const honest = "I don't know a pharmacy there. Check the campus page.";

    it('asks for no cards and names then, and says that it took this way', () => {
      expect(judge(question(expected), judged({ cards: [], reply: honest }))).toEqual({ missed: [], byUnknown: true });
      const right = cards({ name: 'CVS', category: 'pharmacy' });
      expect(judge(question(expected), right)).toEqual({ missed: [], byUnknown: false });
    });

    it('still asks the rest, and where to look', () => {
      expect(missedBy(expected, reply(honest))).toEqual(['kinds_none']);
      expect(missedBy(expected, judged({ cards: [], reply: "I don't know." }))).toEqual(['act', 'names_any']);
      expect(missedBy({ ...expected, or_unknown: false }, judged({ cards: [], reply: honest }))).toContain('act');
    });
  });
});
