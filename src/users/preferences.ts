import { z } from 'zod';
import { firstCharacters } from '../common/words';

export const PREFERRED_VIBES = ['study', 'free_events', 'food', 'nightlife', 'explore'] as const;
export const DIETS = [
  'vegetarian',
  'vegan',
  'halal',
  'kosher',
  'gluten-free',
  'dairy-free',
  'pork-free',
  'seafood-allergy',
] as const;
export const COMMUTES = ['walking', 'transit', 'both'] as const;

export type PreferredVibe = (typeof PREFERRED_VIBES)[number];
export type Diet = (typeof DIETS)[number];
export type Commute = (typeof COMMUTES)[number];

/** What somebody told us about their taste; an unset one is absent. */
export interface Preferences {
  readonly preferredVibes?: readonly PreferredVibe[];
  readonly budget?: { readonly min: number; readonly max: number };
  readonly diets?: readonly Diet[];
  /** 5 to 60. */
  readonly maxWalkMinutes?: number;
  readonly interests?: string;
  readonly commute?: Commute;
}

const listOf = <T extends string>(values: readonly T[]) =>
  z
    .array(z.unknown())
    .transform((list) => [...new Set(list)].filter((item): item is T => values.includes(item as T)))
    .optional()
    .catch(undefined);

const whole = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).transform(Math.trunc);

const schema = z.object({
  preferred_vibes: listOf(PREFERRED_VIBES),
  budget: z
    .object({ min: whole.optional().catch(undefined), max: whole.optional().catch(undefined) })
    .optional()
    .catch(undefined),
  dietary_restrictions: listOf(DIETS),
  max_walk_minutes_default: whole.optional().catch(undefined),
  interests: z.string().optional().catch(undefined),
  commute_preference: z.enum(COMMUTES).optional().catch(undefined),
});

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

/** Preferences as somebody sent or stored them, cleaned: what is unusable is left out, numbers are brought into range. */
export function cleanPreferences(value: unknown): Preferences {
  const read = schema.safeParse(value);
  if (!read.success) return {};
  const { preferred_vibes, budget, dietary_restrictions, max_walk_minutes_default, interests, commute_preference } =
    read.data;
  const low = Math.max(0, budget?.min ?? 0);
  const high = Math.max(0, budget?.max ?? 999);
  return {
    ...(preferred_vibes?.length ? { preferredVibes: preferred_vibes } : {}),
    ...(budget ? { budget: { min: Math.min(low, high), max: Math.max(low, high) } } : {}),
    ...(dietary_restrictions?.length ? { diets: dietary_restrictions } : {}),
    ...(max_walk_minutes_default === undefined ? {} : { maxWalkMinutes: clamp(max_walk_minutes_default, 5, 60) }),
    ...(interests?.trim() ? { interests: firstCharacters(interests.trim(), 500) } : {}),
    ...(commute_preference ? { commute: commute_preference } : {}),
  };
}
