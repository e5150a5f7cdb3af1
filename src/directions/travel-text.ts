const METERS_PER_MILE = 1609.344;
const FEET_PER_METER = 3.28084;
/** Below this, miles with one digit say nothing. */
const FEET_BELOW_METERS = 160;

/** `0.4 mi`, `350 ft`. */
export function distanceText(meters: number): string {
  if (meters < FEET_BELOW_METERS) return `${Math.max(1, Math.round((meters * FEET_PER_METER) / 10)) * 10} ft`;
  const miles = meters / METERS_PER_MILE;
  return miles < 100 ? `${miles.toFixed(1)} mi` : `${Math.round(miles).toLocaleString('en-US')} mi`;
}

/** `1 min`, `8 mins`, `1 hour 5 mins`, `2 hours`. */
export function durationText(seconds: number): string {
  const total = Math.max(1, Math.round(seconds / 60));
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  const parts = [plural(hours, 'hour'), plural(minutes, 'min')].filter(Boolean);
  return parts.join(' ');
}

/** The minutes of a text that `durationText` wrote, estimate or not. */
export function minutesIn(text: string): number {
  const part = (unit: string) => Number(new RegExp(`([\\d,]+) ${unit}`).exec(text)?.[1]?.replaceAll(',', '') ?? 0);
  return part('hour') * 60 + part('min');
}

/** A text with the mark of an estimate. */
export function asEstimate(text: string): string {
  return `~${text}`;
}

function plural(count: number, unit: string): string {
  if (count === 0) return '';
  return `${count.toLocaleString('en-US')} ${unit}${count === 1 ? '' : 's'}`;
}
