import { makePlace } from '../../../test/factories/places';
import { contextScore } from './context';

const park = makePlace({ kinds: ['park'] });
const museum = makePlace({ kinds: ['museum', 'attraction'] });
const cafe = makePlace({ kinds: ['cafe'] });
const restaurant = makePlace({ kinds: ['restaurant'] });

describe('contextScore', () => {
  it.each([
    ['a park on a clear afternoon', park, 15, 'clear', 0.8],
    ['a park under clouds', park, 15, 'cloudy', 0.7],
    ['a park in unknown weather', park, 15, null, 0.7],
    ['a park on a clear early morning', park, 7, 'clear', 0.7],
    ['a park on a clear evening', park, 20, 'clear', 0.7],
    ['a park in the rain', park, 15, 'rain', 0.4],
    ['a park in a storm', park, 15, 'storm', 0.4],
    ['a park in the snow', park, 15, 'snow', 0.4],
    ['a park at night', park, 22, 'clear', 0.4],
    ['a park before dawn', park, 6, null, 0.4],
    ['a park in the rain at night, once', park, 23, 'rain', 0.4],
    ['a museum in the rain', museum, 15, 'rain', 0.8],
    ['a museum in the sun', museum, 15, 'clear', 0.7],
    ['a museum in fog', museum, 15, 'fog', 0.7],
    ['a café in the morning', cafe, 8, null, 0.8],
    ['a café before that', cafe, 4, null, 0.8],
    ['a café on a wet morning', cafe, 10, 'rain', 0.9],
    ['a café in the afternoon', cafe, 11, null, 0.7],
    ['a restaurant at lunch', restaurant, 11, null, 0.8],
    ['a restaurant after lunch', restaurant, 15, null, 0.7],
    ['a restaurant at dinner', restaurant, 21, null, 0.8],
    ['a restaurant in the morning', restaurant, 9, null, 0.7],
  ] as const)('%s', (_, place, hour, weather, expected) =>
    expect(contextScore(place, { hour, weather })).toBeCloseTo(expected, 10),
  );
});
