import { Readable } from 'node:stream';
import type { Feed, Row } from '../../scripts/transit/feed';

/** The tables of a small invented feed: line A over three stations, and S between two of them and a fourth. */
export function smallFeed(): Record<string, Row[]> {
  const station = (id: string, name: string, lat: string) => [
    { stop_id: id, stop_name: name, stop_lat: lat, stop_lon: '-73.99', location_type: '1', parent_station: '' },
    ...['N', 'S'].map((side) => ({
      stop_id: id + side,
      stop_name: name,
      stop_lat: lat,
      stop_lon: '-73.99',
      location_type: '',
      parent_station: id,
    })),
  ];
  const week = (id: string, weekday: string, sunday: string) => ({
    service_id: id,
    monday: weekday,
    tuesday: weekday,
    wednesday: weekday,
    thursday: weekday,
    friday: weekday,
    saturday: '0',
    sunday,
    start_date: '20260901',
    end_date: '20261031',
  });
  const call = (trip: string, stop: string, arrives: string, departs: string, order: number) => ({
    trip_id: trip,
    stop_id: stop,
    arrival_time: arrives,
    departure_time: departs,
    stop_sequence: String(order),
  });
  const trip = (id: string, line: string, service: string) => ({
    route_id: line,
    trip_id: id,
    service_id: service,
    trip_headsign: 'Third St',
    direction_id: '0',
    shape_id: 'A..N01R',
  });
  const [early, late] = ['X-1_057000_A..N01R', 'X-1_147000_A..N01R'];
  return {
    feed_info: [{ feed_start_date: '20260901', feed_end_date: '20261031', feed_version: 'invented' }],
    routes: [
      {
        route_id: 'A',
        route_short_name: 'A',
        route_long_name: 'First Avenue',
        route_color: '0062CF',
        route_text_color: 'FFFFFF',
      },
    ],
    stops: [
      ...station('1', 'First St', '40.70'),
      ...station('2', 'Second St', '40.71'),
      ...station('3', 'Third St', '40.72'),
    ],
    calendar: [week('Week', '1', '0'), week('End', '0', '1')],
    calendar_dates: [
      { service_id: 'Week', date: '20260907', exception_type: '2' },
      { service_id: 'End', date: '20260907', exception_type: '1' },
    ],
    trips: [trip(early, 'A', 'Week'), trip(late, 'A', 'Week')],
    stop_times: [
      // Read as texts, 10 would stand before 9.
      call(early, '3N', '09:40:00', '09:40:00', 10),
      call(early, '1N', '09:30:00', '09:30:00', 8),
      call(early, '2N', '09:35:00', '09:35:30', 9),
      call(late, '1N', '24:30:00', '24:30:00', 1),
      call(late, '2N', '24:35:00', '24:35:30', 2),
      call(late, '3N', '24:40:00', '24:40:00', 3),
    ],
    transfers: [{ from_stop_id: '1', to_stop_id: '1', transfer_type: '2', min_transfer_time: '0' }],
    shapes: ['40.70', '40.705', '40.71', '40.72'].map((lat, i) => ({
      shape_id: 'A..N01R',
      shape_pt_sequence: String(i + 7),
      shape_pt_lat: lat,
      shape_pt_lon: '-73.99',
    })),
  };
}

/** What the state would tell of its stations. */
export const SMALL_STATE = Object.fromEntries(
  ['1', '2', '3'].map((id) => [
    id,
    { complex: id === '3' ? '30' : '10', north: 'Uptown', south: '', stepFree: [true, id !== '2'] },
  ]),
);

export function feedOf(tables: Readonly<Record<string, readonly Row[]>>): Feed {
  return {
    source: 'invented',
    rows: (table) => {
      if (tables[table] === undefined) throw new Error(`invented has no ${table}`);
      return Readable.from(tables[table]);
    },
    close: () => undefined,
  };
}
