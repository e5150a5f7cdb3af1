import { type Coordinates, offset } from '../../../../test/fakes';

/** Vendors that know the facts of one question, running. */
export interface StandIn {
  /** Where the server finds them, under the names of its configuration. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Straight line x 1.3 at 80 metres a minute, on every route and matrix. */
export const WALK = { detour: 1.3, mps: 80 / 60 };

/** Where a place of the world lies. */
export function positionOf(
  { m: [north, east] }: { m: [number, number] },
  [lat, lon]: readonly [number, number],
): Coordinates {
  return offset({ lat, lon }, north, east);
}
