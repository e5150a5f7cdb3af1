import { makeEvent } from '../../test/factories/events';
import { agenda, isOver } from './event-list';

const at = (iso: string) => Date.parse(iso);
const NOW = at('2026-11-24T12:00:00-05:00');

describe('isOver', () => {
  it.each([
    ['by its end', '2026-11-24T09:00:00-05:00', '2026-11-24T12:00:00-05:00', true],
    ['not before its end, however long ago it began', '2026-11-01T09:00:00-04:00', '2026-11-24T12:00:01-05:00', false],
    ['three hours after a start without an end', '2026-11-24T09:00:00-05:00', null, true],
    ['not within them', '2026-11-24T09:00:01-05:00', null, false],
    ['not on a day without times', '2026-11-24T00:00:00-05:00', null, false],
    ['after that day', '2026-11-23T00:00:00-05:00', null, true],
  ])('is said %s', (_, starts, ends, over) => {
    expect(isOver(makeEvent({ startsAt: at(starts), endsAt: ends === null ? null : at(ends) }), NOW)).toBe(over);
  });
});

describe('agenda', () => {
  const ids = (...events: Parameters<typeof makeEvent>[0][]) => agenda(events.map(makeEvent), NOW).map(({ id }) => id);

  it('puts the soonest first and what has no date last', () => {
    expect(
      ids(
        { id: 'undated', name: 'a', startsAt: null, endsAt: null },
        { id: 'late', name: 'b', startsAt: NOW + 9e6, endsAt: null },
        { id: 'soon', name: 'c', startsAt: NOW + 1e6, endsAt: null },
        { id: 'undated too', name: 'd', startsAt: null, endsAt: null },
      ),
    ).toEqual(['soon', 'late', 'undated', 'undated too']);
  });

  it("keeps the first of two with one name on one of New York's days, whatever the hour and the spelling", () => {
    const evening = at('2026-11-24T18:00:00-05:00');
    expect(
      ids(
        { id: 'engage', name: 'Café Night!', startsAt: evening + 3_600_000, endsAt: null },
        { id: 'copy', name: 'cafe  night', startsAt: evening, endsAt: null },
        // 23:30 in New York is tomorrow in UTC, and still the same day.
        { id: 'late copy', name: 'Cafe night', startsAt: at('2026-11-25T04:30:00Z'), endsAt: null },
        { id: 'next day', name: 'Cafe night', startsAt: at('2026-11-25T05:30:00Z'), endsAt: null },
      ),
    ).toEqual(['engage', 'next day']);
  });

  it('does not let a copy that is over hide one that is not', () => {
    const morning = at('2026-11-24T08:00:00-05:00');
    expect(
      ids(
        { id: 'over', name: 'Tour', startsAt: morning, endsAt: morning + 1 },
        { id: 'later', name: 'Tour', startsAt: NOW + 1, endsAt: null },
      ),
    ).toEqual(['later']);
  });
});
