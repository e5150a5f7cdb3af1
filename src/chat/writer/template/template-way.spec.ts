import { makeDestination, makeFacts, makeGathered, makeOutlook, makePlan } from '../../../../test/factories/facts';
import type { Destination } from '../../gather/gathered';
import type { Plan } from '../../planner/plan.types';
import { writeByTemplate } from './template-writer';

function answer(destination: Destination | null, slots: Plan['slots'] = {}): string {
  const plan = makePlan({ intent: 'directions', vibe: null, tools: ['get_directions'], slots });
  return writeByTemplate(makeFacts({ plan, gathered: makeGathered({ destination }) })).text;
}

describe('the way by template', () => {
  it('gives distance, time and mode', () => {
    expect(answer(makeDestination())).toBe('**Bobst Library** is 0.4 mi away, 8 mins on foot.');
    expect(answer(makeDestination({ mode: 'transit', source: 'google_routes' }))).toBe(
      '**Bobst Library** is 0.4 mi away, 8 mins by transit.',
    );
  });

  it('marks an estimate, and says that it is one', () => {
    expect(answer(makeDestination({ source: 'estimate' }))).toBe(
      '**Bobst Library** is ~0.4 mi away, ~8 mins on foot. That is my estimate; the map link has the exact way.',
    );
  });

  it('says so when transit was asked for and is not known', () => {
    expect(answer(makeDestination(), { mode: 'transit' })).toBe(
      "**Bobst Library** is 0.4 mi away, 8 mins on foot. I don't have transit times right now.",
    );
  });

  it('passes on what the vendor wants people to know', () => {
    expect(answer(makeDestination({ warnings: ['Use caution.'] }))).toMatch(/on foot\. Use caution\.$/);
  });

  it('asks where to, for a full name, or says that there is no way', () => {
    expect(answer(null)).toBe('Where would you like to go? Give me a place or an address near campus.');
    expect(answer(null, { place: 'Zanzibar' })).toBe(
      "I couldn't find a place by that name near campus. Could you give me its full name?",
    );
    expect(answer({ ...makeDestination(), directions: null })).toBe(
      "I couldn't find a way to **Bobst Library** from there.",
    );
  });

  it('adds the weather on the way when that was asked', () => {
    const plan = makePlan({ intent: 'directions', vibe: null, tools: ['get_directions', 'get_weather'] });
    const gathered = makeGathered({ destination: makeDestination(), outlook: makeOutlook() });
    expect(writeByTemplate(makeFacts({ plan, gathered, message: 'way to bobst in this rain?' })).text).toBe(
      '**Bobst Library** is 0.4 mi away, 8 mins on foot. Yes, looks like it tonight: light rain, ' +
        'most likely around 8 PM (80% chance), 40 to 46°F.',
    );
  });
});
