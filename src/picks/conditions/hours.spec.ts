import { makePlace } from '../../../test/factories/places';
import type { Need } from '../../understanding/schema';
import { judge } from './condition';
import { visitOf } from './hours';

/** A Tuesday evening. */
const NOW = Date.parse('2026-12-01T18:00:00-05:00');
const mapped = (text: string) => makePlace({ hours: { kind: 'mapped', text, note: null } });

async function told(text: string, need: Need): Promise<string> {
  const { fits, unknown, breaks } = await judge(mapped(text), [visitOf(need, NOW).condition]);
  const say = (name: string, list: readonly { value: unknown }[]) =>
    list.map(({ value }) => `${name} ${String(value)}`);
  return [...say('fits', fits), ...say('unknown', unknown), ...say('breaks', breaks)].join();
}

describe('the time that a need asks about', () => {
  it.each<[Need, string, string]>([
    [{ openNow: true }, 'Mo-Su 08:00-20:00', 'fits now'],
    [{ when: 'now' }, 'Mo-Su 08:00-17:00', 'breaks now'],
    [{ when: '01:00' }, 'Mo-Su 18:00-02:00', 'fits 01:00'],
    [{ when: '01:00' }, 'Mo-Su 08:00-24:00', 'breaks 01:00'],
    [{ when: 'tonight' }, 'Mo-Su 20:00-23:00', 'fits tonight'],
    [{ when: 'tonight' }, 'Mo-Su 08:00-17:30', 'breaks tonight'],
    [{ when: 'sunday' }, 'Mo-Sa 08:00-20:00', 'breaks sunday'],
    [{ when: 'sunday' }, 'Su 12:00-14:00', 'fits sunday'],
    [{ when: 'saturday 19:00' }, 'Sa 18:00-22:00', 'fits saturday 19:00'],
    [{ when: 'saturday 19:00' }, 'Sa 10:00-18:00', 'breaks saturday 19:00'],
    [{ when: 'tomorrow 07:30' }, 'Mo-Su 10:00-12:00', 'breaks tomorrow 07:30'],
    [{ when: 'christmas' }, 'Mo-Su 10:00-18:00; PH off', 'breaks 2026-12-25'],
    [{ when: 'christmas' }, 'Mo-Su,PH 10:00-18:00', 'fits 2026-12-25'],
    [{ when: 'weekend' }, 'Su 12:00-14:00', 'fits weekend'],
    [{ when: 'tomorrow_morning' }, 'Mo-Su 07:00-10:00', 'fits tomorrow_morning'],
    [{ when: 'tomorrow_morning' }, 'Mo-Su 12:30-20:00', 'breaks tomorrow_morning'],
    [{ until: '02:00' }, 'Mo-Su 12:00-03:00', 'fits until 02:00'],
    [{ until: '02:00' }, 'Mo-Su 12:00-01:00', 'breaks until 02:00'],
    [{ until: '02:00' }, 'Mo-Su 20:00-03:00', 'breaks until 02:00'],
    [{ until: '02:00', when: 'saturday' }, 'Sa 20:00-03:00', 'fits until 02:00'],
    [{ until: '02:00', when: 'saturday' }, 'Fr 20:00-03:00', 'breaks until 02:00'],
    [{ until: '21:00', when: '19:00' }, 'Mo-Su 18:30-21:30', 'fits until 21:00'],
    [{ until: '21:00', when: '19:00' }, 'Mo-Su 19:30-21:30', 'breaks until 21:00'],
    [{ quality: ['late'] }, 'Mo-Su 08:00-24:00', 'fits late'],
    [{ quality: ['late'] }, 'Mo-Su 08:00-22:00', 'breaks late'],
  ])('%j: %s is %s', async (need, text, expected) => expect(await told(text, need)).toBe(expected));

  it('is not known where hours are not, and said so', async () => {
    for (const need of [{ openNow: true }, { when: 'sunday' }, { until: '02:00' }] as const) {
      const { unknown } = await judge(makePlace(), [visitOf(need, NOW).condition]);
      expect(unknown).toMatchObject([{ fact: 'hours' }]);
    }
  });

  it('is now when nobody asked: closed places are left out, and nothing is said of the others', async () => {
    expect(await told('Mo-Su 08:00-17:00', {})).toBe('breaks now');
    expect(await told('Mo-Su 08:00-20:00', {})).toBe('');
    expect(await judge(makePlace(), [visitOf({}, NOW).condition])).toEqual({ fits: [], unknown: [], breaks: [] });
  });
});
