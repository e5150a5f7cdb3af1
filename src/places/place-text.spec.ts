import { matchesText } from './place-text';
import type { Place } from './place.types';
import { NO_FACTS } from './place-facts';

const place = (name: string, traits: readonly string[]): Place => ({
  id: 'sample',
  name,
  kinds: ['restaurant'],
  traits,
  address: null,
  at: { lat: 40.7, lon: -74 },
  rating: null,
  ratingCount: null,
  ...NO_FACTS,
  photo: null,
  source: 'openstreetmap',
});

describe('matchesText', () => {
  it.each([
    ['a word of the name', 'Quiet Kettle', [], 'kettle'],
    ['a trait', 'Lotus Ladder', ['ramen'], 'ramen'],
    ['a plural of either', 'Taco Lamp', [], 'tacos'],
    ['what belongs together', 'Lotus Ladder', ['japanese'], 'sushi'],
    ['a phrase', 'Ember Table', ['korean bbq'], 'korean bbq'],
    ['words without their accents', 'Café Ancora', [], 'cafe'],
  ])('finds %s', (_, name, traits, text) => {
    expect(matchesText(place(name, traits), text)).toBe(true);
  });

  it('finds a service, in the words of the guide or of people', () => {
    const library = { ...place('Quiet Kettle', []), services: ['print', 'study rooms'] };
    expect(['print', 'printer', 'study room'].every((text) => matchesText(library, text))).toBe(true);
    expect(matchesText(library, 'scanner')).toBe(false);
  });

  it.each([
    ['a word inside another', 'Barber Lamp', [], 'bar'],
    ['one word of a phrase', 'Ember Table', ['korean'], 'fried chicken'],
    ['a related word backwards', 'Sushi Ladder', [], 'ramen'],
    ['nothing', 'Lotus Ladder', ['japanese'], 'pizza'],
  ])('does not find %s', (_, name, traits, text) => {
    expect(matchesText(place(name, traits), text)).toBe(false);
  });
});
