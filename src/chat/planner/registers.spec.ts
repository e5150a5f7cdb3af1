import { planFirst, planLater } from '../../../test/factories/planning';

describe('the intent of a message', () => {
  it.each<[string, string]>([
    ['are you kinda a robot', 'general_chat'],
    ['muchas gracias!', 'general_chat'],
    ['lows for thursday?', 'weather'],
    ['is an umbrella really needed tonight', 'weather'],
    ['parka or leather jacket for the game at 7', 'weather'],
    ['think the picnic gets rained out on sunday', 'weather'],
    ['what should i take for this migraine', 'out_of_scope'],
    ['put our name down on the waitlist', 'out_of_scope'],
    ['帮我买一张演出票', 'out_of_scope'],
    ['restaurant week stuff', 'events'],
  ])('is read in any register: "%s" is %s', (message, intent) => expect(planFirst(message).intent).toBe(intent));

  it('is a remark when nothing in it is known in the middle of a conversation, and unsure', () => {
    expect(planLater('quite the zorblax')).toMatchObject({ intent: 'general_chat', tools: [] });
    expect(planLater('quite the zorblax').confidence).toBeLessThan(0.5);
  });
});
