import { type Coordinates, distanceMeters } from '../../common/geo';
import { normalise } from '../../common/words';
import data from './areas.json';

/** A part of the city that people name. */
export interface Area {
  readonly name: string;
  readonly at: Coordinates;
  /** How far it reaches, in metres; null for a borough and the whole city. */
  readonly radiusMeters: number | null;
  /** Null for the whole city. */
  readonly borough: string | null;
}

const AREAS: readonly Area[] = data.areas.map(({ name, borough, lat, lng, radius }) => ({
  name,
  at: { lat, lon: lng },
  radiusMeters: radius,
  borough,
}));
const BY_NAME: ReadonlyMap<string, Area> = new Map(AREAS.map((area) => [normalise(area.name), area]));
/** What says where somebody is. */
const NEIGHBORHOODS = AREAS.filter(({ radiusMeters }) => radiusMeters !== null);

/**
 * The area of a name, whatever its case.
 * @returns null for a name that is none of an area.
 */
export function areaCalled(name: string): Area | null {
  return BY_NAME.get(normalise(name)) ?? null;
}

/** True when a point lies in an area: a borough is where its nearest neighborhood is. */
export function isWithin({ at, radiusMeters, borough }: Area, point: Coordinates): boolean {
  if (radiusMeters !== null) return distanceMeters(at, point) <= radiusMeters;
  return borough === null || boroughAt(point) === borough;
}

function boroughAt(point: Coordinates): string | null {
  const nearest = NEIGHBORHOODS.reduce((a, b) => (distanceMeters(b.at, point) < distanceMeters(a.at, point) ? b : a));
  return nearest.borough;
}
