import type { AlertProperties } from './nws.schema';
import type { WeatherAlert } from './weather.types';

/** Zones at the water hold for Manhattan too; nobody walks there. */
const AT_SEA = /marine|small craft|gale|hazardous seas|rip current|low water|^storm w(?:arning|atch)$/i;
const LONGEST = 200;

/** An alert that holds or will hold, as far as it matters to people on foot; null for any other. */
export function walkersAlert(said: AlertProperties, now: number): WeatherAlert | null {
  const { event, status, messageType, response, effective, onset, expires, ends, headline } = said;
  if (status !== 'Actual' || (messageType !== 'Alert' && messageType !== 'Update') || response === 'AllClear')
    return null;
  if (AT_SEA.test(event)) return null;
  // `expires` is when the message lapses, `ends` when what it warns of is over.
  const until = ends ?? expires ?? null;
  if (until !== null && until <= now) return null;
  const from = onset ?? effective ?? null;
  const severity = said.severity.toLowerCase();
  return {
    event: plain(event),
    headline: headline === '' ? null : plain(headline),
    severity: isSeverity(severity) ? severity : 'unknown',
    starts: from === null ? null : new Date(from).toISOString(),
    ends: until === null ? null : new Date(until).toISOString(),
  };
}

function isSeverity(text: string): text is WeatherAlert['severity'] {
  return text === 'extreme' || text === 'severe' || text === 'moderate' || text === 'minor';
}

/** Vendors' words: one line, no marks, bounded. */
function plain(text: string): string {
  const line = text
    .replace(/[<>\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
