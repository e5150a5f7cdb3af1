import { DateTime } from 'luxon';
import type { FactName, Told } from './pick';

const TEXTS: Readonly<Record<FactName, (value: Told['value']) => string>> = {
  hours: (value) => `open ${timeText(String(value))}`,
  price: (value) => (typeof value === 'number' ? `price under $${value}` : ['price', value].filter(Boolean).join(': ')),
  diet: (value) => `${value} options`,
  access: () => 'step-free entrance',
  age: (value) => `admission at age ${value}`,
  allergy: (value) => `safe with an allergy to ${value}`,
  group: (value) => (typeof value === 'number' ? `room for ${value}` : 'room for groups'),
  booking: (value) => `booking: ${value}`,
  crowd: () => 'how busy it is',
  noise: () => 'noise level',
  walk: (value) => `within a ${value} min walk`,
  power: () => 'power outlets',
  wifi: () => 'wifi',
  outdoor: (value) => (value === 'indoor' ? 'indoors' : 'seats outside'),
  quality: (value) => String(value),
};

/** A condition in a few English words, as cards show it whether it is met or not known: `open until 2 AM`, `vegan options`. */
export function toldText({ fact, value }: Told): string {
  return TEXTS[fact](value);
}

/** `now`, `until 2 AM`, `at 1:30 AM`, `on Sunday at 7 PM`, `on Friday, Dec 25`, `this weekend`, `tomorrow morning`, `late`. */
function timeText(value: string): string {
  const clock = /^(until )?(\d\d:\d\d)$/.exec(value);
  if (clock !== null) {
    const time = DateTime.fromFormat(clock[2]!, 'HH:mm');
    return `${clock[1] ?? 'at '}${time.toFormat(time.minute === 0 ? 'h a' : 'h:mm a')}`;
  }
  const [day, at] = value.split(' ');
  if (day !== 'until' && at !== undefined) return `${timeText(day!)} ${timeText(at)}`;
  const date = DateTime.fromISO(value);
  if (date.isValid) return `on ${date.toFormat('cccc, LLL d')}`;
  if (value.endsWith('day') && value !== 'today') return `on ${value.charAt(0).toUpperCase()}${value.slice(1)}`;
  return value === 'weekend' ? 'this weekend' : value.replace('_', ' ');
}
