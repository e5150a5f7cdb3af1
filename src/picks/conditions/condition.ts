import type { Place } from '../../places/place.types';
import type { Judged, Told } from '../pick';

/** Null is not known: neither yes nor no. */
export type Verdict = boolean | null;

/** Something that must hold of a place. */
export interface Condition {
  readonly told: Told;
  readonly isMet: (place: Place) => Verdict | Promise<Verdict>;
  /** Places that it says nothing of: nobody asks a museum for vegan food. */
  readonly concerns: (place: Place) => boolean;
  /** False where nobody asked: then only a no counts. */
  readonly isAsked: boolean;
}

export interface Verdicts extends Judged {
  /** What it is known not to meet. */
  readonly breaks: readonly Told[];
}

/** A condition that everybody who searches asked of every place. */
export function asked(told: Told, isMet: Condition['isMet'], concerns: Condition['concerns'] = () => true): Condition {
  return { told, isMet, concerns, isAsked: true };
}

/** What a place says to each condition. */
export async function judge(place: Place, conditions: readonly Condition[]): Promise<Verdicts> {
  const concerning = conditions.filter(({ concerns }) => concerns(place));
  const verdicts = await Promise.all(concerning.map(async ({ isMet }) => isMet(place)));
  const those = (verdict: Verdict, isTold: (one: Condition) => boolean) =>
    concerning.filter((one, i) => verdicts[i] === verdict && isTold(one)).map(({ told }) => told);
  return {
    fits: those(true, ({ isAsked }) => isAsked),
    unknown: those(null, ({ isAsked }) => isAsked),
    breaks: those(false, () => true),
  };
}
