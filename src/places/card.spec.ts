import fc from 'fast-check';
import { attributionOf, cardId, cardSchema, placeCard } from './card';
import { NO_OPENING } from './hours';
import type { Place } from './place.types';
import { NO_FACTS } from './place-facts';

const FROM = { lat: 40.6942, lon: -73.9866 };
const PLACE: Place = {
  id: 'ChIJsample_Tan01',
  name: 'Circuit Coffee',
  kinds: ['cafe'],
  traits: ['coffee shop'],
  address: '10 Example Plaza',
  at: { lat: 40.695, lon: -73.988 },
  rating: 4.4,
  ratingCount: 356,
  ...NO_FACTS,
  priceLevel: 1,
  photo: 'places/ChIJsample_Tan01/photos/a',
  source: 'google_places',
};
const SHOWN = { from: FROM, score: 1, photoUrl: null, opening: NO_OPENING, fits: [], unknown: [] };
const WALK = { distanceMeters: 650, durationSeconds: 490 };

describe('cardId', () => {
  it('is the same for the same place on every day', () => {
    expect(cardId('ChIJsample_Tan01')).toBe(3_706_833_767_612_156);
    expect(cardId('directory:dibner-library')).not.toBe(cardId('directory:bobst-library'));
  });

  it('is a whole number from 1 to 2^53 - 1 for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const id = cardId(text);
        expect(Number.isSafeInteger(id) && id >= 1).toBe(true);
      }),
    );
  });
});

describe('placeCard', () => {
  it('has the shape of the contract, whole', () => {
    const travel = { walk: WALK, mode: 'walking', transitSeconds: null, isEstimated: false } as const;
    const place = { ...PLACE, category: 'Coffee shop', summary: 'Small room.', stepFree: true };
    const card = placeCard(place, {
      from: FROM,
      travel,
      score: 0.123456,
      photoUrl: 'https://example.org/photo',
      opening: { open: true, today: '7 AM – 9 PM', closesAt: Date.parse('2026-12-08T21:00:00-05:00') },
      fits: ['open now'],
      unknown: ['vegan options'],
    });
    const way =
      'https://www.google.com/maps/dir/?api=1&origin=40.6942,-73.9866&destination=40.6950,-73.9880&travelmode=walking';
    expect(card).toEqual({
      id: cardId(PLACE.id),
      place_id: 'ChIJsample_Tan01',
      name: 'Circuit Coffee',
      description: 'Small room.',
      address: '10 Example Plaza',
      location: { lat: 40.695, lng: -73.988 },
      walk_time: '8 mins',
      transit_time: null,
      distance: '0.4 mi',
      travel_mode: 'walking',
      maps_link: way,
      photo_url: 'https://example.org/photo',
      rating: 4.4,
      type: 'place',
      source: 'google_places',
      start: null,
      end: null,
      score: 0.123,
      category: 'Coffee shop',
      price_level: 1,
      open_now: true,
      hours_today: '7 AM – 9 PM',
      closes_at: '2026-12-08T21:00:00-05:00',
      fits: ['open now'],
      unknown: ['vegan options'],
      accessibility: { entrance: true, restroom: null },
      place_name: null,
      directions_link: way,
    });
    expect(cardSchema.parse(card)).toEqual(card);
  });

  it('of what is done by phone or page has no way and no point', () => {
    const travel = { walk: WALK, mode: 'walking', transitSeconds: null, isEstimated: true } as const;
    const card = placeCard({ ...PLACE, isRemote: true, page: 'https://example.edu/desk' }, { ...SHOWN, travel });
    expect(card).toMatchObject({ location: null, walk_time: null, distance: null, travel_mode: null });
    expect([card.maps_link, card.directions_link]).toEqual(['https://example.edu/desk', null]);
  });

  it('asks to name the map, unless it is our own', () => {
    expect(attributionOf([])).toBeNull();
    expect(attributionOf([{ source: 'campus_directory' }, { source: 'nyu_engage' }])).toBeNull();
    expect(attributionOf([{ source: 'nyu_engage' }, { source: 'google_places' }])).toBe('Google Maps');
    expect(attributionOf([{ source: 'campus_directory' }, { source: 'openstreetmap' }])).toMatch(/^© OpenStreetMap/);
  });

  it('marks estimates, and says walking time also when transit is the way', () => {
    const travel = { walk: WALK, mode: 'transit', transitSeconds: 1_320, isEstimated: true } as const;
    const card = placeCard({ ...PLACE, priceLevel: null, rating: null, address: null }, { ...SHOWN, travel });
    expect(card).toMatchObject({ walk_time: '~8 mins', transit_time: '~22 mins', travel_mode: 'transit' });
    expect(card).toMatchObject({ rating: null, address: null, photo_url: null });
    // What is not known is null, and never no.
    expect(card).toMatchObject({ description: null, category: null, price_level: null, accessibility: null });
    expect(card).toMatchObject({ open_now: null, hours_today: null, closes_at: null });
    expect(card.maps_link).toContain('travelmode=transit');
  });
});
