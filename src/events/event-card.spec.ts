import { makeEvent } from '../../test/factories/events';
import { cardSchema } from '../places/card';
import { eventCard } from './event-card';

const FROM = { lat: 40.6942, lon: -73.9866 };

describe('eventCard', () => {
  it('shows an event with a place, the walk estimated', () => {
    const event = makeEvent({
      description: 'Fast games.',
      address: 'Sample Center',
      at: { lat: 40.6978, lon: -73.9866 },
      imageUrl: 'https://images.example.org/a.jpg',
    });
    const card = eventCard(event, FROM, 0.123456);
    expect(card).toEqual({
      id: card.id,
      place_id: null,
      name: 'Sample night',
      description: 'Fast games.',
      address: 'Sample Center',
      location: { lat: 40.6978, lng: -73.9866 },
      walk_time: '~7 mins',
      transit_time: null,
      distance: '~0.3 mi',
      travel_mode: null,
      maps_link: 'https://engage.nyu.edu/event/1',
      photo_url: 'https://images.example.org/a.jpg',
      rating: null,
      type: 'event',
      source: 'nyu_engage',
      start: '2026-11-24T18:00:00-05:00',
      end: '2026-11-24T20:00:00-05:00',
      score: 0.123,
      category: 'Event',
      price_level: null,
      open_now: null,
      hours_today: null,
      closes_at: null,
      fits: [],
      unknown: [],
      accessibility: null,
      place_name: 'Sample Center',
      directions_link:
        'https://www.google.com/maps/dir/?api=1&origin=40.6942,-73.9866&destination=40.6978,-73.9866&travelmode=walking',
    });
    expect(cardSchema.parse(card)).toEqual(card);
    expect(eventCard(event, FROM, 1).id).toBe(card.id);
  });

  it('says nothing about a way to a place it does not know, nor a time it cannot read', () => {
    expect(eventCard(makeEvent({ startsAt: null, endsAt: null }), FROM, 0)).toMatchObject({
      ...{ location: null, walk_time: null, distance: null, start: null, end: null },
    });
  });

  it('leads to an address that it has no position of, and nowhere when it is online', () => {
    const hall = eventCard(makeEvent({ address: 'Paulson Center, 181 Mercer St, New York, NY' }), FROM, 0);
    expect(hall).toMatchObject({ place_name: 'Paulson Center', walk_time: null });
    expect(hall.directions_link).toContain('destination=Paulson+Center,+181+Mercer+St,+New+York,+NY&');
    expect(eventCard(makeEvent({ address: 'Online' }), FROM, 0)).toMatchObject({
      ...{ place_name: 'Online', directions_link: null },
    });
    expect(eventCard(makeEvent({ address: null }), FROM, 0)).toMatchObject({ place_name: null, directions_link: null });
  });

  it('knows that what is free costs nothing', () => {
    expect(eventCard(makeEvent({ isFree: true }), FROM, 0).price_level).toBe(0);
  });
});
