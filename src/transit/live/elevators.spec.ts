import { equipmentRow, MtaRealtimeFake, outageRow } from '../../../test/fakes';
import { makeLadders } from '../../../test/support/ladders';
import { collectLogs } from '../../../test/support/log-lines';
import { SetClock } from '../../../test/support/set-clock';
import { configWith } from '../../../test/support/unit-config';
import { UpstreamFactory } from '../../upstream/upstream.factory';
import { Elevators } from './elevators';
import { MtaNoticesClient } from './mta-notices.client';

const START = '2026-11-23T09:00:00-05:00';
const NOW = Date.parse(START) / 1000;
const seconds = (iso: string) => Date.parse(iso) / 1000;
const WEST_4 = { id: 'A32', complexId: '167' };
const FROM = '11/20/2026 06:12:00 AM';
const BACK = '11/24/2026 11:59:00 PM';
const LISTED = [outageRow('EL333', FROM, BACK)];

describe('Elevators', () => {
  const fake = new MtaRealtimeFake();
  let clock: SetClock;
  let elevators: Elevators;
  beforeAll(() => fake.start());
  afterAll(() => fake.stop());
  beforeEach(() => {
    collectLogs();
    fake.reset();
    clock = new SetClock(START);
    fake.outages = LISTED;
    fake.equipment = [equipmentRow('EL333', 'A32/D20', '167'), equipmentRow('EL400', '635/L03/R20', '602')];
    start();
  });
  const start = (url = fake.url) => {
    const config = configWith({ MTA_REALTIME_BASE_URL: url });
    elevators = new Elevators(makeLadders(config, clock), new MtaNoticesClient(config, new UpstreamFactory()));
  };
  const numbers = async (at = NOW) => (await elevators.outages(at))?.map(({ number }) => number);

  it('joins an outage and its stations by number, on the clock of New York', async () => {
    expect(await elevators.outages(NOW)).toEqual([
      {
        number: 'EL333',
        serving: 'Mezzanine to downtown platform',
        reason: 'Repair',
        since: seconds('2026-11-20T06:12:00-05:00'),
        expectedBack: seconds('2026-11-24T23:59:00-05:00'),
        stationIds: ['A32', 'D20'],
        complexId: '167',
      },
    ]);
    expect(fake.requests.map(({ path }) => path).toSorted()).toEqual([
      '/Dataservice/mtagtfsfeeds/nyct%2Fnyct_ene.json',
      '/Dataservice/mtagtfsfeeds/nyct%2Fnyct_ene_equipments.json',
    ]);
  });

  it('knows summer time', async () => {
    fake.outages = [outageRow('EL333', '07/01/2026 12:30:00 AM', '')];
    expect(await elevators.outages(NOW)).toMatchObject([
      { since: seconds('2026-07-01T00:30:00-04:00'), expectedBack: null },
    ]);
  });

  it('tells it at every station of the complex, and never by an id of another kind', async () => {
    expect(await elevators.outAt(WEST_4, NOW)).toHaveLength(1);
    expect(await elevators.outAt({ id: 'D20', complexId: '167' }, NOW)).toHaveLength(1);
    expect(await elevators.outAt({ id: 'X99', complexId: '167' }, NOW)).toHaveLength(1);
    // A station whose own id is the number of that complex.
    expect(await elevators.outAt({ id: '167', complexId: '409' }, NOW)).toEqual([]);
    expect(await elevators.outAt({ id: '635', complexId: '602' }, NOW)).toEqual([]);
  });

  it('counts an elevator that is listed twice once, from the first beginning to the last end', async () => {
    fake.outages = [...LISTED, outageRow('EL333', '11/19/2026 01:00:00 PM', '11/21/2026 12:00:00 AM')];
    expect(await elevators.outages(NOW)).toMatchObject([
      { since: seconds('2026-11-19T13:00:00-05:00'), expectedBack: seconds('2026-11-24T23:59:00-05:00') },
    ]);
  });

  it('counts neither what is only announced nor what has not begun', async () => {
    fake.outages = [
      outageRow('EL333', FROM, BACK, { isupcomingoutage: 'Y' }),
      outageRow('EL400', '11/23/2026 10:00:00 AM', BACK),
    ];
    expect(await numbers()).toEqual([]);
    expect(await numbers(NOW + 3_600)).toEqual(['EL400']);
  });

  it('counts an outage whose end should be over, and one without readable times', async () => {
    fake.outages = [outageRow('EL333', FROM, '11/22/2026 01:00:00 AM'), outageRow('EL400', 'soon', '13/45/2026')];
    expect(await numbers()).toEqual(['EL333', 'EL400']);
  });

  it.each([
    ['that another one stands in for', { redundant: 1 }],
    ['that is not in use', { isactive: 'N' }],
    ['that is not of the MTA', { nonNYCT: 'Y' }],
    ['that is an escalator', { equipmenttype: 'ES' }],
    ['that serves no step-free way', { ADA: 'N' }],
  ])('leaves out equipment %s', async (_name, others) => {
    fake.equipment = [equipmentRow('EL333', 'A32/D20', '167', others), equipmentRow('EL400', '635', '602')];
    expect(await numbers()).toEqual([]);
  });

  it('leaves out outages of escalators, of other ways, and of equipment that nobody knows', async () => {
    fake.outages = [
      outageRow('EL333', FROM, BACK, { equipmenttype: 'ES' }),
      outageRow('EL333', FROM, BACK, { ADA: 'N' }),
      outageRow('EL999', FROM, BACK),
    ];
    expect(await numbers()).toEqual([]);
  });

  it('drops broken rows and hostile texts, and keeps the rest', async () => {
    fake.outages = [
      ...LISTED,
      null,
      7,
      { equipment: 'EL 1' },
      outageRow('EL400', FROM, BACK, { serving: '<i>Up\u2028</i>', reason: 5 }),
    ];
    fake.equipment.push('x', { equipmentno: '' });
    const told = await elevators.outages(NOW);
    expect(told?.map(({ number, serving, reason }) => [number, serving, reason])).toEqual([
      ['EL333', 'Mezzanine to downtown platform', 'Repair'],
      ['EL400', 'Up', ''],
    ]);
  });

  it('keeps outages for a minute and the equipment for a day', async () => {
    await numbers();
    clock.advance(59_000);
    await numbers();
    expect(fake.requests).toHaveLength(2);
    clock.advance(11 * 60_000);
    await numbers();
    expect(fake.requests.map(({ path }) => path.slice(-13)).slice(2)).toEqual(['nyct_ene.json']);
  });

  it('does not know while one of the lists is missing, of another kind, or switched off', async () => {
    fake.equipment = [{ other: 'rows' }];
    expect(await elevators.outages(NOW)).toBeNull();
    expect(await elevators.outAt(WEST_4, NOW)).toBeNull();
    fake.equipment = [equipmentRow('EL333', 'A32', '167')];
    fake.outages = [{ other: 'rows' }];
    start();
    expect(await elevators.outages(NOW)).toBeNull();
    start('');
    expect(await elevators.outages(NOW)).toBeNull();
    start();
    fake.fault = { kind: 'html' };
    expect(await elevators.outages(NOW)).toBeNull();
    fake.fault = null;
    fake.outages = [];
    start();
    expect(await elevators.outages(NOW)).toEqual([]);
  });
});
