import { distanceMeters } from '../../common/geo';
import { CAMPUSES } from '../../common/origin';
import data from './areas.json';
import { areaCalled, isWithin } from './areas';

const TANDON = CAMPUSES.Tandon;
const SQUARE = CAMPUSES['Washington Square'];

describe('the areas of the city', () => {
  it('each have a name of their own, a point in New York and a source that is explained', () => {
    const names = data.areas.map(({ name }) => name.toLowerCase());
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    const odd = data.areas.filter(
      ({ lat, lng, radius, source }) =>
        distanceMeters({ lat, lon: lng }, TANDON) > 35_000 ||
        (radius !== null && (radius < 300 || radius > 1_200)) ||
        !Object.keys(data.sources).includes(source.split(': ')[0]!),
    );
    expect(odd).toEqual([]);
  });

  it.each<[string, number, number]>([
    ['Astoria', 40.7644, -73.9235],
    ['DUMBO', 40.7033, -73.9881],
    ['lower east side', 40.715, -73.9843],
    ["Hell's Kitchen", 40.7638, -73.9918],
    ['st. marks place', 40.7286, -73.9881],
    ['Chelsea', 40.7465, -74.0014],
    ['Flushing', 40.7654, -73.8318],
    ['Bushwick', 40.6944, -73.9213],
  ])('%s is where it is', (name, lat, lon) => {
    expect(distanceMeters(areaCalled(name)!.at, { lat, lon })).toBeLessThan(1_200);
  });

  it('are none of the places in them', () => {
    expect(['Chelsea Market', 'Brooklyn Bridge', 'constructor', ''].map(areaCalled)).toEqual([null, null, null, null]);
  });

  it.each<[string, boolean, boolean]>([
    ['Brooklyn', true, false],
    ['Manhattan', false, true],
    ['New York City', true, true],
    ['Downtown Brooklyn', true, false],
    ['Queens', false, false],
  ])('hold the campuses that lie in them: %s', (name, holdsTandon, holdsSquare) => {
    const area = areaCalled(name)!;
    expect([isWithin(area, TANDON), isWithin(area, SQUARE)]).toEqual([holdsTandon, holdsSquare]);
  });
});
