import {
  makeDestination,
  makeFacts,
  makeGathered,
  makeOutlook,
  makeUnderstood,
} from '../../../../test/factories/facts';
import { resolveOrigin } from '../../../common/origin';
import type { Understood } from '../../../understanding/understood';
import type { Gathered } from '../../gather/gathered';
import { writeByTemplate } from './template-writer';

function answer(gathered: Partial<Gathered>, more: Partial<Understood> = {}): string {
  const understood = makeUnderstood({ act: 'way', need: { to: 'Bobst Library' }, ...more });
  return writeByTemplate(makeFacts({ understood, gathered: makeGathered(gathered) })).text;
}

const ON_FOOT = '**Bobst Library** is 0.4 mi away, 8 mins on foot.';
const destination = makeDestination();

describe('the way by template', () => {
  it('gives distance, time and mode', () => {
    expect(answer({ destination })).toBe(ON_FOOT);
    expect(answer({ destination: makeDestination({ mode: 'transit', source: 'google_routes' }) })).toBe(
      '**Bobst Library** is 0.4 mi away, 8 mins by transit.',
    );
  });

  it('starts where they said', () => {
    expect(answer({ destination, from: { name: 'Union Square' } })).toBe(
      'From **Union Square**: **Bobst Library** is 0.4 mi away, 8 mins on foot.',
    );
  });

  it('says where it starts when nobody knows where they are, or where the stated origin is', () => {
    expect(answer({ destination, origin: resolveOrigin(null) })).toBe(
      `${ON_FOOT} I don't have your location, so this is from the Tandon campus.`,
    );
    expect(answer({ destination, unresolved: 'Zanzibar' })).toBe(
      `${ON_FOOT} I don't know where Zanzibar is, so this is from where you are.`,
    );
  });

  it('marks an estimate, and says that it is one', () => {
    expect(answer({ destination: makeDestination({ source: 'estimate' }) })).toBe(
      '**Bobst Library** is ~0.4 mi away, ~8 mins on foot. That is my estimate; the map link has the exact way.',
    );
  });

  it.each<[string, Partial<Understood>]>([
    ["I don't have transit times right now.", { need: { mode: 'transit' } }],
    ["I don't know bike times.", { need: { mode: 'bike' } }],
    ["I don't know whether that way is step-free.", { need: { access: 'step-free' } }],
    ["I don't know the lines; the map link has them.", { signs: ['way.which_line'] }],
    ["I don't know departure times; https://www.mta.info has them.", { signs: ['way.last_train'] }],
  ])('says plainly: "%s"', (plainly, more) => expect(answer({ destination }, more)).toBe(`${ON_FOOT} ${plainly}`));

  it('names where the elevators stand for a step-free way by transit', () => {
    const byTransit = makeDestination({ mode: 'transit' });
    expect(answer({ destination: byTransit }, { need: { access: 'step-free', mode: 'transit' } })).toMatch(
      /by transit\. I don't know whether that way is step-free; https:\/\/www\.mta\.info\/accessibility has/,
    );
  });

  it('passes on what the vendor wants people to know', () => {
    expect(answer({ destination: makeDestination({ warnings: ['Use caution.'] }) })).toMatch(
      /on foot\. Use caution\.$/,
    );
  });

  it('asks where to, for a full name or for home, or says that there is no way', () => {
    expect(answer({}, { need: {} })).toBe('Where would you like to go? Give me a place or an address near campus.');
    expect(answer({ unresolved: 'Zanzibar' }, { need: { to: 'Zanzibar' } })).toBe(
      "I couldn't find a place by that name near campus. Could you give me its full name?",
    );
    expect(answer({ unresolved: 'home' }, { need: { to: 'home' } })).toMatch(/^I don't know where your home is\./);
    expect(answer({ destination: { ...destination, directions: null } })).toBe(
      "I couldn't find a way to **Bobst Library** from there.",
    );
  });

  it('adds the weather on the way when that was asked', () => {
    const tools = ['get_directions', 'get_weather'] as const;
    expect(answer({ destination, outlook: makeOutlook() }, { tools })).toBe(
      `${ON_FOOT} Yes, looks like it tonight: light rain, most likely around 8 PM (80% chance), 40 to 46°F.`,
    );
  });

  it('is told in Spanish and Chinese', () => {
    expect(answer({ destination }, { language: 'es' })).toBe('**Bobst Library** está a 0.4 mi, 8 min a pie.');
    expect(answer({ destination }, { need: { to: 'Bobst', lang: 'zh' } })).toBe(
      '**Bobst Library**距离 0.4 英里，步行 8 分钟。',
    );
  });
});
