import { makeCard, makeDestination, makeFacts, makeGathered, makePlan } from '../../../test/factories/facts';
import { resolveOrigin } from '../../common/origin';
import { EMPTY } from '../memory/conversation';
import { writeByTemplate } from './template-writer';

const A = makeCard();
const B = makeCard({ id: 2, name: 'Moth and Kettle', distance: '~0.6 mi', walk_time: '~12 mins', rating: null });
const LATER = { ...EMPTY, history: [{ role: 'user' as const, content: 'coffee' }], last_places: [A, B] };
const text = (...facts: Parameters<typeof makeFacts>) => writeByTemplate(makeFacts(...facts)).text;

describe('a search', () => {
  it('names the best and up to two more, with distance, time and what stands out', () => {
    const items = [A, B, makeCard({ id: 3, name: 'Olive Stair', distance: null, walk_time: null }), makeCard()];
    expect(writeByTemplate(makeFacts({ items, reasons: ['rated 4.4', null, 'quiet', null] }))).toEqual({
      text:
        'Closest good match: **Circuit Coffee** (0.4 mi, 8 mins on foot, rated 4.4). Also worth a look: ' +
        '**Moth and Kettle** (~0.6 mi, ~12 mins on foot) and **Olive Stair** (quiet).',
      cited: [0, 1, 2],
    });
  });

  it('says so when everything that fits is closed', () => {
    const finding = { ranked: [], source: 'google_places', allClosed: true, missing: null } as const;
    expect(text({ items: [A], gathered: makeGathered({ finding }) })).toBe(
      'These look closed right now, but they fit: **Circuit Coffee** (0.4 mi, 8 mins on foot).',
    );
  });

  it('says so when no place is known for what was asked by name, unless Google searched for it', () => {
    const finding = { ranked: [], source: 'campus_directory', allClosed: false, missing: 'sushi' } as const;
    const found = (source: 'campus_directory' | 'google_places') =>
      text({ items: [A], gathered: makeGathered({ finding: { ...finding, source } }) });
    expect(found('campus_directory')).toMatch(/^I know no place for sushi close by\. The nearest of its kind: \*\*C/);
    expect(found('google_places')).toMatch(/^Closest good match: /);
  });

  it('offers something else when nothing was found, first and later', () => {
    expect(text()).toBe(
      'Nothing open fits that nearby right now. Want me to look for food, coffee or something fun instead?',
    );
    expect(text({ conversation: LATER })).toBe(
      "That's all I found for this one. Should I try a different vibe or a wider area?",
    );
  });

  it.each([
    [null, 'default', "I don't have your location, so this is from the Tandon campus."],
    [{ lat: 42.36, lon: -71.06 }, 'out_of_area', 'You seem to be outside the city, so this is from the'],
  ])('says where it starts when somebody asks for "near me" from %j', (position, source, note) => {
    const origin = resolveOrigin(position);
    expect(origin.source).toBe(source);
    const gathered = makeGathered({ origin });
    expect(text({ message: 'coffee near me', items: [A], gathered })).toContain(note);
    expect(text({ message: 'coffee', items: [A], gathered })).not.toContain(note);
    expect(text({ message: 'coffee near me', items: [A] })).not.toContain('from the');
  });
});

describe('small talk', () => {
  it.each([
    ['hello', 'What are you in the mood for: food, coffee, drinks or something to do?'],
    ['good evening', 'What are you in the mood for: food, coffee, drinks or something to do?'],
    ['thanks a lot', 'Anytime. Tell me when you want another idea.'],
    ['bye', 'Have a good one!'],
    ['good night', 'Have a good one!'],
  ])('answers "%s"', (message, answer) => {
    expect(writeByTemplate(makeFacts({ message, plan: makePlan({ intent: 'general_chat' }) }))).toEqual({
      text: answer,
      cited: [],
    });
  });

  it('says who it is', () => {
    expect(text({ message: 'who are you', plan: makePlan({ intent: 'general_chat' }) })).toMatch(/^I'm Violet/);
  });

  it('declines what it cannot do', () => {
    expect(text({ plan: makePlan({ intent: 'out_of_scope' }) })).toMatch(/^That is outside what I can do\./);
  });
});

describe('a follow-up', () => {
  const plan = makePlan({ intent: 'followup_place', vibe: null });

  it('gives the facts of the card', () => {
    expect(text({ plan, card: A })).toBe('**Circuit Coffee**: rated 4.4, 0.4 mi, 8 mins on foot, at 10 Example Plaza.');
    const bare = makeCard({ rating: null, distance: null, walk_time: null, address: null });
    expect(text({ plan, card: bare })).toBe('I know **Circuit Coffee** only by its name.');
    expect(text({ plan, card: null })).toBe('Which place do you mean? Tell me its name or its number in the list.');
  });

  it.each([
    [true, '**Circuit Coffee** was open when I looked.'],
    [false, '**Circuit Coffee** looked closed when I checked.'],
    [null, "I don't know the hours of **Circuit Coffee**, so check before you go."],
  ])('says whether it is open (%s)', (open_now, lead) => {
    const asked = makePlan({ ...plan, slots: { openNow: true } });
    expect(text({ plan: asked, card: makeCard({ open_now }) })).toContain(lead);
  });

  it('gives the way to it', () => {
    const gathered = makeGathered({ destination: makeDestination() });
    expect(text({ plan: makePlan({ ...plan, tools: ['get_directions'] }), card: A, gathered })).toBe(
      '**Circuit Coffee** is 0.4 mi away, 8 mins on foot.',
    );
  });

  it('gives all cards when the list is meant', () => {
    const answer = text({ plan: makePlan({ intent: 'followup_general' }), conversation: LATER });
    expect(answer).toContain('**Circuit Coffee**: rated 4.4');
    expect(answer).toContain('**Moth and Kettle**: ~0.6 mi, ~12 mins on foot');
    expect(text({ plan: makePlan({ intent: 'followup_general' }) })).toMatch(/^I have nothing on the list yet\./);
  });
});
