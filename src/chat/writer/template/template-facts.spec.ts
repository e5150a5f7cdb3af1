import { makeCard, makeConversation, makeFacts, makeUnderstood } from '../../../../test/factories/facts';
import { NO_FACTS, type PlaceFacts } from '../../../places/place-facts';
import type { Understood } from '../../../understanding/understood';
import type { Times } from '../../gather/times';
import { cardFactsOf } from '../../memory/card-facts';
import type { StoredCard } from '../../memory/conversation';
import { writeByTemplate } from './template-writer';

const at = (text: string) => Date.parse(`2026-01-${text}:00-05:00`);
/** Ten in the morning of a Wednesday. */
const NOW = at('14T10:00');
const TODAY = { from: at('14T09:00'), to: at('14T20:00') };
const PAGE = 'https://www.google.com/maps/search/?api=1&query=Circuit+Coffee%2C+10+Example+Plaza&query_place_id=sample';

const remembering = (facts: Partial<PlaceFacts>, more: Partial<StoredCard> = {}) =>
  makeCard({ facts: cardFactsOf({ ...NO_FACTS, ...facts }), ...more });
function say(card: StoredCard, understood: Partial<Understood>, times: Partial<Times> | null = null): string {
  const known = { asked: 'now', at: NOW, open: null, spans: null, closes: null, opensNext: null, note: null, ...times };
  return writeByTemplate(
    makeFacts({
      understood: makeUnderstood({ act: 'about_cards', ...understood }),
      about: [card],
      conversation: makeConversation({ lastPlaces: [card] }),
      times: new Map(times === null ? [] : [[card.id, known]]),
      nowMs: NOW,
    }),
  ).text;
}

describe('the hours that are asked', () => {
  it.each<[Partial<Times>, string]>([
    [{ open: true, spans: [TODAY], closes: TODAY.to }, 'is open right now, until 8 PM.'],
    [{ open: true, spans: [{ from: at('14T00:00'), to: at('15T00:00') }] }, 'is open right now (hours: all day).'],
    [
      { open: false, spans: [], opensNext: at('16T09:30') },
      'is closed right now. It opens next Friday, Jan 16 9:30 AM.',
    ],
    [{ asked: 'sunday', open: false, spans: [] }, 'is closed on Sunday.'],
    [{ asked: 'sunday', open: true, spans: [TODAY] }, 'is open on Sunday (hours: 9 AM – 8 PM).'],
    [{ asked: '21:00', open: false, spans: [TODAY] }, 'is closed at 9 PM (hours: 9 AM – 8 PM).'],
    [{ asked: '19:00', open: true, spans: [TODAY], closes: TODAY.to }, 'is open at 7 PM, until 8 PM.'],
    [{ asked: 'until 20:00', open: true, spans: [TODAY] }, 'is open until 8 PM (hours: 9 AM – 8 PM).'],
    [{ asked: 'until 21:00', open: false, spans: [TODAY] }, 'is closed by 9 PM (hours: 9 AM – 8 PM).'],
    [
      { open: true, spans: [TODAY], closes: TODAY.to, note: 'members only' },
      'is open right now, until 8 PM. Mind this: members only.',
    ],
  ])('%j', (times, told) => expect(say(remembering({}), { ask: 'hours' }, times)).toBe(`**Circuit Coffee** ${told}`));

  it('are plainly not known, with the page and the phone where they stand', () => {
    const card = remembering({ page: 'https://example.org/hours', phone: '212-555-0100' });
    expect(say(card, { ask: 'hours' })).toBe(
      "I don't know the hours of **Circuit Coffee**. Look here: https://example.org/hours Or call 212-555-0100.",
    );
    expect(say(card, { ask: 'hours' }, { open: null })).toMatch(/^I don't know the hours/);
  });
});

describe('other facts that are asked', () => {
  it.each<[Partial<PlaceFacts>, Partial<StoredCard>, Partial<Understood>, string]>([
    [
      { priceRange: { from: 40, to: 60 } },
      { price_level: 3 },
      { ask: 'price' },
      '**Circuit Coffee** is expensive ($$$), about $40 to $60 a person.',
    ],
    [{ priceRange: { from: null, to: 10 } }, {}, { ask: 'price' }, '**Circuit Coffee** is up to $10 a person.'],
    [
      {},
      { accessibility: { entrance: true, restroom: false } },
      { ask: 'access', signs: ['ask.access'] },
      '**Circuit Coffee** has a step-free entrance. It has no wheelchair-accessible restroom.',
    ],
    [
      {},
      { accessibility: { entrance: false, restroom: null } },
      { ask: 'access' },
      '**Circuit Coffee** has no step-free entrance.',
    ],
    [{ minAge: 21 }, {}, { ask: 'age' }, '**Circuit Coffee** admits people from age 21 on.'],
    [{ minAge: 0 }, {}, { ask: 'age' }, '**Circuit Coffee** admits all ages.'],
    [
      { diets: { vegan: true } },
      {},
      { ask: 'menu', signs: ['ask.menu', 'diet.vegan'] },
      '**Circuit Coffee** has vegan options.',
    ],
    [
      { diets: { halal: false } },
      {},
      { ask: 'menu', signs: ['diet.halal'] },
      '**Circuit Coffee** does not have halal options.',
    ],
    [
      { takesGroups: true },
      {},
      { ask: 'booking', signs: ['company.group'] },
      '**Circuit Coffee** takes groups; ask there whether a table is free.',
    ],
    [{ hasWifi: false }, {}, { ask: 'access', signs: ['ask.wifi'] }, '**Circuit Coffee** has no wifi.'],
    [
      { hasOutdoorSeating: true },
      {},
      { ask: 'other', signs: ['ask.seating', 'ask.menu'] },
      '**Circuit Coffee** has seats outside.',
    ],
    [
      { needsNyuId: true },
      {},
      { ask: 'other', signs: ['ask.id_needed'] },
      'You need an NYU ID to get into **Circuit Coffee**.',
    ],
    [
      { phone: '212-555-0100' },
      {},
      { ask: 'other', signs: ['ask.phone'] },
      'You reach **Circuit Coffee** here: 212-555-0100',
    ],
  ])('%j %j', (facts, card, understood, told) => expect(say(remembering(facts, card), understood)).toBe(told));

  it.each<[Partial<Understood>, string]>([
    [{ ask: 'menu', signs: ['diet.vegan'] }, "I don't know about your diet at **Circuit Coffee**."],
    [{ ask: 'booking', signs: ['company.group'] }, "I don't know whether **Circuit Coffee** takes groups."],
    [{ ask: 'access', signs: ['ask.wifi'] }, "I don't know whether there is wifi at **Circuit Coffee**."],
  ])('say where to look when they are not known: %j', (understood, told) =>
    expect(say(remembering({}), understood)).toBe(`${told} Look here: ${PAGE}`),
  );

  it('are two at once, each for itself', () => {
    const card = remembering({});
    expect(say(card, { ask: 'noise', signs: ['ask.outlets', 'ask.noise'] })).toBe(
      "I don't know how loud it is at **Circuit Coffee**. I don't know whether there are outlets at **Circuit Coffee**. " +
        `Look here: ${PAGE}`,
    );
  });

  it("come with the guide's own words where no number is known", () => {
    const card = remembering(
      { page: 'https://example.edu/card' },
      { source: 'campus_directory', description: 'A new card cost $25 in 2023.' },
    );
    expect(say(card, { ask: 'price' })).toBe(
      "I don't know the prices at **Circuit Coffee**. What I know of it: A new card cost $25 in 2023. " +
        'Look here: https://example.edu/card',
    );
  });
});
