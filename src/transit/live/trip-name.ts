/** What the id of a live trip says, such as `054150_A..N` or `126400_7X..34ST-11M`. */
export interface TripName {
  /** Hundredths of a minute after the beginning of the service day; may be negative or past 24 hours. */
  readonly origin: number | null;
  readonly direction: 'N' | 'S' | null;
}

const ORIGIN = /^(-?\d{1,6})_/;
/** Route, dots, direction, and the number of the path when it has one. Texts such as `MAIN ST34` have neither. */
const PATH = /_[A-Z0-9]{1,2}\.{1,2}([NS])(?:\d\d\w*)?$/;

export function readTripName(tripId: string): TripName {
  const origin = ORIGIN.exec(tripId)?.[1];
  const direction = PATH.exec(tripId)?.[1];
  return {
    origin: origin === undefined ? null : Number(origin),
    direction: direction === 'N' || direction === 'S' ? direction : null,
  };
}
