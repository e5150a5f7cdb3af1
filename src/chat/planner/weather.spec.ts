import { planFirst } from '../../../test/factories/planning';

describe('the weather', () => {
  it.each([
    'should i bring a jacket tonight',
    'is it nice out',
    'how hot will it get',
    'when does the sun set',
    'shorts or pants today',
    'rain tomorrow?',
    'will it be warm enough to sit outside',
  ])('is asked about in "%s"', (message) => {
    expect(planFirst(message)).toMatchObject({ intent: 'weather', tools: ['get_weather'] });
  });

  it.each([
    ["it's pouring, somewhere cozy for soup", 'food_general'],
    ['since its so nice out, a park', 'explore'],
    ['where can i buy a rain jacket', 'shopping'],
    ['hot chocolate', 'food_general'],
    ['ice cream', 'food_general'],
    ['rooftop with a sunset view', 'explore'],
  ])('is only stated, or not meant, in "%s"', (message, vibe) => {
    expect(planFirst(message)).toMatchObject({ intent: 'recommendation', vibe, tools: ['find_places'] });
  });

  it.each([
    ['if it stays dry a beer garden, otherwise a pub', 'recommendation', ['find_places', 'get_weather']],
    ['will i freeze walking to the whitney', 'directions', ['get_directions', 'get_weather']],
  ])('is a condition in "%s"', (message, intent, tools) => {
    expect(planFirst(message)).toMatchObject({ intent, tools });
  });
});
