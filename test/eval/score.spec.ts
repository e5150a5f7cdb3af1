import type { Item, Labels } from '../../scripts/eval-chat/items';
import { valuesMatch } from '../../scripts/eval-chat/match';
import { judge, score } from '../../scripts/eval-chat/score';

const LABELS: Labels = { intent: 'weather', vibe: null, tools: ['get_weather'], slots: { when: 'tonight' } };

function item(expect: Partial<Labels> = {}): Item {
  return { id: 'x', history: [], last_places: [], message: '', expect: { ...LABELS, ...expect }, tags: [] };
}

const said = (more: Partial<Labels> = {}): Labels => ({ ...LABELS, ...more });

describe('values of a slot', () => {
  it.each([
    ['when', '09:00', '9:00', true],
    ['when', 'Tonight', 'tonight', true],
    ['when', '09:00', '21:00', false],
    ['party_size', 4, '4', true],
    ['open_now', true, true, true],
    ['cuisine', 'korean', 'korean bbq', true],
    ['cuisine', 'dumplings', 'dumpling', true],
    ['cuisine', 'thai', 'taiwanese', false],
    ['place', 'Bobst', 'Bobst Library', true],
    ['place', "Mamoun's Falafel", 'Mamouns Falafel', true],
    ['place', 'Devoción', 'Devocion', true],
    ['place', 'The Met', 'Met', true],
    ['place', 'Brooklyn Bridge', 'Brooklyn Bridge Park', false],
    ['place', 'Library', 'Bobst Library', false],
    ['place', 'Union Square', 'Union Square', true],
  ])('%s: %s and %s match: %s', (slot, wanted, predicted, matches) => {
    expect(valuesMatch(slot, wanted, predicted)).toBe(matches);
  });
});

describe('one prediction', () => {
  it('is all right when everything is', () => {
    expect(judge(item(), said())).toMatchObject({
      intentRight: true,
      vibeRight: null,
      toolsRight: true,
      allRight: true,
    });
  });

  it('may name its tools in any order and more than once', () => {
    const labelled = item({ tools: ['get_directions', 'get_weather'] });
    expect(judge(labelled, said({ tools: ['get_weather', 'get_directions', 'get_weather'] })).toolsRight).toBe(true);
    expect(judge(labelled, said({ tools: ['get_weather'] })).toolsRight).toBe(false);
  });

  it('has a vibe judged only where the label has one; a stray one is counted, not punished', () => {
    const stray = judge(item(), said({ vibe: 'party' }));
    expect(stray).toMatchObject({ vibeRight: null, strayVibe: true, allRight: true });
    const labelled = item({ intent: 'recommendation', vibe: 'study' });
    expect(judge(labelled, said({ intent: 'weather', vibe: 'study' })).vibeRight).toBe(true);
    expect(judge(labelled, said({ intent: 'recommendation', vibe: null })).vibeRight).toBe(false);
  });

  it.each<[string, Labels['slots'], Labels['slots'], object]>([
    ['a right value', { when: 'tonight' }, { when: 'tonight' }, { hits: 1, missed: 0, extra: 0 }],
    ['a wrong value is a miss and an extra', { when: 'tonight' }, { when: 'now' }, { hits: 0, missed: 1, extra: 1 }],
    ['a slot too many', {}, { budget: 'cheap' }, { hits: 0, missed: 0, extra: 1 }],
    ['a slot left out', { budget: 'cheap' }, {}, { hits: 0, missed: 1, extra: 0 }],
    ['an empty text is absent', {}, { place: '' }, { hits: 0, missed: 0, extra: 0 }],
  ])('counts slots: %s', (_, wanted, predicted, counts) => {
    expect(judge(item({ slots: wanted }), said({ slots: predicted })).slots).toEqual(counts);
  });

  it('that is missing is wrong everywhere', () => {
    expect(judge(item({ intent: 'recommendation', vibe: 'study' }), null)).toMatchObject({
      intentRight: false,
      vibeRight: false,
      toolsRight: false,
      slots: { hits: 0, missed: 1, extra: 0 },
      allRight: false,
    });
  });
});

describe('scores', () => {
  it('are shares over all items, and micro F1 over all pairs of item and slot', () => {
    const judged = [
      judge(item(), said()),
      judge(item({ slots: { when: 'tonight', place: 'Dumbo' } }), said({ slots: { when: 'now', place: 'Dumbo' } })),
      judge(item({ intent: 'recommendation', vibe: 'study' }), said({ intent: 'events', vibe: 'party', tools: [] })),
    ];
    // Pairs: 3 hits, 1 missed, 1 extra.
    expect(score(judged)).toEqual({
      items: 3,
      intent: 2 / 3,
      vibe: 0,
      strayVibes: 0,
      tools: 2 / 3,
      slotF1: 6 / 8,
      everything: 1 / 3,
    });
  });

  it('say null where there is nothing to judge', () => {
    expect(score([])).toMatchObject({ items: 0, intent: null, vibe: null, slotF1: null, everything: null });
    expect(score([judge(item({ slots: {} }), said({ slots: {} }))]).slotF1).toBeNull();
  });
});
