import { randomInt } from 'node:crypto';
import { encodePolyline } from '../fakes';

export type Trip = ReturnType<typeof tripNorth>;

/** A trip due north between points nobody has asked about; its length does not depend on where that is. */
function tripNorth(tenThousandths: number) {
  const [lat, lon] = [randomInt(405_000, 408_000), -randomInt(737_000, 742_000)];
  const from = { lat: lat / 10_000, lon: lon / 10_000 };
  const to = { lat: (lat + tenThousandths) / 10_000, lon: from.lon };
  const text = (point: typeof from) => `${point.lat.toFixed(4)},${point.lon.toFixed(4)}`;
  return {
    query: `lat=${to.lat}&lng=${to.lon}&origin_lat=${from.lat}&origin_lng=${from.lon}`,
    link: `https://www.google.com/maps/dir/?api=1&origin=${text(from)}&destination=${text(to)}&travelmode=`,
    pairs: [from, from, to].map((point) => [point.lat, point.lon]),
    encoded: encodePolyline([from, from, to]),
    latLng: [from, to].map((point) => ({ location: { latLng: { latitude: point.lat, longitude: point.lon } } })),
    lonLat: [from, to].map((point) => `${point.lon.toFixed(4)},${point.lat.toFixed(4)}`).join(';'),
  };
}
/** 1,112 m: a walk of 17 minutes, or transit of 9. */
export const longTrip = () => tripNorth(100);
/** 445 m: both take 7 minutes. */
export const shortTrip = () => tripNorth(40);

/** What an answer on foot says of trains. */
export const ON_FOOT = {
  legs: [],
  alternatives: [],
  live: null,
  live_age_seconds: null,
  alerts: null,
  schedule: null,
  schedule_valid_until: null,
};

/** What the API answers for a long trip when it comes from OSRM. */
export const osrmAnswer = (trip: Trip) => ({
  ...{ distance_text: '0.9 mi', duration_text: '17 mins', maps_link: `${trip.link}walking`, mode: 'walking' },
  ...{ polyline: trip.pairs, encoded_polyline: trip.encoded },
  ...{ source: 'osrm', stale: false, estimated: false, warnings: [] },
  attribution: '© OpenStreetMap contributors (https://www.openstreetmap.org/copyright)',
  ...ON_FOOT,
});
