type Point = [number, number];

const METERS_PER_DEGREE = 111_320;

/**
 * A line with fewer points, none of those left out farther from it than so many metres.
 * D. Douglas, T. Peucker: "Algorithms for the reduction of the number of points required to represent a digitized line" (1973).
 */
export function simplified(points: readonly Point[], toleranceMeters: number): Point[] {
  const keeps = new Uint8Array(points.length);
  keeps[0] = keeps[points.length - 1] = 1;
  const open: Point[] = [[0, points.length - 1]];
  while (open.length > 0) {
    const [first, last] = open.pop()!;
    let farthest = -1;
    let most = toleranceMeters;
    for (let i = first + 1; i < last; i += 1) {
      const distance = fromSegment(points[i]!, points[first]!, points[last]!);
      if (distance > most) [most, farthest] = [distance, i];
    }
    if (farthest === -1) continue;
    keeps[farthest] = 1;
    open.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, i) => keeps[i] === 1);
}

/** Metres, on a plane: shapes are short enough for that. */
function fromSegment([lat, lon]: Point, [aLat, aLon]: Point, [bLat, bLon]: Point): number {
  const scale = Math.cos((aLat * Math.PI) / 180);
  const [x, y] = [(lon - aLon) * scale, lat - aLat];
  const [dx, dy] = [(bLon - aLon) * scale, bLat - aLat];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length));
  return Math.hypot(x - share * dx, y - share * dy) * METERS_PER_DEGREE;
}
