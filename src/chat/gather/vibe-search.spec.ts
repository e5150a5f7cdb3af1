import { planFirst } from '../../../test/factories/planning';
import { searchFor, widened } from './vibe-search';

const search = (message: string) => searchFor(planFirst(message), message);

describe('what is searched for', () => {
  it.each<[string, readonly string[], string | null]>([
    ['a haircut', ['barber'], null],
    ['somewhere to pray', ['worship'], null],
    ['gym near union square', ['gym'], null],
    ['an atm', ['atm'], null],
    ['pharmacy open now', ['pharmacy'], null],
    ['where can i print something', ['print_shop'], 'print shop'],
    ['my screen is cracked, phone repair?', ['repair_shop'], 'phone repair'],
    ['get a tattoo', ['campus'], 'tattoo'],
  ])('"%s" is looked for by its own kind or name, never among restaurants', (message, kinds, text) => {
    expect(search(message)).toMatchObject({ kinds, text });
  });

  it.each<[string, readonly string[], string | null]>([
    ['ramen', ['restaurant', 'fast_food', 'cafe'], 'ramen'],
    ['vegan tacos', ['restaurant', 'fast_food', 'cafe'], 'vegan taco'],
    ['coffee', ['cafe'], null],
    ['matcha', ['cafe'], 'matcha'],
    ['japanese stationery', ['mall', 'shop', 'market'], 'stationery'],
    ['a park', ['park'], null],
    ['dinner near Washington Square Park', ['restaurant'], null],
    ['wine bar', ['bar'], 'wine bar'],
    ['karaoke', ['nightclub', 'bar'], 'karaoke'],
    ['manga', ['book_store'], 'manga'],
    ['surprise me', ['restaurant', 'cafe', 'attraction'], null],
  ])('"%s" is searched among its kinds', (message, kinds, text) => {
    expect(search(message)).toMatchObject({ kinds, text });
  });

  it('goes as far as somebody will walk, and farther by train', () => {
    expect(search('dinner within 10 minutes').radiusMeters).toBe(615);
    expect(search('dinner').radiusMeters).toBe(1_500);
    expect(search('dinner, subway is fine').radiusMeters).toBe(3_000);
    expect(widened(4_000)).toBe(5_000);
  });
});
