import { makeCard } from '../../../test/factories/facts';
import { NO_FACTS } from '../../places/place-facts';
import type { Need } from '../../understanding/schema';
import { cardFactsOf } from '../memory/card-facts';
import { timesOf } from './times';

/** A Thursday, six in the evening. */
const NOW = Date.parse('2026-12-03T18:00:00-05:00');
const BARBER = makeCard({
  id: 7,
  facts: cardFactsOf({ ...NO_FACTS, hours: { kind: 'mapped', text: 'Tu-Sa 10:00-19:00', note: 'by appointment' } }),
});
const clock = (at: number) =>
  new Date(at).toLocaleString('en-US', { timeZone: 'America/New_York', weekday: 'short', hour: 'numeric' });
const timesFor = async (need: Need) => (await timesOf([BARBER], need, NOW)).get(7)!;

describe('the times of a card', () => {
  it.each<[Need, string, boolean, string[]]>([
    [{}, 'now', true, ['Thu 10 AM']],
    [{ when: 'sunday' }, 'sunday', false, []],
    [{ when: 'saturday' }, 'saturday', true, ['Sat 10 AM']],
    [{ when: '20:00' }, '20:00', false, ['Thu 10 AM']],
    [{ until: '19:00' }, 'until 19:00', true, ['Thu 10 AM']],
    [{ until: '21:00' }, 'until 21:00', false, ['Thu 10 AM']],
  ])('%j', async (need, asked, open, begin) => {
    const times = await timesFor(need);
    expect(times).toMatchObject({ asked, open, note: 'by appointment' });
    expect(times.spans!.map(({ from }) => clock(from).replace(',', ''))).toEqual(begin);
  });

  it('tell when it closes and when it opens next', async () => {
    expect((await timesFor({})).closes).toBe(Date.parse('2026-12-03T19:00:00-05:00'));
    const sunday = await timesFor({ when: 'sunday' });
    expect([sunday.closes, sunday.opensNext]).toEqual([null, Date.parse('2026-12-08T10:00:00-05:00')]);
  });

  it('are not there for cards that remember no hours', async () => {
    const times = await timesOf([makeCard(), makeCard({ facts: cardFactsOf(NO_FACTS) })], {}, NOW);
    expect(times.size).toBe(0);
  });
});
