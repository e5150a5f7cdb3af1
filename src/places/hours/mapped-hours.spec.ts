import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { stateAt } from '.';

const REPOSITORY = join(__dirname, '../../..');
const STATE_AT = join(REPOSITORY, 'test/support/state-at.ts');

/** Asked of a process whose clock is somewhere. */
function statesOnClock(zone: string, asked: readonly (readonly [string, string])[]): (boolean | null)[] {
  const env = { ...process.env, TZ: zone };
  const said = execFileSync(process.execPath, ['--import', 'tsx', STATE_AT, JSON.stringify(asked)], {
    cwd: REPOSITORY,
    env,
    encoding: 'utf8',
  });
  return JSON.parse(said) as (boolean | null)[];
}

const open = async (text: string, at: string) =>
  (await stateAt({ kind: 'mapped', text, note: null }, Date.parse(at))).open;

describe.each(['UTC', 'America/New_York', 'Europe/Berlin', 'Pacific/Auckland'])('hours on a server in %s', (zone) => {
  // Sunset in New York: 20:25 on 15 July, 16:29 on 15 December 2026; sunrise 5:37 and 7:13.
  const asked: readonly (readonly [string, string, boolean])[] = [
    ['sunrise-sunset', '2026-07-15T19:30:00-04:00', true],
    ['sunrise-sunset', '2026-07-15T20:20:00-04:00', true],
    ['sunrise-sunset', '2026-07-15T20:30:00-04:00', false],
    ['sunrise-sunset', '2026-07-15T05:30:00-04:00', false],
    ['sunrise-sunset', '2026-07-15T05:45:00-04:00', true],
    ['sunrise-sunset', '2026-12-15T16:20:00-05:00', true],
    ['sunrise-sunset', '2026-12-15T17:30:00-05:00', false],
    ['sunrise-sunset', '2026-12-15T07:00:00-05:00', false],
    ['07:00-sunset', '2026-12-15T16:20:00-05:00', true],
    ['07:00-sunset', '2026-12-15T16:40:00-05:00', false],
    ['dawn-dusk', '2026-12-15T16:40:00-05:00', true],
    ['dawn-dusk', '2026-12-15T17:15:00-05:00', false],
    ['(sunrise+01:00)-(sunset-00:30)', '2026-07-15T19:50:00-04:00', true],
    ['(sunrise+01:00)-(sunset-00:30)', '2026-07-15T20:00:00-04:00', false],
    ['sunset-02:00', '2026-07-16T01:30:00-04:00', true],
    // The clock goes back on 1 November: the sun sets at 17:54 the day before and at 16:52 that day.
    ['sunrise-sunset', '2026-10-31T17:45:00-04:00', true],
    ['sunrise-sunset', '2026-11-01T17:05:00-05:00', false],
    ['sunrise-sunset', '2026-11-01T16:45:00-05:00', true],
    ['Mo-Fr 07:00-20:00', '2026-07-15T07:05:00-04:00', true],
    ['Mo-Fr 07:00-20:00', '2026-07-15T06:55:00-04:00', false],
    ['Fr 18:00-02:00', '2026-01-17T01:55:00-05:00', true],
    ['Fr 18:00-02:00', '2026-01-17T02:05:00-05:00', false],
    ['Mo-Su 09:00-17:00; PH off', '2026-12-25T12:00:00-05:00', false],
  ];

  it("go by New York's clock and New York's sun", () => {
    const said = statesOnClock(
      zone,
      asked.map(([text, at]) => [text, at]),
    );
    expect(asked.map(([text, at], i) => [text, at, said[i]])).toEqual(asked);
  });
});

describe('a night', () => {
  it.each([
    'Mo-Th 16:00-24:00; Fr-Sa 16:00-04:00; Su 12:00-24:00',
    'Fr-Sa 16:00-04:00; Mo-Th 16:00-24:00; Su 12:00-24:00',
    'Mo-Th 16:00-24:00, Fr-Sa 16:00-04:00; Su 12:00-24:00',
    'Fr-Sa 16:00-04:00; Su off',
    'Mo-Sa 16:00-04:00; Su 12:00-24:00',
    'Sa sunset-04:00; Su 12:00-20:00',
  ])('that began on Saturday goes on into Sunday: %s', async (text) => {
    expect(await open(text, '2026-12-06T01:30:00-05:00')).toBe(true);
    expect(await open(text, '2026-12-06T03:59:00-05:00')).toBe(true);
    expect(await open(text, '2026-12-06T04:01:00-05:00')).toBe(false);
  });

  it.each([
    'Mo-Sa 16:00-24:00; Su 12:00-24:00',
    '24/7; Su off',
    'Mo-Sa 00:00-24:00; Su off',
    'Sa-Su 10:00-24:00; PH off',
  ])('that ends at midnight ends then: %s', async (text) => {
    expect(await open(text, '2026-12-05T23:30:00-05:00')).toBe(true);
    expect(await open(text, '2026-12-06T01:30:00-05:00')).toBe(false);
  });

  it('before a holiday is not known to go on, nor to end', async () => {
    expect(await open('Mo-Su 16:00-02:00; PH off', '2026-12-25T01:00:00-05:00')).toBeNull();
    expect(await open('Mo-Su 16:00-02:00; PH off', '2026-12-25T12:00:00-05:00')).toBe(false);
  });
});

describe('what the library would only guess', () => {
  it.each([
    'Mo-Fr',
    'open',
    'Mo-Fr 09:00-05:00',
    'Mo-Fr 7-11',
    'Mar-Nov 9-5',
    'Mo-Su except Tu 09:00-17:00',
    '2020 Mo-Fr 09:00-17:00',
    'SH 09:00-12:00',
    'Mo-Fr 09:00-17:00?',
  ])('is not known: %s', async (text) => {
    for (const hour of ['03', '10', '16', '23']) expect(await open(text, `2026-12-04T${hour}:30:00-05:00`)).toBeNull();
  });
});
