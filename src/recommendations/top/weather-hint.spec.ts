import { weatherClass } from './weather-hint';

describe('weatherClass', () => {
  it.each([
    ['☀️', 'clear'],
    ['☀', 'clear'],
    ['sun', 'clear'],
    ['Sunny', 'clear'],
    ['CLEAR', 'clear'],
    ['clear sky', 'clear'],
    ['☁️', 'cloudy'],
    ['☁', 'cloudy'],
    ['cloud', 'cloudy'],
    ['Clouds', 'cloudy'],
    ['cloudy', 'cloudy'],
    ['overcast', 'cloudy'],
    ['🌧️', 'rain'],
    ['🌧', 'rain'],
    ['rain', 'rain'],
    ['rainy', 'rain'],
    ['Drizzle', 'rain'],
    ['shower', 'rain'],
    ['⛈️', 'storm'],
    ['⛈', 'storm'],
    ['storm', 'storm'],
    ['thunder', 'storm'],
    ['Thunderstorm', 'storm'],
    ['❄️', 'snow'],
    ['❄', 'snow'],
    ['snow', 'snow'],
    ['snowy', 'snow'],
    ['sleet', 'snow'],
    ['ice', 'snow'],
    ['🌫️', 'fog'],
    ['mist', 'fog'],
    ['fog', 'fog'],
    ['Haze', 'fog'],
  ])('reads "%s" as %s', (hint, expected) => expect(weatherClass(hint)).toBe(expected));

  it('takes the gravest of several', () => {
    expect(weatherClass('thunderstorm with light rain')).toBe('storm');
    expect(weatherClass('rain and snow')).toBe('snow');
    expect(weatherClass('shower rain, few clouds')).toBe('rain');
  });

  it.each(['', ' ', '🌙', 'nice', 'rainbow', 'sundown', 'icecream', 'null'])('makes nothing of "%s"', (hint) =>
    expect(weatherClass(hint)).toBeNull(),
  );
});
