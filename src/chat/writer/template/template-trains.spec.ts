import { makeFacts, makeGathered, makeUnderstood } from '../../../../test/factories/facts';
import { SetClock } from '../../../../test/support/set-clock';
import { StationsService } from '../../../transit/stations.service';
import type { NearBikes } from '../../../transit/bikes/bike.types';
import type { TransitQuestion } from '../../../understanding/said/trains';
import { trainsFor } from '../../gather/trains';
import { writeByTemplate } from './template-writer';

const TANDON = { lat: 40.6942, lon: -73.9866 };
const LATE = '2026-10-22T22:30:00-04:00';
const OVER = '2026-11-30T18:00:00-05:00';
const BY_TIMETABLE = 'That is by the timetable, not live.';
const ENDED =
  "My timetable ended on October 31: this is what usually runs at this hour, and I don't know departure times; https://www.mta.info has them.";

function answer(at: string, question: Partial<TransitQuestion>, lang = 'en', around = TANDON): string {
  const transit: TransitQuestion = { ask: 'departures', lines: [], station: null, ...question };
  const understood = { ...makeUnderstood({ act: 'fact', need: { lang } }), transit };
  const trains = trainsFor(understood, around, new StationsService(new SetClock(at)));
  return writeByTemplate(makeFacts({ understood, gathered: makeGathered({ trains }) })).text;
}

describe('what is asked about trains, by template', () => {
  it('the next trains at the nearest station, and of a line at a station that is named', () => {
    expect(answer(LATE, {})).toMatch(
      /^From \*\*Jay St-MetroTech\*\*: \*\*R\*\* to Queens Plaza at 10:30 PM, 10:43 PM, and 10:55 PM; /,
    );
    expect(answer(LATE, { lines: ['A'], station: 'west 4th' })).toBe(
      `From **W 4 St-Wash Sq**: **A** to Inwood-207 St at 10:33 PM, 10:45 PM, and 10:56 PM; **A** to Far Rockaway-Mott Av at 10:38 PM, 10:48 PM, and 10:56 PM. ${BY_TIMETABLE}`,
    );
    expect(answer(LATE, { lines: ['Q'], station: 'jay st' })).toBe(
      `I know of no **Q** that leaves **Jay St-MetroTech** within the hour. ${BY_TIMETABLE}`,
    );
  });

  it('looks for the nearest station of a line where none is named', () => {
    expect(answer(LATE, { lines: ['Q'] })).toMatch(/^From \*\*DeKalb Av\*\*: \*\*Q\*\* to /);
  });

  it('how often trains usually come once the timetable is over, and no time', () => {
    const text = answer(OVER, { lines: ['A'], station: 'W 4 St' });
    expect(text).toMatch(/^From \*\*W 4 St-Wash Sq\*\*: \*\*A\*\* to .+ about every \d+ min; /);
    expect(text.endsWith(ENDED)).toBe(true);
    expect(text).not.toMatch(/\d:\d\d/);
  });

  it('the nearest stations with walk, lines and steps', () => {
    expect(answer('2026-10-24T12:00:00-04:00', { ask: 'nearest_station' })).toMatch(
      /^The nearest subway station is \*\*Jay St-MetroTech\*\*, 4 min on foot: \*\*A\*\*, \*\*C\*\*, \*\*F\*\*, and \*\*R\*\*, step-free\. Also near: \*\*Borough Hall\*\* \(5 min on foot: /,
    );
    expect(answer(LATE, { ask: 'nearest_station' }, 'en', { lat: 40.5, lon: -74.4 })).toBe(
      'I know of no subway station within a walk of you.',
    );
  });

  it('whether a line runs, by the timetable or usually, and that delays are not known', () => {
    const changes = "I don't know of delays or changes; https://www.mta.info does.";
    expect(answer(LATE, { ask: 'line_status', lines: ['B'] })).toBe(
      `By the timetable the **B** is not running now. ${changes}`,
    );
    expect(answer(LATE, { ask: 'line_status', lines: ['A'] })).toBe(
      `By the timetable the **A** is running now. ${changes}`,
    );
    expect(answer(OVER, { ask: 'line_status', lines: ['B'] })).toBe(
      `The **B** usually runs at this hour. ${ENDED} ${changes}`,
    );
    expect(answer(LATE, { ask: 'line_status', lines: ['X'] })).toBe('I know no subway line called X.');
  });

  it('what the MTA tells of a line, or that it tells of nothing', () => {
    const told = (notices: readonly string[]) => {
      const transit: TransitQuestion = { ask: 'line_status', lines: ['A'], station: null };
      const understood = { ...makeUnderstood({ act: 'fact' }), transit };
      const found = trainsFor(understood, TANDON, new StationsService(new SetClock(LATE)));
      const trains = found?.told === 'lines' ? { ...found, notices } : null;
      return writeByTemplate(makeFacts({ understood, gathered: makeGathered({ trains }) })).text;
    };
    const runs = 'By the timetable the **A** is running now.';
    expect(told([])).toBe(`${runs} The MTA tells of no delays or changes right now.`);
    expect(told(['A trains are delayed.'])).toBe(`${runs} The MTA says: A trains are delayed.`);
  });

  it('the stations of a line, and the lines of a station', () => {
    expect(answer(LATE, { ask: 'line_stops', lines: ['L'] })).toMatch(
      /^The \*\*L\*\* runs between Canarsie-Rockaway Pkwy and 8 Av and has 24 stations: Canarsie-Rockaway Pkwy, .+, and 8 Av\.$/,
    );
    const here = `At **Jay St-MetroTech** at this hour: **A**, **C**, **F**, and **R**. ${BY_TIMETABLE}`;
    expect(answer(LATE, { ask: 'station_lines', station: 'jay st' })).toBe(here);
    expect(answer(LATE, { ask: 'line_stops', lines: ['C'], station: 'jay st' })).toBe(
      `Yes, the **C** stops at **Jay St-MetroTech** at this hour. ${here}`,
    );
    expect(answer(LATE, { ask: 'line_stops', lines: ['Q'], station: 'jay st' })).toBe(
      `No, the **Q** does not stop at **Jay St-MetroTech** at this hour. ${here}`,
    );
    expect(answer(LATE, { ask: 'station_lines', station: 'hogwarts' })).toBe(
      'I know no subway station called hogwarts.',
    );
  });

  it('the last trains of the night, and those that run through it', () => {
    expect(answer(LATE, { ask: 'last_train', station: 'jay st' })).toBe(
      `The last **C** to Euclid Av leaves **Jay St-MetroTech** at 10:53 PM. The last **C** to 168 St leaves **Jay St-MetroTech** at 10:43 PM. At **Jay St-MetroTech** these run all night: **A**, **F**, **N**, and **R**. ${BY_TIMETABLE}`,
    );
    expect(answer('2026-10-22T09:00:00-04:00', { ask: 'last_train', lines: ['C'] })).toMatch(
      /^The last \*\*C\*\* to .+ leaves \*\*Jay St-MetroTech\*\* at 10:\d\d PM\. /,
    );
    expect(answer(OVER, { ask: 'last_train', lines: ['C'] })).toMatch(
      /^The \*\*C\*\* to .+ does not run all night at /,
    );
  });

  it('in the other languages, with their clock', () => {
    expect(answer(LATE, { lines: ['A'], station: 'west 4th' }, 'es')).toMatch(
      /^Desde \*\*W 4 St-Wash Sq\*\*: \*\*A\*\* a Inwood-207 St a las /,
    );
    expect(answer(OVER, { ask: 'line_status', lines: ['A'] }, 'zh')).toMatch(/我的时刻表到 10月31日 为止/);
  });

  it('where bikes are, or that nobody knows', () => {
    const told = (near: NearBikes | null) =>
      writeByTemplate(makeFacts({ gathered: makeGathered({ trains: { told: 'bikes', near } }) })).text;
    const station = {
      id: '1',
      name: 'Jay St & York St',
      position: TANDON,
      eBikes: 1,
      docks: 3,
      reportedAt: 1,
      walkSeconds: 130,
    };
    expect(told({ madeAt: 1, stations: [{ ...station, bikes: 4 }] })).toBe(
      'Citi Bikes near you right now: **Jay St & York St** (4 bikes, 2 min on foot).',
    );
    expect(told({ madeAt: 1, stations: [] })).toBe('I know of no Citi Bike station with a bike within a walk of you.');
    expect(told(null)).toMatch(/^I can't tell where Citi Bikes are right now; /);
  });

  it('leaves a way, and bikes, to others', () => {
    for (const ask of ['way', 'bikes'] as const) {
      const understood = { ...makeUnderstood(), transit: { ask, lines: ['A'], station: null } };
      expect(trainsFor(understood, TANDON, new StationsService(new SetClock(LATE)))).toBeNull();
    }
    expect(trainsFor(makeUnderstood(), TANDON, new StationsService(new SetClock(LATE)))).toBeNull();
  });
});
