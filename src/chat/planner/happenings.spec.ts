import { planFirst, planLater } from '../../../test/factories/planning';

describe('something that happens at a time', () => {
  it.each([
    'any gigs in greenpoint',
    'whats happening on campus friday',
    'resume workshop?',
    'improv tonight',
    'somewhere to watch the world cup',
    'is anything going on at kimmel',
    'student art show this week',
    'when does the debate club meet',
  ])('"%s" asks for events', (message) => {
    expect(planFirst(message)).toMatchObject({ intent: 'events', vibe: null });
    expect(planFirst(message).tools).toEqual(['find_events']);
  });

  it.each([
    ['a comedy club', 'explore'],
    ['dinner before the concert', 'food_general'],
    ['an outfit for my recital', 'shopping'],
    ['bar with live music', 'chill_drinks'],
    ['sports bar for the knicks game', 'chill_drinks'],
    ['quiet room for a group meeting', 'study'],
  ])('"%s" asks for a place', (message, vibe) => {
    expect(planFirst(message)).toMatchObject({ intent: 'recommendation', vibe });
  });

  it('may need the way and the weather too', () => {
    expect(planFirst('street fair saturday, how do i get there').tools).toEqual(['find_events', 'get_directions']);
    expect(planFirst('outdoor concert sunday, will it rain').tools).toEqual(['find_events', 'get_weather']);
  });

  it('has slots of its own', () => {
    expect(planFirst('free film screening at tandon tomorrow').slots).toEqual({
      campus: 'tandon',
      when: 'tomorrow',
      budget: 'cheap',
    });
  });

  it('goes on when the next message leaves out what it is about', () => {
    const history = [
      { role: 'user', content: 'any concerts tonight' },
      { role: 'assistant', content: 'Two, both at nine.' },
    ] as const;
    expect(planFirst('and on saturday?', { history })).toMatchObject({ intent: 'events', slots: { when: 'saturday' } });
    expect(planFirst('any others?', { history }).intent).toBe('events');
    expect(planLater('any concerts near the first one')).toMatchObject({
      intent: 'events',
      slots: { place: 'Circuit Coffee' },
    });
  });
});
