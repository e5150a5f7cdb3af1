import { inNewYork } from '../../common/new-york';
import { type Day, onClock } from './new-york-day';

const LAT = radians(40.7128);
const WEST = radians(74.006);
const DAY_MS = 86_400_000;
const NOON = 720;
/** Noon of 1 January 2000, UTC, from which astronomers count. */
const J2000_MS = Date.UTC(2000, 0, 1, 12);
/** Degrees of the sun's centre over the horizon. */
const RISING = -0.833;
const DAWNING = -6;

type SunTime = 'dawn' | 'sunrise' | 'sunset' | 'dusk';

/** `sunset`, or `(sunset-01:00)` with its offset. */
const SUN_TIMES = /\(\s*(dawn|sunrise|sunset|dusk)\s*([+-])\s*(\d{1,2}):(\d\d)\s*\)|\b(dawn|sunrise|sunset|dusk)\b/gi;

export function hasSun(hours: string): boolean {
  return hours.search(SUN_TIMES) >= 0;
}

/**
 * Mapped hours with the times of the sun in New York on a day written out. The library takes six and eighteen o'clock,
 * or, given a position as texts, the sun on this process's clock; in some zones it fails on days when that changes.
 */
export function withSunOf(day: Day, hours: string): string {
  return hours.replace(
    SUN_TIMES,
    (_, shifted?: string, sign?: string, hour?: string, minute?: string, plain?: string) => {
      const shift = Number(hour ?? 0) * 60 + Number(minute ?? 0);
      const time = sunMinutes(day, (shifted ?? plain)!.toLowerCase() as SunTime) + (sign === '-' ? -shift : shift);
      return `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
    },
  );
}

/** Minutes after midnight on New York's clock, right to three minutes. */
function sunMinutes(day: Day, time: SunTime): number {
  const isEvening = time === 'sunset' || time === 'dusk';
  const at = inNewYork(sunAt(day, time === 'dawn' || time === 'dusk' ? DAWNING : RISING, isEvening));
  return at.hour * 60 + at.minute;
}

/**
 * When the sun stands so high, ms since 1970.
 * Source: Meeus, "Astronomical Algorithms", in the simplified form of aa.quae.nl/en/reken/zonpositie.html.
 */
function sunAt(day: Day, degrees: number, isEvening: boolean): number {
  const cycle = Math.round((onClock(day, NOON) - J2000_MS) / DAY_MS - WEST / (2 * Math.PI));
  const anomaly = radians(357.5291 + 0.98560028 * (cycle + WEST / (2 * Math.PI)));
  const centre = radians(1.9148 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly) + 0.0003 * Math.sin(3 * anomaly));
  const longitude = anomaly + centre + radians(102.9372) + Math.PI;
  const declination = Math.asin(Math.sin(longitude) * Math.sin(radians(23.4397)));
  const height = Math.sin(radians(degrees)) - Math.sin(LAT) * Math.sin(declination);
  const hourAngle = Math.acos(height / (Math.cos(LAT) * Math.cos(declination)));
  const equation = 0.0053 * Math.sin(anomaly) - 0.0069 * Math.sin(2 * longitude);
  const days = cycle + 0.0009 + (WEST + (isEvening ? hourAngle : -hourAngle)) / (2 * Math.PI) + equation;
  return J2000_MS + days * DAY_MS;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
