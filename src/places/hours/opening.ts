import type { Hours } from '../place-facts';
import { hoursTodayText } from './hours-text';
import { stateAt } from './open-state';

/** What a card tells of the hours at one moment; null is not known. */
export interface Opening {
  readonly open: boolean | null;
  /** `9 AM – 8 PM`. */
  readonly today: string | null;
  /** Ms since 1970; null unless it is open and closes within some days. */
  readonly closesAt: number | null;
}

export const NO_OPENING: Opening = { open: null, today: null, closesAt: null };

/** @param at ms since 1970. */
export async function openingAt(hours: Hours | null, at: number): Promise<Opening> {
  const [{ open, until }, today] = await Promise.all([stateAt(hours, at), hoursTodayText(hours, at)]);
  return { open, today, closesAt: open ? until : null };
}
