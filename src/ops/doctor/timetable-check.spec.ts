import { Report } from '../report';
import { checkTimetable } from './timetable-check';

it.each([
  ['2026-10-08T12:00:00-04:00', /good until 2026-10-31/],
  ['2026-10-28T12:00:00-04:00', /ends on 2026-10-31; npm run transit:update/],
  ['2026-11-01T00:30:00-04:00', /ended on 2026-10-31: ways are told without times; npm run transit:update/],
  ['2026-05-25T23:30:00-04:00', /begins on 2026-05-26/],
])('on %s the doctor says so', async (at, said) => {
  const lines: string[] = [];
  await checkTimetable(Date.parse(at), new Report((line) => lines.push(line)));
  expect(lines.join('')).toMatch(said);
});
