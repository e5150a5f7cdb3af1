import type { Act, Need, NeedKey } from '../schema';

/** What becomes of the need before: kept, kept for another thing, kept for the next step of the outing, or dropped. */
export type Carry = 'keep' | 'instead' | 'next' | 'anew';

/** Everything that is kept between turns: the need that lasts, side steps apart. */
export interface Standing {
  /** For places and events, with what is known of the person. */
  readonly need: Need;
  /** The way that was asked last; empty after a search. */
  readonly way: Need;
  /** The time of the need with all that was said of it, where `when` holds half: `saturday 19:00`, `christmas`. */
  readonly moment?: string;
  /** Needs before this one, newest first, for "back to the study place". */
  readonly earlier: readonly Need[];
}

export const NO_STANDING: Standing = { need: {}, way: {}, earlier: [] };

/** What one message says about the need. */
export interface Turned {
  readonly act: Act;
  readonly carry: Carry;
  /** What the message states, with names in their roles. */
  readonly stated: Need;
  /** What was said of the time beside `when`. */
  readonly moment?: string;
  /** The stated origin is where the person is. */
  readonly isHere: boolean;
  /** True for "back to ...": what is stated tells which earlier need is meant. */
  readonly goesBack: boolean;
}

/** Describe the person and stay for the whole conversation. */
const PERSON: readonly NeedKey[] = ['partySize', 'diet', 'allergy', 'age', 'access', 'from'];
/** What an act carries of a need, where it does not carry all. */
export const CARRIED: Readonly<Partial<Record<Act, readonly NeedKey[]>>> = {
  way: ['from', 'to', 'mode', 'when', 'until', 'access', 'maxWalkMinutes', 'lang'],
  weather: ['near', 'from', 'when', 'indoorOutdoor', 'lang'],
  fact: ['when', 'until', 'openNow', 'lang'],
  about_cards: ['when', 'until', 'openNow', 'lang'],
  ask_back: ['lang'],
  decline: ['lang'],
  talk: ['lang'],
};
/** Belong to one thing and not to the next. */
const OF_THE_THING: readonly NeedKey[] = ['what', 'vibe', 'quality', 'not'];
const LISTS = ['diet', 'allergy', 'quality', 'not'] as const;
const EARLIER = 4;

/** The need that holds after a message, and what stands for the next one. */
export function reduceNeed(before: Standing, turned: Turned): Reduced {
  const { need, standing } = reduced(before, turned);
  const moment = momentOf(before, turned, need);
  return { need, moment, standing: { ...standing, moment: isSearch(turned.act) ? moment : before.moment } };
}

export interface Reduced {
  readonly need: Need;
  /** The time of this turn with all that was said of it; undefined where `need.when` says it. */
  readonly moment: string | undefined;
  readonly standing: Standing;
}

const isSearch = (act: Act) => act === 'places' || act === 'events' || act === 'ask_back';

/** A newer time takes the place of an older one; a search that begins anew, and anything else, has none of the one before. */
function momentOf({ moment }: Standing, turned: Turned, { when }: Need): string | undefined {
  const { act, carry, stated } = turned;
  if (turned.moment !== undefined || stated.when !== undefined || stated.openNow !== undefined) return turned.moment;
  return isSearch(act) && (carry !== 'anew' || when !== undefined) ? moment : undefined;
}

function reduced(before: Standing, turned: Turned): Omit<Reduced, 'moment'> {
  const { act, stated, isHere } = turned;
  // An origin that is only this way's says nothing of the person.
  const person = joined(pick(before.need, PERSON), pick(isHere ? stated : omit(stated, ['from']), PERSON));
  switch (act) {
    case 'places':
    case 'events':
    case 'ask_back': {
      const base = baseOf(before, turned);
      const need = settled(joined({ ...omit(base, PERSON), ...person }, stated), stated);
      const isOther = base !== before.need && before.need.what !== undefined && before.need.what !== need.what;
      const earlier = isOther ? [before.need, ...before.earlier].slice(0, EARLIER) : before.earlier;
      const said = act === 'ask_back' ? pick(need, CARRIED.ask_back!) : need;
      return { need: said, standing: { need: omit(need, ['lang']), way: {}, earlier } };
    }
    case 'way': {
      const continues = stated.to === undefined || stated.to === before.way.to;
      const way = defined({
        ...pick(before.need, ['from']),
        ...(continues ? before.way : {}),
        ...pick(stated, CARRIED.way!),
        access: stated.access ?? before.need.access,
      });
      return {
        need: way,
        standing: { ...before, need: { ...before.need, ...person }, way: omit(way, ['lang', 'access']) },
      };
    }
    default: {
      const need = pick({ ...(act === 'weather' ? pick(person, ['from']) : {}), ...stated }, CARRIED[act]!);
      return { need, standing: { ...before, need: { ...before.need, ...person } } };
    }
  }
}

function baseOf({ need, earlier }: Standing, { carry, stated, goesBack }: Turned): Need {
  if (goesBack) {
    const meant = earlier.find((other) => isSameWish(other, stated));
    if (meant !== undefined) return meant;
    if (isSameWish(need, stated) || stated.what === undefined) return need;
  }
  switch (carry) {
    case 'keep':
      return need;
    case 'instead':
      return omit(need, OF_THE_THING);
    case 'next':
      return pick(need, ['when']);
    case 'anew':
      return {};
  }
}

function isSameWish(before: Need, stated: Need): boolean {
  if (stated.what !== undefined && before.what !== undefined)
    return before.what === stated.what || before.what.includes(stated.what) || stated.what.includes(before.what);
  return stated.what === undefined && stated.vibe !== undefined && before.vibe === stated.vibe;
}

/** What contradicts the newest words is gone. */
function settled(need: Need, stated: Need): Need {
  const gone: NeedKey[] = [];
  if (stated.maxPrice !== undefined && stated.budget === undefined) gone.push('budget');
  if (stated.openNow !== undefined) gone.push('when');
  if (stated.when !== undefined && stated.openNow === undefined) gone.push('openNow');
  return omit(need, gone);
}

/** Newer words beside older ones; lists grow. */
function joined(older: Need, newer: Need): Need {
  const need: Need = { ...older, ...newer };
  for (const key of LISTS) {
    const all = [...new Set<string>([...(older[key] ?? []), ...(newer[key] ?? [])])];
    if (all.length === 0) continue;
    // Who eats no animals eats no meat.
    const plain = all.includes('vegan') ? all.filter((one) => one !== 'vegetarian') : all;
    Object.assign(need, { [key]: plain });
  }
  return need;
}

function pick(need: Need, keys: readonly NeedKey[]): Need {
  const picked: Record<string, unknown> = {};
  for (const key of keys) if (need[key] !== undefined) picked[key] = need[key];
  return picked;
}

function omit(need: Need, keys: readonly NeedKey[]): Need {
  const left: Record<string, unknown> = { ...need };
  for (const key of keys) delete left[key];
  return left;
}

export function defined(need: Need): Need {
  const said: Record<string, unknown> = {};
  for (const key of Object.keys(need) as NeedKey[]) if (need[key] !== undefined) said[key] = need[key];
  return said;
}
