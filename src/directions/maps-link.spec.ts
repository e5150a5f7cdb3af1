import { mapsLink } from './maps-link';

describe('mapsLink', () => {
  it('names both ends in four decimals, latitude first, and the mode', () => {
    const link = mapsLink({ lat: 40.693393, lon: -73.98555 }, { lat: 40.73, lon: -74 }, 'transit');
    expect(link).toBe(
      'https://www.google.com/maps/dir/?api=1&origin=40.6934,-73.9856&destination=40.7300,-74.0000&travelmode=transit',
    );
  });

  it('can be read by a URL parser', () => {
    const { origin, pathname, searchParams } = new URL(mapsLink({ lat: -1, lon: 2 }, { lat: 3, lon: -4 }, 'walking'));
    expect([origin, pathname]).toEqual(['https://www.google.com', '/maps/dir/']);
    expect(Object.fromEntries(searchParams)).toEqual({
      ...{ api: '1', origin: '-1.0000,2.0000', destination: '3.0000,-4.0000', travelmode: 'walking' },
    });
  });
});
