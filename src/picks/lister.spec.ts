import { makePlace } from '../../test/factories/places';
import { TANDON } from '../../test/fakes';
import { makeLister } from '../../test/support/picker';
import { SetClock } from '../../test/support/set-clock';
import type { Place } from '../places/place.types';
import type { ListsRequest } from './lister';

const NOW = '2026-12-01T20:00:00-05:00';
const closed: Pick<Place, 'hours'> = { hours: { kind: 'mapped', text: 'Mo-Su 07:00-19:00', note: null } };

function at(name: string, meters: number, more: Partial<Place> = {}): Place {
  const point = { lat: TANDON.lat + meters / 111_195, lon: TANDON.lon };
  return makePlace({ id: name, name, kinds: ['restaurant'], at: point, ...more });
}

async function namesOf(places: readonly Place[], more: Partial<ListsRequest> = {}): Promise<string[][]> {
  const lists = await makeLister(places, new SetClock(NOW)).find({
    lists: ['quick_bites', 'cozy_cafes'],
    vibe: null,
    from: TANDON,
    keep: 4,
    preferences: {},
    prefersWalking: true,
    ...more,
  });
  return lists.map((list) => list.map(({ place }) => place.name));
}

describe('the candidates of lists', () => {
  it('are the nearest of each list in turns, until there are enough', async () => {
    const bites = [300, 100, 200].map((meters) => at(`bite ${meters}`, meters));
    const cafes = [50, 60, 70].map((meters) => at(`cafe ${meters}`, meters, { kinds: ['cafe'] }));
    expect(await namesOf([...bites, ...cafes])).toEqual([
      ['bite 100', 'bite 200'],
      ['cafe 50', 'cafe 60'],
    ]);
  });

  it('are open ones, unless a whole list is closed', async () => {
    const places = [at('shut', 10, closed), at('open', 20), at('dark', 30, { kinds: ['cafe'], ...closed })];
    expect(await namesOf(places)).toEqual([['open'], ['dark']]);
  });

  it('are nothing that somebody must not eat', async () => {
    const places = [at('Olive Steakhouse', 10), at('Stair', 20), at('Greens', 30, { diets: { vegan: true } })];
    expect((await namesOf(places, { preferences: { diets: ['vegan'] } }))[0]).toEqual(['Stair', 'Greens']);
    expect((await namesOf(places))[0]).toHaveLength(3);
  });
});
