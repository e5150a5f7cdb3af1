import type { Coordinates } from '../../common/geo';

/** A bike share station, and what it had when it was last heard of. */
export interface BikeStation {
  /** The feed's id, a text also where it looks like a number. */
  readonly id: string;
  readonly name: string;
  readonly position: Coordinates;
  /** What can be taken now, e-bikes included; null: not known. */
  readonly bikes: number | null;
  /** Of those, with a motor; null: not known. */
  readonly eBikes: number | null;
  /** Where a bike can be returned now; null: not known. */
  readonly docks: number | null;
  /** When the station was last heard of, Unix seconds; null: never. */
  readonly reportedAt: number | null;
}

/** A station near a point. */
export interface NearBikeStation extends BikeStation {
  /** On foot, by our estimate. */
  readonly walkSeconds: number;
}

export interface NearBikes {
  /** When the numbers were made, Unix seconds. */
  readonly madeAt: number;
  /** Nearest first. */
  readonly stations: readonly NearBikeStation[];
}
