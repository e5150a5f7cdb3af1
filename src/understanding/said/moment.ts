import type { Reading } from '../cues';
import type { When } from '../schema';
import { closed } from '../vocabulary/closed';
import type { Weighed } from './candidate';

/** Days of the year by name; `christmas` and so on are the next one. */
const HOLIDAYS = closed('holidays');
const DAYS = closed('days');
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?$/;

/**
 * A time with all that was said of it, where `when` alone holds half: `saturday 19:00`, `christmas`, `12-27 10:00`.
 * A day of the year that only explains another day ("thursday, its thanksgiving") is none.
 */
export function momentIn(reading: Reading, meant: readonly Weighed[], when: When | undefined): string | undefined {
  const clock = meant
    .map(({ candidate }) => candidate)
    .find(({ key, value }) => key === 'when' && String(value).includes(':'))?.value;
  const isDay = when !== undefined && (DAYS.has(when) || when === 'today');
  const day = isDay ? (when === 'tomorrow_morning' ? 'tomorrow' : when) : dateIn(reading);
  if (day === undefined || (isDay && clock === undefined)) return undefined;
  return clock === undefined ? day : `${day} ${clock}`;
}

/** `christmas`, or `12-27` for "dec 27", "12/27" and "the 27th of december". */
function dateIn({ words, cues }: Reading): string | undefined {
  const holiday = cues.find(({ sense, isNegated }) => sense.group === 'when' && HOLIDAYS.has(sense.name) && !isNegated);
  if (holiday !== undefined) return holiday.sense.name;
  for (const [at, word] of words.entries()) {
    const month = MONTHS.indexOf(MONTH.exec(word)?.[1] ?? '');
    if (month < 0) continue;
    const day = dayOf(words[at + 1]) ?? dayOf(words[words[at - 1] === 'of' ? at - 2 : at - 1]);
    if (day !== undefined) return `${twoDigits(month + 1)}-${twoDigits(day)}`;
  }
  return undefined;
}

function dayOf(word: string | undefined): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word ?? '')?.[1];
  const day = Number(digits ?? 0);
  return day >= 1 && day <= 31 ? day : undefined;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');
