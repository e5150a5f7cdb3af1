import { inNewYork } from '../../common/new-york';
import { Timetable } from '../../transit/timetable/timetable';
import { Note, type Report } from '../report';

/** Days before the end from which on it is worth a look. */
const SOON_DAYS = 7;

/** The packed subway timetable reaches over today; past its end ways are told without times. @param nowMs since 1970. */
export async function checkTimetable(nowMs: number, report: Report): Promise<void> {
  await report.check('subway timetable', () => {
    const { validFrom, validUntil } = Timetable.load().facts;
    const today = inNewYork(nowMs).toISODate()!;
    if (today > validUntil)
      return new Note(`ended on ${validUntil}: ways are told without times; npm run transit:update`);
    if (today < validFrom) return new Note(`begins on ${validFrom}: ways are told without times`);
    const last = inNewYork(nowMs).plus({ days: SOON_DAYS }).toISODate()!;
    return last > validUntil ? new Note(`ends on ${validUntil}; npm run transit:update`) : `good until ${validUntil}`;
  });
}
