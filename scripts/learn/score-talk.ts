import { isBroader, sameName, sameThing } from '../../src/understanding/match';
import { CARRIED } from '../../src/understanding/need/need';
import type { Understood } from '../../src/understanding/understood';
import type { NeedKey, Turn } from '../../src/understanding/schema';

/** One labelled turn beside what was understood of it; hits may be halves. */
export interface JudgedTurn {
  readonly act: boolean;
  readonly about: boolean;
  readonly hits: number;
  readonly missed: number;
  readonly extra: number;
  /** The act is right, and so is every key that a conversation hangs on. */
  readonly held: boolean;
  readonly keys: readonly (readonly [key: NeedKey, hits: number, missed: number, extra: number])[];
}

type Heard = Pick<Understood, 'act' | 'about' | 'need'>;

/** A conversation breaks where one of these is wrong. */
const HOLDS = new Set<NeedKey>(['what', 'near', 'from', 'to', 'partySize', 'diet', 'allergy', 'age', 'access']);
/** Judges one turn by `conversations.md`, section 4. */
export function judgeTurn(turn: Turn, said: Heard): JudgedTurn {
  const wanted = turn.need ?? {};
  const carried = CARRIED[turn.act];
  const onlyWhereLabelled = turn.act === 'fact' || turn.act === 'about_cards';
  const keys = [...new Set([...Object.keys(wanted), ...Object.keys(said.need)])] as NeedKey[];
  const judged = keys
    .filter((key) => carried === undefined || carried.includes(key))
    .filter((key) => wanted[key] !== undefined || !(key === 'vibe' || key === 'lang' || onlyWhereLabelled))
    .map((key) => [key, ...judgeKey(key, wanted[key], said.need[key])] as const);
  const sum = (at: 1 | 2 | 3) => judged.reduce((total, entry) => total + entry[at], 0);
  const act = turn.act === said.act;
  return {
    act,
    about:
      JSON.stringify(aboutOf(turn.about)) === JSON.stringify(aboutOf(said.about)) || sameAbout(turn.about, said.about),
    hits: sum(1),
    missed: sum(2),
    extra: sum(3),
    held: act && judged.every(([key, , missed, extra]) => !HOLDS.has(key) || (missed < 1 && extra < 1)),
    keys: judged,
  };
}

const aboutOf = (about: Turn['about'] | Understood['about']) =>
  Array.isArray(about) ? [...about].sort() : (about ?? null);

function sameAbout(wanted: Turn['about'], said: Understood['about']): boolean {
  return (
    typeof wanted === 'string' &&
    typeof said === 'string' &&
    !wanted.startsWith('@') &&
    wanted !== 'all' &&
    sameName(wanted, said)
  );
}

/** Hits, missed and extra of one key; a broader `what` is half of each. */
function judgeKey(key: NeedKey, wanted: unknown, said: unknown): [number, number, number] {
  if (Array.isArray(wanted) || Array.isArray(said)) {
    const left = [...((said as string[] | undefined) ?? [])];
    let hits = 0;
    for (const one of (wanted as string[] | undefined) ?? []) {
      const at = left.findIndex(
        (other) =>
          one.toLowerCase() === other.toLowerCase() ||
          ((key === 'quality' || key === 'not' || key === 'allergy') &&
            (sameThing(one, other) || sameName(one, other))),
      );
      if (at < 0) continue;
      hits += 1;
      left.splice(at, 1);
    }
    return [hits, ((wanted as string[] | undefined) ?? []).length - hits, left.length];
  }
  if (wanted === undefined) return [0, 0, 1];
  if (said === undefined) return [0, 1, 0];
  const [a, b] = [String(wanted), String(said)];
  if (key === 'what') {
    if (!sameThing(a, b)) return [0, 1, 1];
    return isBroader(b, a) ? [0.5, 0.5, 0.5] : [1, 0, 0];
  }
  const same = key === 'near' || key === 'from' || key === 'to' ? sameName(a, b) : a.toLowerCase() === b.toLowerCase();
  return same ? [1, 0, 0] : [0, 1, 1];
}
