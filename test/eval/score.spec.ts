import type { Message } from '../../scripts/learn/labelled';
import { judge } from '../../scripts/learn/score';
import { judgeTurn } from '../../scripts/learn/score-talk';
import { isBroader, sameName, sameThing } from '../../src/understanding/match';
import type { Plan, Turn } from '../../src/understanding/schema';

const PLAN: Plan = { intent: 'weather', vibe: null, tools: ['get_weather'], slots: { when: 'tonight' } };
const message = (expect: Partial<Plan> = {}): Message => ({
  id: 'x',
  history: [],
  cards: [],
  message: '',
  expect: { ...PLAN, ...expect },
  tags: [],
});
const said = (more: Partial<Plan> = {}): Plan => ({ ...PLAN, ...more });

describe('names and things', () => {
  it.each([
    ['Bobst', 'Bobst Library', true],
    ["Mamoun's Falafel", 'Mamouns Falafel', true],
    ['Devoción', 'Devocion', true],
    ['The Met', 'Met', true],
    ['Brooklyn Bridge', 'Brooklyn Bridge Park', false],
    ['Library', 'Bobst Library', false],
    ['Union Square', 'Union Square', true],
  ])('%s and %s are the same name: %s', (a, b, same) => expect(sameName(a, b)).toBe(same));

  it('fold plurals, and take a part for the whole', () => {
    expect(sameThing('dumplings', 'dumpling')).toBe(true);
    expect(sameThing('korean', 'korean bbq')).toBe(true);
    expect(sameThing('thai', 'taiwanese')).toBe(false);
    expect(isBroader('food', 'thai food')).toBe(true);
    expect(isBroader('thai food', 'food')).toBe(false);
  });
});

describe('a plan', () => {
  it('is right when everything is, in any order of tools', () => {
    expect(judge(message(), said())).toMatchObject({ intent: true, vibe: null, tools: true, everything: true });
    const two = message({ tools: ['get_directions', 'get_weather'] });
    expect(judge(two, said({ tools: ['get_weather', 'get_directions', 'get_weather'] })).tools).toBe(true);
    expect(judge(two, said({ tools: ['get_weather'] })).tools).toBe(false);
  });

  it('has a vibe judged only where the label has one', () => {
    expect(judge(message(), said({ vibe: 'party' }))).toMatchObject({ vibe: null, everything: true });
    const labelled = message({ intent: 'recommendation', vibe: 'study' });
    expect(judge(labelled, said({ intent: 'weather', vibe: 'study' })).vibe).toBe(true);
    expect(judge(labelled, said({ intent: 'recommendation', vibe: null })).vibe).toBe(false);
  });

  it.each<[string, Plan['slots'], Plan['slots'], object]>([
    ['a right value', { when: 'tonight' }, { when: 'tonight' }, { hits: 1, missed: 0, extra: 0 }],
    ['a wrong value', { when: 'tonight' }, { when: 'now' }, { hits: 0, missed: 1, extra: 1 }],
    ['a missing value', { when: 'tonight' }, {}, { hits: 0, missed: 1, extra: 0 }],
    ['a stray value', {}, { budget: 'cheap' }, { hits: 0, missed: 0, extra: 1 }],
  ])('counts %s', (_, slots, found, counts) => {
    expect(judge(message({ slots }), said({ slots: found }))).toMatchObject(counts);
  });
});

describe('a turn of a conversation', () => {
  const turn = (more: Partial<Turn>): Turn => ({ act: 'places', need: {}, ...more });
  const heard = (need: Turn['need'], more: object = {}) => ({
    act: 'places' as const,
    about: null,
    need: need!,
    ...more,
  });

  it('counts half for a broader thing, and lists element by element', () => {
    expect(judgeTurn(turn({ need: { what: 'thai food' } }), heard({ what: 'food' }))).toMatchObject({
      hits: 0.5,
      missed: 0.5,
      extra: 0.5,
    });
    expect(judgeTurn(turn({ need: { diet: ['vegan', 'halal'] } }), heard({ diet: ['halal', 'kosher'] }))).toMatchObject(
      {
        hits: 1,
        missed: 1,
        extra: 1,
      },
    );
  });

  it('has only those keys judged that its act carries, and a vibe only where the label has one', () => {
    const way = turn({ act: 'way', need: { to: 'Bobst' } });
    expect(judgeTurn(way, heard({ to: 'Bobst Library', budget: 'cheap' }, { act: 'way' }))).toMatchObject({
      hits: 1,
      extra: 0,
      held: true,
    });
    expect(judgeTurn(turn({ need: { what: 'bar' } }), heard({ what: 'bar', vibe: 'chill_drinks' }))).toMatchObject({
      hits: 1,
      extra: 0,
    });
  });

  it('is held unless the act or a key is wrong that everything hangs on', () => {
    const label = turn({ need: { what: 'bar', near: 'SoHo', budget: 'cheap' } });
    expect(judgeTurn(label, heard({ what: 'bar', near: 'SoHo' })).held).toBe(true);
    expect(judgeTurn(label, heard({ what: 'bar', budget: 'cheap' })).held).toBe(false);
    expect(judgeTurn(label, heard(label.need, { act: 'talk' })).held).toBe(false);
  });

  it('is about the cards that were meant, in any order', () => {
    const compared = turn({ act: 'about_cards', about: ['@1', '@3'] });
    expect(judgeTurn(compared, heard({}, { act: 'about_cards', about: ['@3', '@1'] })).about).toBe(true);
    expect(judgeTurn(compared, heard({}, { act: 'about_cards', about: '@1' })).about).toBe(false);
    expect(
      judgeTurn(turn({ act: 'fact', about: 'Bobst' }), heard({}, { act: 'fact', about: 'Bobst Library' })).about,
    ).toBe(true);
  });
});
