import type { CampusEvent } from '../../events/event.types';
import { makePlan } from '../../../test/factories/facts';
import type { Slots } from '../planner/plan.types';
import { happeningsFor } from './happenings';

/** A Wednesday. */
const NOW = Date.parse('2026-01-14T15:00:00-05:00');

function event(name: string, start: string, more: Partial<CampusEvent> = {}): CampusEvent {
  return {
    id: name,
    name,
    description: null,
    startsAt: Date.parse(start),
    endsAt: null,
    address: null,
    at: null,
    organization: null,
    imageUrl: null,
    url: null,
    isFree: false,
    source: 'nyu_engage',
    ...more,
  };
}

const KNOWN = [
  event('Blitz night', '2026-01-14T18:00:00-05:00', { description: 'Casual chess for all levels.' }),
  event('Late set', '2026-01-15T01:00:00-05:00'),
  event('Dawn run', '2026-01-15T07:00:00-05:00'),
  event('Friday lunch talk', '2026-01-16T12:00:00-05:00'),
  event('Friday concert', '2026-01-16T20:00:00-05:00', { address: 'Peter Jay Sharp Building, Brooklyn' }),
  event('Sunday fair', '2026-01-18T14:00:00-05:00', { isFree: true }),
  event('Long exhibition', '2026-01-02T10:00:00-05:00', { endsAt: Date.parse('2026-02-01T18:00:00-05:00') }),
  event('Undated', '2026-01-14T18:00:00-05:00', { startsAt: null }),
];
const find = (message: string, slots: Slots = {}, known = KNOWN) => {
  const { events, label } = happeningsFor(known, makePlan({ intent: 'events', slots }), message, NOW);
  return { names: events.map(({ event: { name } }) => name), label };
};

describe('happeningsFor', () => {
  it.each<[string, string[]]>([
    ['tonight', ['Blitz night', 'Late set', 'Long exhibition']],
    ['tomorrow', ['Dawn run', 'Long exhibition']],
    ['weekend', ['Friday concert', 'Sunday fair', 'Long exhibition']],
    ['friday', ['Friday lunch talk', 'Friday concert', 'Long exhibition']],
    ['20:00', ['Long exhibition']],
  ])('finds what is on %s, what begins then before what has been running', (when, names) => {
    expect(find('what is on', { when }).names).toEqual(names);
  });

  it('looks at the next four hours without a time, and at the days ahead when they are empty', () => {
    expect(find('any events?')).toEqual({ names: ['Blitz night', 'Long exhibition'], label: 'soon' });
    const later = [event('Sunday fair', '2026-01-18T14:00:00-05:00')];
    expect(find('any events?', {}, later)).toEqual({ names: ['Sunday fair'], label: 'in the next days' });
    expect(find('any events?', {}, [])).toEqual({ names: [], label: 'in the next days' });
    expect(find('what is on this week').names).toContain('Sunday fair');
  });

  it('puts first what the message speaks of', () => {
    expect(find('a chess night this week').names[0]).toBe('Blitz night');
    expect(find('concerts this week').names[0]).toBe('Friday concert');
    expect(find('this week', { place: 'Peter Jay Sharp Building' }).names[0]).toBe('Friday concert');
    expect(find('this weekend', { when: 'weekend', budget: 'cheap' }).names[0]).toBe('Sunday fair');
  });

  it('prefers what is near the campus that was named', () => {
    const at = { lat: 40.6944, lon: -73.9865 };
    const known = [event('Far', '2026-01-14T17:00:00-05:00'), event('Near', '2026-01-14T18:30:00-05:00', { at })];
    expect(find('events', { campus: 'tandon' }, known).names).toEqual(['Near', 'Far']);
    expect(find('events', { campus: 'washington_square' }, known).names).toEqual(['Far', 'Near']);
  });
});
