import type { CampusEvent } from './event.types';
import type { Need } from '../understanding/schema';
import { type EventWish, happeningsFor } from './happenings';

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
const find = (need: Need, known = KNOWN, more: Partial<EventWish> = {}) => {
  const { events, ...rest } = happeningsFor(known, { need, around: null, isForWeek: false, nowMs: NOW, ...more });
  return { names: events.map(({ event: { name } }) => name), ...rest };
};

describe('happeningsFor', () => {
  it.each<[NonNullable<Need['when']>, string[]]>([
    ['tonight', ['Blitz night', 'Late set', 'Long exhibition']],
    ['tomorrow', ['Dawn run', 'Long exhibition']],
    ['weekend', ['Friday concert', 'Sunday fair', 'Long exhibition']],
    ['friday', ['Friday lunch talk', 'Friday concert', 'Long exhibition']],
    ['20:00', ['Long exhibition']],
  ])('finds what is on %s, what begins then before what has been running', (when, names) => {
    expect(find({ when })).toEqual({ names, span: when, missing: null });
  });

  it('looks at the next four hours without a time, and at the days ahead when they are empty', () => {
    expect(find({})).toEqual({ names: ['Blitz night', 'Long exhibition'], span: 'soon', missing: null });
    const later = [event('Sunday fair', '2026-01-18T14:00:00-05:00')];
    expect(find({}, later)).toEqual({ names: ['Sunday fair'], span: 'next_days', missing: null });
    expect(find({}, [])).toEqual({ names: [], span: 'next_days', missing: null });
    expect(find({ what: 'jazz' }, [])).toEqual({ names: [], span: 'next_days', missing: 'jazz' });
    expect(find({}, KNOWN, { isForWeek: true })).toMatchObject({ span: 'this_week' });
    expect(find({}, KNOWN, { isForWeek: true }).names).toContain('Sunday fair');
  });

  it('puts first what is asked for, and looks farther ahead for it', () => {
    expect(find({ what: 'chess night' })).toMatchObject({ span: 'soon', missing: null });
    expect(find({ what: 'chess night' }).names[0]).toBe('Blitz night');
    expect(find({ what: 'concert' })).toMatchObject({ span: 'next_days', missing: null });
    expect(find({ what: 'concert' }).names[0]).toBe('Friday concert');
    expect(find({ near: 'Peter Jay Sharp Building', when: 'friday' }).names[0]).toBe('Friday concert');
    expect(find({ when: 'weekend', budget: 'cheap' }).names[0]).toBe('Sunday fair');
  });

  it('says so when nothing that is known is what was asked for', () => {
    const found = find({ what: 'jazz', when: 'tonight' });
    expect(found).toEqual({ names: ['Blitz night', 'Late set', 'Long exhibition'], span: 'tonight', missing: 'jazz' });
  });

  it('leaves out what was turned down', () => {
    expect(find({ when: 'weekend', not: ['concert', 'exhibition', 'improv'] }).names).toEqual(['Sunday fair']);
  });

  it('prefers what is near the place that was named', () => {
    const at = { lat: 40.6944, lon: -73.9865 };
    const known = [event('Far', '2026-01-14T17:00:00-05:00'), event('Near', '2026-01-14T18:30:00-05:00', { at })];
    const near = (around: EventWish['around']) => find({ near: 'Tandon' }, known, { around }).names;
    expect(near(at)).toEqual(['Near', 'Far']);
    expect(near({ lat: 40.7298, lon: -73.9973 })).toEqual(['Far', 'Near']);
  });
});
