import { hashOf } from '../hash';
import type { Need } from '../schema';
import type { Sense } from '../vocabulary/lexicon';

/** The keys of a need that a candidate can state. */
export type CandidateKey = Exclude<keyof Need, 'vibe' | 'near' | 'from' | 'to' | 'not' | 'lang'> | 'cuisine';

/** Something a message may state; whether it does is learned. */
export interface Candidate {
  readonly key: CandidateKey;
  readonly value: string | number | true;
  /** The words it stands in. */
  readonly from: number;
  readonly to: number;
  readonly isNegated: boolean;
  /** What it was found by: a sense, or a pattern such as `time until`. */
  readonly by: string;
  /** Hashes of key, of `by`, and of its group. */
  readonly keyHash: number;
  readonly byHash: number;
  readonly kindHash: number;
}

/** A candidate with the probability that it is meant. */
export interface Weighed {
  readonly candidate: Candidate;
  readonly share: number;
}

/** Hashes of the few patterns and keys there are. */
const hashes = new Map<string, number>();

function cached(text: string): number {
  let hash = hashes.get(text);
  if (hash === undefined) hashes.set(text, (hash = hashOf(text)));
  return hash;
}

/** @param sense what it was found by, where that is a sense. */
export function candidate(
  key: CandidateKey,
  value: Candidate['value'],
  span: { readonly from: number; readonly to: number; readonly isNegated?: boolean },
  by: string | Sense,
): Candidate {
  const { from, to, isNegated = false } = span;
  const name = typeof by === 'string' ? by : by.id;
  const [byHash, kindHash] = typeof by === 'string' ? [cached(by), cached(by)] : [by.hash, by.groupHash];
  return { key, value, from, to, isNegated, by: name, keyHash: cached(key), byHash, kindHash };
}
