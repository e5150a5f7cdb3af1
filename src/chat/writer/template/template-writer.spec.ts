import {
  makeCard,
  makeConversation,
  makeFacts,
  makeGathered,
  makePicks,
  makeUnderstood,
} from '../../../../test/factories/facts';
import { resolveOrigin } from '../../../common/origin';
import type { Understood } from '../../../understanding/understood';
import type { StoredCard } from '../../memory/conversation';
import type { Facts } from '../facts';
import { writeByTemplate } from './template-writer';

const A = makeCard();
const B = makeCard({ id: 2, name: 'Moth and Kettle', distance: '~0.6 mi', walk_time: '~12 mins', rating: null });
const LATER = makeConversation({ history: [{ role: 'user', content: 'coffee' }], lastPlaces: [A, B] });
const FAIR = makeCard({
  id: 7,
  type: 'event',
  name: 'Book fair',
  start: '2026-01-14T19:00:00-05:00',
  address: 'Kimmel Center',
  maps_link: 'https://engage.nyu.edu/event/7',
});

const text = (more: Partial<Facts> = {}) => writeByTemplate(makeFacts(more)).text;
const say = (understood: Partial<Understood>, more: Partial<Facts> = {}) =>
  text({ understood: makeUnderstood(understood), ...more });
const BEST = 'Closest good match: **Circuit Coffee** (0.4 mi, 8 mins on foot).';

describe('a search', () => {
  it('names the best and up to two more, with distance, time and what stands out', () => {
    const olive = makeCard({ id: 3, name: 'Olive Stair', distance: null, walk_time: null, why: 'quiet' });
    const items = [{ ...A, why: 'rated 4.4' }, B, olive, makeCard()];
    expect(writeByTemplate(makeFacts({ items }))).toEqual({
      text:
        'Closest good match: **Circuit Coffee** (0.4 mi, 8 mins on foot, rated 4.4). Also worth a look: ' +
        '**Moth and Kettle** (~0.6 mi, ~12 mins on foot) and **Olive Stair** (quiet).',
      cited: [0, 1, 2],
    });
  });

  it('is told in Spanish and Chinese, without reasons that these have no words for', () => {
    const items = [
      { ...A, why: 'rated 4.4' },
      { ...B, why: 'quiet' },
      { ...B, id: 3, name: 'Olive Stair', why: 'has ramen' },
    ];
    expect(say({ language: 'es' }, { items })).toBe(
      'Lo que mejor encaja cerca: **Circuit Coffee** (0.4 mi, 8 min a pie, valorado con 4.4). También vale la pena: ' +
        '**Moth and Kettle** (~0.6 mi, ~12 min a pie, tranquilo) y **Olive Stair** (~0.6 mi, ~12 min a pie).',
    );
    expect(say({ language: 'zh' }, { items: items.slice(0, 2) })).toBe(
      '附近最合适的：**Circuit Coffee**（0.4 英里，步行 8 分钟，评分 4.4）。也可以看看：**Moth and Kettle**（~0.6 英里，步行 ~12 分钟，安静）。',
    );
  });

  it('says so when everything that fits is closed', () => {
    const gathered = makeGathered({ finding: makePicks({ allClosed: { name: 'Olive Stair', opensAt: null } }) });
    expect(text({ items: [A], gathered })).toBe(
      'These look closed right now, but they fit: **Circuit Coffee** (0.4 mi, 8 mins on foot).',
    );
  });

  it('says so when no place is known for what was asked by name, unless Google searched for it', () => {
    const found = (source: 'campus_directory' | 'google_places') =>
      text({ items: [A], gathered: makeGathered({ finding: makePicks({ missing: 'sushi', source }) }) });
    expect(found('campus_directory')).toMatch(/^I know no place for sushi close by\. The nearest of its kind: \*\*C/);
    expect(found('google_places')).toMatch(/^Closest good match: /);
  });

  it('offers something else when nothing was found, first and later', () => {
    expect(text()).toBe('I know of nothing that fits close by. Should I look farther away, or for another time?');
    expect(text({ conversation: LATER })).toBe(
      "That's all I found for this one. Should I try a different vibe or a wider area?",
    );
  });

  it.each([
    [null, 'default', "I don't have your location, so this is from the Tandon campus."],
    [
      { lat: 42.36, lon: -71.06 },
      'out_of_area',
      'You seem to be outside the city, so this is from the Washington Square campus.',
    ],
  ])('says where it starts when somebody asks for "near me" from %j', (position, source, note) => {
    const origin = resolveOrigin(position);
    expect(origin.source).toBe(source);
    const gathered = makeGathered({ origin });
    const nearMe = makeUnderstood({ signs: ['quality.convenient'] });
    expect(text({ understood: nearMe, items: [A], gathered })).toBe(`${BEST} ${note}`);
    expect(text({ items: [A], gathered })).toBe(BEST);
    expect(text({ understood: nearMe, items: [A] })).toBe(BEST);
  });

  it('says where times start when that was stated, or that nobody knows the place', () => {
    const from = { name: 'Bobst Library' };
    expect(text({ items: [A], gathered: makeGathered({ from }) })).toBe(`${BEST} Times are from Bobst Library.`);
    expect(text({ items: [A], gathered: makeGathered({ unresolved: 'home' }) })).toBe(
      `${BEST} I don't know where your home is, so this is from where you are.`,
    );
  });

  it('tells prices, and what is met of what was asked in place of other reasons', () => {
    const fits = ['step-free entrance', 'within a 15 min walk'];
    expect(text({ items: [{ ...A, price_level: 2, fits, why: 'rated 4.4' }] })).toBe(
      'Closest good match: **Circuit Coffee** (0.4 mi, 8 mins on foot, $$, step-free entrance).',
    );
  });

  it('says of what is too far to walk that it is reached by train, and of what closes soon when', () => {
    const far = { ...A, travel_mode: 'transit' as const, why: 'a bit of a walk' };
    expect(text({ items: [far] })).toBe('Closest good match: **Circuit Coffee** (0.4 mi, by transit).');
    const closes_at = '2026-01-14T10:30:00-05:00';
    expect(text({ items: [{ ...A, closes_at }] })).toBe(`${BEST} **Circuit Coffee** closes soon, at 10:30 AM.`);
    expect(text({ items: [{ ...A, closes_at: '2026-01-14T11:00:00-05:00' }] })).toBe(BEST);
    expect(say({ need: { when: 'saturday' } }, { items: [{ ...A, closes_at }] })).toBe(BEST);
  });

  it('says what opens first where all is closed, shown or not', () => {
    const allClosed = { name: 'Olive Stair', opensAt: Date.parse('2026-01-14T17:00:00-05:00') };
    const gathered = makeGathered({ finding: makePicks({ allClosed }) });
    const opens = '**Olive Stair** opens first, today 5 PM.';
    expect(text({ gathered })).toBe(`Everything I know for that is closed at that time. ${opens}`);
    expect(text({ items: [A], gathered })).toMatch(new RegExp(`they fit: .*${opens.replaceAll('*', '\\*')}$`));
  });

  it('says plainly that it knows none of a kind, and where to look, or that none is near enough', () => {
    const near = makeGathered({ near: { name: 'Othmer Hall' } });
    expect(say({ need: { what: 'laundromat' } }, { gathered: near })).toBe(
      "I don't know any laundromat close by. Look here: " +
        'https://www.google.com/maps/search/?api=1&query=laundromat+near+Othmer+Hall',
    );
    const gathered = makeGathered({ finding: makePicks({ isNoneCloser: true }) });
    expect(say({ need: { maxWalkMinutes: 5 } }, { gathered, conversation: LATER })).toBe(
      'I know nothing for that within 5 minutes on foot. Nothing I know is closer than **Circuit Coffee**: it is the closest.',
    );
  });

  it('answers a feeling first', () => {
    expect(say({ signs: ['feel.tired'] }, { items: [A] })).toBe(`That sounds exhausting. Be good to yourself. ${BEST}`);
    expect(say({ signs: ['feel.of_another_kind'] }, { items: [A] })).toBe(`I hear you. ${BEST}`);
  });

  it('has both kinds when places and events were asked for', () => {
    const understood = makeUnderstood({ also: 'events' });
    const gathered = makeGathered({ happenings: { events: [], span: 'tonight', missing: null } });
    expect(writeByTemplate(makeFacts({ understood, gathered, items: [A, B, makeCard({ id: 3 }), FAIR] }))).toEqual({
      text:
        'Closest good match: **Circuit Coffee** (0.4 mi, 8 mins on foot). Also worth a look: ' +
        '**Moth and Kettle** (~0.6 mi, ~12 mins on foot). Happening tonight: **Book fair** (today 7 PM, Kimmel Center).',
      cited: [0, 1, 3],
    });
    expect(text({ understood, gathered, items: [A] })).toBe(`${BEST} I know of no events tonight.`);
  });
});

describe('conditions of a search', () => {
  const doubts: StoredCard['doubts'] = [
    { fact: 'hours', value: 'until 02:00' },
    { fact: 'price', value: 12 },
    { fact: 'diet', value: 'vegan' },
    { fact: 'diet', value: 'pork-free' },
    { fact: 'allergy', value: 'nuts' },
    { fact: 'allergy', value: 'lupin' },
    { fact: 'access', value: 'step-free' },
    { fact: 'group', value: 6 },
    { fact: 'noise', value: 'quiet' },
    { fact: 'quality', value: 'fun' },
    { fact: 'quality', value: 'seating' },
    { fact: 'quality', value: 'gondola' },
  ];

  it('are said where nobody knows them of the cards, unless they are a matter of taste', () => {
    expect(say({}, { items: [{ ...A, doubts }, B] })).toMatch(
      new RegExp(
        "I don't know about closing times \\(you need 2 AM\\), prices under \\$12, vegan options, dishes without pork, " +
          'step-free access, room for 6, the noise level, the seating, gondola, ' +
          'or safe food with an allergy to nuts or lupin at \\*\\*Circuit Coffee\\*\\*, so check before you go\\.$',
      ),
    );
  });

  it('name the cards that lack them, when others have them', () => {
    const lacking = { ...B, doubts: [{ fact: 'diet' as const, value: 'vegan' }] };
    expect(say({}, { items: [A, lacking] })).toMatch(
      /\. I don't know about vegan options at \*\*Moth and Kettle\*\*, so check before you go\.$/,
    );
    expect(say({}, { items: [lacking] })).toMatch(/ I don't know about vegan options there, so check before you go\.$/);
  });

  it('are nothing for a question that is no search, and for a table that is found anywhere', () => {
    expect(say({}, { items: [{ ...A, doubts: [{ fact: 'group', value: 2 }] }] })).toBe(BEST);
    const asked = { act: 'about_cards', ask: 'rating' } as const;
    expect(say(asked, { items: [], about: [{ ...A, doubts }] })).not.toContain('vegan');
  });

  it.each<[StoredCard['doubts'][number], string]>([
    [{ fact: 'age', value: 20 }, 'the age limit (you are 20)'],
    [{ fact: 'price', value: 'cheap' }, 'the prices'],
    [{ fact: 'hours', value: 'now' }, 'the opening hours'],
    [{ fact: 'outdoor', value: 'outdoor' }, 'seats outside'],
  ])('are said plainly: %j', (told, plainly) => {
    expect(say({}, { items: [{ ...A, doubts: [told] }] })).toContain(`I don't know about ${plainly} there`);
  });
});

describe('small talk', () => {
  const MOOD = 'What are you in the mood for: food, coffee, drinks or something to do?';
  it.each([
    [['greet.hello'], MOOD],
    [['greet.good_morning'], MOOD],
    [[], MOOD],
    [['greet.thanks', 'praise.you_are_great'], 'Anytime. Tell me when you want another idea.'],
    [['greet.bye'], 'Have a good one!'],
    [['keep.perfect'], 'Great, enjoy! Tell me when you want another idea.'],
    [['praise.lol'], 'Ha! Tell me when you want another idea.'],
    [['insult.stupid', 'greet.hello'], "I'm sorry that was no help. Tell me what you need, and I'll try again."],
    [['feel.homesick', 'greet.hello'], `Being far from home is hard. ${MOOD}`],
  ])('answers %j', (signs, answer) => {
    expect(writeByTemplate(makeFacts({ understood: makeUnderstood({ act: 'talk', signs }) }))).toEqual({
      text: answer,
      cited: [],
    });
  });

  it('says who it is', () => {
    for (const sense of ['who_are_you', 'what_can_you', 'are_you_human'])
      expect(say({ act: 'talk', signs: [`about_you.${sense}`] })).toMatch(/^I'm Violet/);
  });

  it('tells somebody in danger where help is, and nothing else', () => {
    for (const act of ['talk', 'places', 'decline'] as const)
      expect(say({ act, signs: ['feel.crisis'] }, { items: [A] })).toMatch(/988.+212-443-9999.+call 911\.$/);
    expect(say({ act: 'talk', signs: ['feel.scared'] })).toMatch(/^If you are in danger, call 911.+day and night\.$/);
  });

  it('is held in Spanish and Chinese', () => {
    expect(say({ act: 'talk', language: 'es', signs: ['greet.thanks'] })).toBe(
      'Cuando quieras. Dime si necesitas otra idea.',
    );
    expect(say({ act: 'talk', language: 'zh', signs: ['greet.thanks'] })).toBe('不客气。想要别的主意就告诉我。');
    expect(say({ act: 'talk', language: 'hi', signs: ['greet.thanks'] })).toMatch(/^Anytime\./);
  });
});

describe('a question back', () => {
  const origin = resolveOrigin(null);
  it.each<[string, Partial<Understood>]>([
    ['Where should I look: near Tandon, near Washington Square, or somewhere else?', { need: { what: 'lunch' } }],
    ['What are you in the mood for: food, coffee, drinks or something to do?', { signs: ['want.find'] }],
    ['Where would you like to go? Give me a place or an address near campus.', { signs: ['way.how_to_get'] }],
    ['Which place do you mean? Tell me its name or its number in the list.', { signs: ['ask.hours'] }],
    ["I'm not sure what you need: a place, the way somewhere, the weather or an event?", {}],
    [
      "I'm not sure what you need: a place, the way somewhere, the weather or an event?",
      { need: { what: 'jazz', near: 'Harlem' } },
    ],
  ])('is "%s"', (question, more) => {
    expect(say({ act: 'ask_back', ...more }, { gathered: makeGathered({ origin }) })).toBe(question);
  });
});

describe('events', () => {
  const gathered = makeGathered({ happenings: { events: [], span: 'tonight', missing: null } });

  it('are told with time and place', () => {
    const later = {
      ...FAIR,
      name: 'Open mic',
      start: '2026-01-16T20:30:00-05:00',
      address: null,
      description: 'All welcome.',
    };
    expect(say({ act: 'events' }, { gathered, items: [FAIR, later] })).toBe(
      'Happening tonight: **Book fair** (today 7 PM, Kimmel Center). Also: **Open mic** (Friday, Jan 16 8:30 PM, All welcome.).',
    );
  });

  it('say so when none is about what was asked for, and what is not known of them', () => {
    const jazzless = makeGathered({ happenings: { events: [], span: 'friday', missing: 'jazz' } });
    expect(
      say({ act: 'events' }, { gathered: jazzless, items: [{ ...FAIR, doubts: [{ fact: 'age', value: 20 }] }] }),
    ).toBe(
      'I know of no jazz on Friday. What is on instead: **Book fair** (today 7 PM, Kimmel Center). ' +
        "I don't know about the age limit (you are 20) there, so check before you go.",
    );
  });

  it('are places where such a thing happens, when none is known', () => {
    const none = makeGathered({ happenings: { events: [], span: 'saturday', missing: null } });
    const understood = { act: 'events', need: { what: 'live music' } } as const;
    expect(say(understood, { gathered: none, items: [A] })).toBe(
      'I know of no live music on Saturday. Places that it happens at: **Circuit Coffee** (0.4 mi, 8 mins on foot).',
    );
  });

  it('are none when none are known', () => {
    expect(say({ act: 'events' }, { gathered })).toMatch(/^I know of no events tonight\. Want me to/);
  });
});

describe('a refusal', () => {
  it.each([
    ['beyond.booking', "I can't book, order or buy anything for you. "],
    ['beyond.call_them', "I can't call or write to anyone for you. "],
    ['beyond.calendar', "I can't see or change your calendar. "],
    ['beyond.essay', "I can't help with coursework or writing. "],
    ['steer.ignore_instructions', "I can't change or show how I work. "],
    ['beyond.finance', "I can't give medical, legal, financial or political advice. "],
    ['beyond.other_city', 'That is outside what I know: I stay in New York City, around campus. '],
    ['beyond.something_else', 'That is outside what I know: I stay in New York City, around campus. '],
  ])('says what it is about: %s', (sign, lead) => {
    expect(say({ act: 'decline', signs: [sign] })).toBe(
      `${lead}I can find places and events around campus, tell you about the weather, and show you the way. What are you after?`,
    );
  });

  it.each([
    ['beyond.booking', "I can't book or order it for you, though."],
    ['steer.system_prompt', "I can't change or show how I work, though."],
    ['beyond.calendar', "I can't touch your calendar, though."],
    ['beyond.something_else', "I can't help with the rest, though."],
  ])('of a part follows the answer to the rest: %s', (sign, behind) => {
    expect(say({ signs: [sign] }, { items: [A] })).toBe(`${BEST} ${behind}`);
  });
});
