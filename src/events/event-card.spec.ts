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
    });
    expect(cardSchema.parse(card)).toEqual(card);
    expect(eventCard(event, FROM, 1).id).toBe(card.id);
  });

  it('says nothing about a way to a place it does not know, nor a time it cannot read', () => {
    expect(eventCard(makeEvent({ startsAt: null, endsAt: null }), FROM, 0)).toMatchObject({
      ...{ location: null, walk_time: null, distance: null, start: null, end: null },
    });
  });
});
