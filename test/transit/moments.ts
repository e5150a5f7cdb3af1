import { DateTime } from 'luxon';
import { NEW_YORK } from '../../src/common/new-york';

/** Unix seconds of a time on New York's clock, `2026-10-10T12:00`. */
export const secondsAt = (text: string): number => DateTime.fromISO(text, { zone: NEW_YORK }).toSeconds();
