import { z } from 'zod';
import { InvalidRequest } from '../common/app-error';
import { firstCharacters } from '../common/words';
import { COMMUTES, DIETS, PREFERRED_VIBES } from './preferences';

type Stored = Record<string, unknown>;

const text = z.string();
const whole = z.int();
const texts = z.array(text);

/** What a client may rely on. One app decodes strictly: one stored value of another type would end every login there. */
const KNOWN: Readonly<Record<string, z.ZodType>> = {
  preferred_vibes: texts,
  budget: z.object({ min: whole.optional(), max: whole.optional() }),
  dietary_restrictions: texts,
  max_walk_minutes_default: whole,
  interests: text,
  commute_preference: z.enum(COMMUTES),
  vibes: z.record(text, z.unknown()),
  distance_limit_minutes: whole,
  indoor_outdoor: text,
};

const SETTINGS = [
  'notifications_enabled',
  'calendar_integration_enabled',
  'google_calendar_enabled',
  'use_preferences_for_personalization',
] as const;

/** Stored preferences as they may leave: known keys of another type are left out, unknown ones pass. */
export function sendablePreferences(stored: Stored): Stored {
  return Object.fromEntries(
    Object.entries(stored).filter(([key, value]) => !Object.hasOwn(KNOWN, key) || KNOWN[key]!.safeParse(value).success),
  );
}

/** The same for settings: the four known keys are boolean or absent. */
export function sendableSettings(stored: Stored): Stored {
  const isKnown = (key: string) => (SETTINGS as readonly string[]).includes(key);
  return Object.fromEntries(
    Object.entries(stored).filter(([key, value]) => !isKnown(key) || typeof value === 'boolean'),
  );
}

const refuse = (): never => {
  throw new InvalidRequest('Invalid preferences');
};

/** Whole numbers, fractional ones cut towards zero, and digit strings. */
function toWhole(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return Math.trunc(value);
  return typeof value === 'string' && /^[+-]?\d{1,9}$/.test(value.trim()) ? Number(value) : refuse();
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : refuse();
}

function toList(value: unknown, allowed: readonly string[]): string[] {
  if (!Array.isArray(value)) return refuse();
  return [...new Set(value)].filter((item): item is string => allowed.includes(item as string));
}

function toBudget(value: unknown): { min: number; max: number } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse();
  const { min, max } = value as { min?: unknown; max?: unknown };
  const low = Math.max(0, toWhole(min ?? 0));
  const high = Math.max(0, toWhole(max ?? 999));
  return { min: Math.min(low, high), max: Math.max(low, high) };
}

/** How each key that a client may write is cleaned. */
const CLEANERS: Readonly<Record<string, (value: unknown) => unknown>> = {
  preferred_vibes: (value) => toList(value, PREFERRED_VIBES),
  dietary_restrictions: (value) => toList(value, DIETS),
  budget: toBudget,
  max_walk_minutes_default: (value) => Math.min(60, Math.max(5, toWhole(value))),
  interests: (value) => firstCharacters(toText(value).replaceAll('\0', '').trim(), 500),
  commute_preference: (value) => ((COMMUTES as readonly unknown[]).includes(value) ? value : undefined),
};

/**
 * What a client sent, cleaned: only known keys, each by its rule; null stands for "remove".
 * @throws InvalidRequest `Invalid preferences` for a value of an unusable type.
 */
export function cleanPreferencesUpdate(sent: Stored): Stored {
  return Object.fromEntries(
    Object.entries(CLEANERS).flatMap(([key, clean]) => {
      const value = sent[key];
      if (value === undefined) return [];
      const cleaned = value === null ? null : clean(value);
      return cleaned === undefined ? [] : [[key, cleaned]];
    }),
  );
}

/** @throws InvalidRequest `Invalid settings` when one of the four known keys is not boolean. */
export function checkSettingsUpdate(sent: Stored): Stored {
  for (const key of SETTINGS) {
    const value = sent[key];
    if (value !== undefined && value !== null && typeof value !== 'boolean')
      throw new InvalidRequest('Invalid settings');
  }
  return sent;
}

/** A document with changes on top; null removes a key. */
export function merge(stored: Stored, changes: Stored): Stored {
  return Object.fromEntries(
    Object.entries({ ...stored, ...changes }).filter(([key, value]) => value !== null || !Object.hasOwn(changes, key)),
  );
}
