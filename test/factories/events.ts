import type { CampusEvent } from '../../src/events/event.types';

/** An event of the evening of 24 November 2026, unless told otherwise. */
export function makeEvent(more: Partial<CampusEvent> = {}): CampusEvent {
  return {
    id: 'engage:1',
    name: 'Sample night',
    description: null,
    startsAt: Date.parse('2026-11-24T18:00:00-05:00'),
    endsAt: Date.parse('2026-11-24T20:00:00-05:00'),
    address: null,
    at: null,
    organization: null,
    imageUrl: null,
    url: 'https://engage.nyu.edu/event/1',
    isFree: false,
    source: 'nyu_engage',
    ...more,
  };
}
