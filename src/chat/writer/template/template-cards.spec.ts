import {
  makeCard,
  makeConversation,
  makeDestination,
  makeFacts,
  makeGathered,
  makeUnderstood,
} from '../../../../test/factories/facts';
import { cardId } from '../../../places/card';
import { type Ask, ASKS } from '../../../understanding/schema';
import type { Understood } from '../../../understanding/understood';
import type { Facts } from '../facts';
import type { StoredCard } from '../../memory/conversation';
import { writeByTemplate } from './template-writer';
import { NO_FACTS } from '../../../places/place-facts';

const A = makeCard();
const B = makeCard({ id: 2, name: 'Moth and Kettle', distance: '~0.6 mi', walk_time: '~12 mins', rating: null });
const C = makeCard({ id: 3, name: 'Olive Stair', distance: '0.2 mi', walk_time: '4 mins', rating: 4.1, why: 'quiet' });
const FAIR = makeCard({
  type: 'event',
  name: 'Book fair',
  start: '2026-01-14T19:00:00-05:00',
  address: 'Kimmel Center',
  description: 'Free for all.',
  maps_link: 'https://engage.nyu.edu/event/7',
});
const PAGE = 'https://www.google.com/maps/search/?api=1&query=Circuit+Coffee%2C+10+Example+Plaza&query_place_id=sample';
const LOOK = `Look here: ${PAGE}`;

function answer(cards: readonly StoredCard[], more: Partial<Understood>, facts: Partial<Facts> = {}): string {
  const understood = makeUnderstood({ act: 'about_cards', ...more });
  const conversation = makeConversation({ lastPlaces: [A, B] });
  return writeByTemplate(makeFacts({ understood, about: cards, conversation, ...facts })).text;
}

describe('a question about one card', () => {
  it.each<[Ask | null, Partial<StoredCard>, string]>([
    [null, {}, '**Circuit Coffee**: rated 4.4, 0.4 mi, 8 mins on foot, at 10 Example Plaza.'],
    ['rating', {}, '**Circuit Coffee** is rated 4.4 of 5.'],
    ['distance', {}, '**Circuit Coffee** is 0.4 mi away, 8 mins on foot.'],
    ['address', {}, '**Circuit Coffee** is at 10 Example Plaza.'],
    ['price', { price_level: 1 }, '**Circuit Coffee** is cheap ($).'],
    ['noise', { why: 'quiet' }, '**Circuit Coffee**: quiet.'],
    [
      'why',
      { why: 'quiet' },
      'I look at what you ask for, the way there, ratings and your preferences: **Circuit Coffee** (quiet).',
    ],
  ])('gets the fact: %s', (ask, card, told) => expect(answer([{ ...A, ...card }], { ask })).toBe(told));

  it.each<[Ask, string]>([
    ['hours', "I don't know the hours of **Circuit Coffee**."],
    ['price', "I don't know the prices at **Circuit Coffee**."],
    ['noise', "I don't know how loud it is at **Circuit Coffee**."],
    ['booking', "I don't know whether you can book at **Circuit Coffee**."],
    ['access', "I don't know about step-free access at **Circuit Coffee**."],
    ['allergy', "I don't know how allergies are handled at **Circuit Coffee**, so ask there before you eat."],
    ['menu', "I don't know the menu of **Circuit Coffee**."],
    ['crowd', "I don't know how busy it is at **Circuit Coffee**."],
    ['age', "I don't know the age limit at **Circuit Coffee**."],
    ['other', "I don't know more about **Circuit Coffee** than this: rated 4.4, 0.4 mi, 8 mins on foot."],
  ])('gets a plain "not known" and where to look: %s', (ask, plainly) => {
    expect(answer([A], { ask })).toBe(`${plainly} ${LOOK}`);
  });

  it('names the other fact that was asked, and what a reason for the pick says of it', () => {
    const wifi = { ask: 'other', signs: ['quality.wifi'] } as const;
    expect(answer([A], wifi)).toBe(`I don't know whether there is wifi at **Circuit Coffee**. ${LOOK}`);
    expect(answer([{ ...A, why: 'has wifi' }], wifi)).toBe('**Circuit Coffee**: has wifi.');
    expect(answer([A], { ask: 'other', signs: ['ask.payment'] })).toMatch(/^I don't know how you can pay at/);
    expect(answer([makeCard({ rating: null, distance: null, walk_time: null })], { ask: 'other' })).toMatch(
      /^I don't know that about \*\*Circuit Coffee\*\*\./,
    );
  });

  it.each([
    [true, '**Circuit Coffee** was open when I looked.'],
    [false, '**Circuit Coffee** looked closed when I checked.'],
  ])('says whether it is open (%s), which does not tell its hours', (open_now, lead) => {
    expect(answer([{ ...A, open_now }], { ask: 'hours', need: { openNow: true } })).toBe(lead);
    expect(answer([{ ...A, open_now }], { ask: 'hours' })).toBe(
      `${lead} I don't know the hours of **Circuit Coffee**. ${LOOK}`,
    );
    expect(answer([{ ...A, open_now }], { ask: 'hours', need: { when: 'sunday' } })).toMatch(/^I don't know the hours/);
  });

  it('gives the way to it where that was looked up', () => {
    const gathered = makeGathered({ destination: makeDestination() });
    expect(answer([A], { ask: 'distance' }, { gathered })).toBe('**Circuit Coffee** is 0.4 mi away, 8 mins on foot.');
  });

  it('of an event has its time, and leads to its own page', () => {
    expect(answer([FAIR], { ask: 'hours' })).toBe('**Book fair** (today 7 PM, Kimmel Center).');
    expect(answer([FAIR], { ask: 'age' })).toBe(
      "I don't know the age limit at **Book fair**. The organizer says: Free for all. Look here: https://engage.nyu.edu/event/7",
    );
    expect(answer([{ ...FAIR, why: 'free' }], { ask: 'price' })).toBe('**Book fair** is free.');
  });

  it('asks which, or says that nothing is shown', () => {
    expect(answer([], { ask: 'hours' })).toBe('Which place do you mean? Tell me its name or its number in the list.');
    expect(answer([], {}, { conversation: makeConversation() })).toMatch(/^I have nothing on the list yet\./);
  });
});

describe('a comparison of cards', () => {
  it.each<[Ask, string]>([
    [
      'distance',
      'The closest is **Olive Stair** (0.2 mi, 4 mins on foot). Then **Circuit Coffee** (0.4 mi, 8 mins on foot) ' +
        'and **Moth and Kettle** (~0.6 mi, ~12 mins on foot).',
    ],
    [
      'why',
      'I look at what you ask for, the way there, ratings and your preferences: **Circuit Coffee**, **Moth and Kettle**, **Olive Stair** (quiet).',
    ],
  ])('by %s', (ask, told) => expect(answer([A, B, C], { ask })).toBe(told));

  it('says of which cards the fact is not known', () => {
    expect(answer([C, B, A], { ask: 'rating' })).toMatch(
      /^The best rated is \*\*Circuit Coffee\*\* \(rated 4\.4\)\. Then \*\*Olive Stair\*\* \(rated 4\.1\)\. I don't know a rating for \*\*Moth and Kettle\*\*\. Look here: https/,
    );
    expect(answer([A, B], { ask: 'price' })).toMatch(
      /^I don't know the prices at \*\*Circuit Coffee\*\* and \*\*Moth and Kettle\*\*\. Look here: https\S+ https\S+$/,
    );
    expect(
      answer(
        [
          { ...A, price_level: 2 },
          { ...C, price_level: 1 },
        ],
        { ask: 'price' },
      ),
    ).toBe('The cheapest is **Olive Stair** (cheap ($)). Then **Circuit Coffee** (mid-priced ($$)).');
  });

  it('tells the open from the closed', () => {
    const cards = [{ ...A, open_now: true }, { ...B, open_now: false }, C];
    expect(answer(cards, { ask: 'hours', need: { openNow: true } })).toMatch(
      /^Open when I looked: \*\*Circuit Coffee\*\*\. Closed when I looked: \*\*Moth and Kettle\*\*\. I don't know the hours of \*\*Olive Stair\*\*\. /,
    );
  });

  it('picks one of two: the better rated, else the closer', () => {
    expect(answer([C, A], { ask: 'compare' })).toMatch(
      /^I'd pick \*\*Circuit Coffee\*\*: it is rated higher\. \*\*Olive/,
    );
    expect(answer([A, B], { ask: 'compare' })).toMatch(/^I'd pick \*\*Circuit Coffee\*\*: it is closer\. /);
    expect(answer([A, { ...A, name: 'Twin' }], { ask: 'compare' })).toMatch(/^\*\*Circuit Coffee\*\*: rated 4\.4/);
  });
});

describe('a fact about a named place', () => {
  const place = {
    id: 'sample',
    name: 'Circuit Coffee',
    kinds: ['cafe'],
    traits: [],
    address: '10 Example Plaza',
    at: { lat: 40.695, lon: -73.988 },
    rating: 4.4,
    ratingCount: 10,
    ...NO_FACTS,
    openNow: null,
    photo: null,
    source: 'campus_directory',
  } as const;

  it('is told from its card', () => {
    const gathered = makeGathered({ subjects: [{ name: place.name, place, travel: null }] });
    const items = [{ ...A, id: cardId(place.id), open_now: true }];
    const understood = { act: 'fact', ask: 'hours', need: { openNow: true } } as const;
    expect(answer([], understood, { gathered, items })).toBe('**Circuit Coffee** was open when I looked.');
  });

  it('is plainly not known of a place nobody knows, and of a line', () => {
    const gathered = makeGathered({
      subjects: [{ name: 'Zanzibar', place: null, travel: null }],
      unresolved: 'Zanzibar',
    });
    expect(answer([], { act: 'fact', ask: 'hours' }, { gathered })).toBe(
      "I don't know the hours of **Zanzibar**. Look here: https://www.google.com/maps/search/?api=1&query=Zanzibar",
    );
    const train = makeGathered({ subjects: [{ name: '7 train', place: null, travel: null }] });
    expect(answer([], { act: 'fact', ask: 'lines' }, { gathered: train })).toBe(
      "I don't know the lines and the service at **7 train**. Look here: https://www.mta.info",
    );
    expect(answer([], { act: 'fact', ask: 'hours' })).toMatch(/^Which place do you mean\?/);
  });
});

describe('every fact that can be asked', () => {
  it.each(ASKS)('%s has an answer in each language, without a gap', (ask) => {
    const bare = makeCard({ rating: null, distance: null, walk_time: null, address: null });
    for (const language of ['en', 'es', 'zh'] as const)
      for (const cards of [[A], [bare], [A, B], [bare, bare]]) {
        const told = answer(cards, { ask, language });
        expect(told.length).toBeGreaterThan(5);
        expect(told).not.toMatch(/\{|\}|undefined|null/);
      }
  });
});
