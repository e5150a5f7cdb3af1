import type { Context } from '../../src/understanding/context';
import { NOTHING_BEFORE } from '../../src/understanding/context';
import type { Reading } from '../../src/understanding/cues';
import { readCues } from '../../src/understanding/cues';
import { HEAD_NAMES, HEADS, type HeadName } from '../../src/understanding/decisions';
import type { Carry, Standing } from '../../src/understanding/need/need';
import type { Act, Intent, Need, NeedKey, Vibe } from '../../src/understanding/schema';
import type { Candidate } from '../../src/understanding/said/candidate';
import { candidatesIn } from '../../src/understanding/said/candidates';
import { readWords } from '../../src/understanding/text/words';
import type { Lexicon } from '../../src/understanding/vocabulary/lexicon';
import type { Message, Talk } from './labelled';
import { statedByMessage, statedByTurn } from './acceptance';
import { spanLabelsOfMessage, spanLabelsOfTurn, type SpanLabels } from './span-labels';

/** One message with its context, the right classes by head, and which tags its words may have. */
export interface Lesson {
  readonly reading: Reading;
  readonly context: Context;
  readonly targets: Partial<Record<HeadName, string>>;
  readonly weight: number;
  readonly spans: SpanLabels;
  readonly candidates: readonly Candidate[];
  /** Whether a candidate is meant; null where the labels do not tell. */
  readonly states: (candidate: Candidate) => boolean | null;
  readonly intent: Intent;
  readonly act: Act;
}

/** What a history comes to; the model of the pass before reads it. */
export type ContextReader = (message: Message) => Context;

const ACT_OF: Readonly<Record<Intent, Act>> = {
  recommendation: 'places',
  new_recommendation: 'places',
  followup_place: 'about_cards',
  followup_general: 'about_cards',
  weather: 'weather',
  directions: 'way',
  events: 'events',
  general_chat: 'talk',
  out_of_scope: 'decline',
};
const STATES_NOTHING = new Set<Intent>(['followup_general', 'general_chat', 'out_of_scope']);

export function lessonsOfMessages(messages: readonly Message[], lexicon: Lexicon, contextOf: ContextReader): Lesson[] {
  return messages.map((message) => {
    const { intent, vibe, tools, slots } = message.expect;
    const reading = readCues(readWords(message.message, lexicon), lexicon);
    const says = !STATES_NOTHING.has(intent);
    const asksOfOne = intent === 'recommendation' && slots.place !== undefined;
    const yes = (is: boolean) => (is ? 'yes' : 'no');
    const targets: Lesson['targets'] = {
      intent,
      ...(vibe === null ? {} : { vibe }),
      ...(asksOfOne ? {} : { act: ACT_OF[intent] }),
      sky: yes(tools.includes('get_weather')),
      way: yes(tools.includes('get_directions')),
      ...(intent === 'followup_place' ? { about: 'one' } : intent === 'followup_general' ? { about: 'all' } : {}),
      ...(says ? { campus: slots.campus ?? 'none' } : {}),
    };
    return {
      reading,
      candidates: candidatesIn(reading),
      context: contextOf(message),
      targets,
      weight: 1,
      spans: spanLabelsOfMessage(reading, message),
      states: says ? statedByMessage(message.expect) : () => null,
      intent,
      act: ACT_OF[intent],
    };
  });
}

export function lessonsOfTalks(talks: readonly Talk[], lexicon: Lexicon, read: TurnReader | null): Lesson[] {
  return talks.flatMap((talk) =>
    contextsOf(talk, read).map(({ context, before }, i) => {
      const turn = talk.turns[i]!;
      const reading = readCues(readWords(turn.say, lexicon), lexicon);
      const need = turn.need ?? {};
      const isSearch = turn.act === 'places' || turn.act === 'events';
      const carry = isSearch && Object.keys(before).length > 0 ? carryOf(before, need) : null;
      const targets: Lesson['targets'] = {
        act: turn.act,
        ...(turn.ask ? { ask: turn.ask } : {}),
        ...(turn.act === 'about_cards'
          ? { about: turn.about === 'all' || Array.isArray(turn.about) ? 'all' : 'one' }
          : {}),
        ...(turn.act === 'places' && context.cards.length > 0 ? { fresh: turn.fresh ? 'yes' : 'no' } : {}),
        ...(carry === null ? {} : { carry }),
        ...(need.vibe === undefined ? {} : { vibe: need.vibe }),
        ...intentOf(turn, context, before),
      };
      return {
        reading,
        candidates: candidatesIn(reading),
        context,
        targets,
        weight: 1,
        spans: spanLabelsOfTurn(reading, turn, before),
        states: statedByTurn(turn, before),
        intent: targets.intent === undefined ? 'recommendation' : (targets.intent as Intent),
        act: turn.act,
      };
    }),
  );
}

/** What an earlier turn comes to besides its labels: the way, the person, the needs before. */
export type TurnReader = (say: string, context: Context) => { readonly vibe: Vibe | null; readonly standing: Standing };

/** What stands before each turn of a labelled conversation; three cards are on the screen after each list. */
export function contextsOf(
  talk: Talk,
  read: TurnReader | null,
): { readonly context: Context; readonly before: Need }[] {
  let context: Context = { ...NOTHING_BEFORE, hasPosition: talk.hasPosition };
  return talk.turns.map((turn) => {
    const now = { context, before: context.standing.need };
    const isSearch = turn.act === 'places' || turn.act === 'events';
    const own = read?.(turn.say, context);
    const what = turn.need?.what;
    const vibe = isSearch ? (turn.need?.vibe ?? own?.vibe ?? null) : context.vibe;
    const standing = own?.standing ?? context.standing;
    const isOther = isSearch && context.standing.need.what !== undefined && context.standing.need.what !== what;
    context = {
      ...context,
      cards: isSearch ? CARDS : context.cards,
      hasHistory: true,
      intent: INTENT_OF[turn.act] ?? null,
      act: turn.act,
      vibe,
      question: turn.act === 'ask_back' ? '?' : null,
      topic: isSearch ? null : (topicOf(turn) ?? context.topic),
      standing: {
        ...standing,
        need: isSearch ? (turn.need ?? {}) : standing.need,
        way: turn.act === 'way' ? (turn.need ?? {}) : isSearch ? {} : standing.way,
        earlier: isOther ? [context.standing.need, ...context.standing.earlier] : context.standing.earlier,
      },
    };
    return now;
  });
}

/** What a turn talks about. */
function topicOf({ about, need = {} }: Talk['turns'][number]): string | null {
  if (typeof about === 'string' && about !== 'all') return about;
  return need.to === 'home' ? null : (need.to ?? need.near ?? null);
}

const CARDS = ['@1', '@2', '@3'].map((name) => ({ name, address: null }));
const INTENT_OF: Readonly<Partial<Record<Act, Intent>>> = {
  places: 'recommendation',
  about_cards: 'followup_place',
  way: 'directions',
  weather: 'weather',
  events: 'events',
  talk: 'general_chat',
  decline: 'out_of_scope',
};

function intentOf(turn: Talk['turns'][number], context: Context, before: Need): { intent?: Intent } {
  switch (turn.act) {
    case 'places': {
      if (context.cards.length === 0) return { intent: 'recommendation' };
      const isSame = turn.need?.what === before.what && turn.need?.vibe === before.vibe;
      return { intent: turn.fresh || isSame ? 'new_recommendation' : 'recommendation' };
    }
    case 'about_cards':
      return { intent: turn.about === 'all' || Array.isArray(turn.about) ? 'followup_general' : 'followup_place' };
    case 'fact':
    case 'ask_back':
      return {};
    default:
      return { intent: INTENT_OF[turn.act] };
  }
}

/** Null where the labels do not tell. */
function carryOf(before: Need, after: Need): Carry | null {
  const lasts = (keys: readonly NeedKey[]) => {
    const had = keys.filter((key) => before[key] !== undefined);
    return had.length === 0 ? null : had.some((key) => JSON.stringify(before[key]) === JSON.stringify(after[key]));
  };
  if (before.what === after.what && before.vibe === after.vibe) return 'keep';
  const close = lasts(['quality', 'not']);
  const wide = lasts(['near', 'budget', 'maxPrice', 'mode', 'maxWalkMinutes', 'indoorOutdoor', 'until', 'openNow']);
  const time = lasts(['when']);
  if (close === true) return 'keep';
  if (wide === true) return close === null && isNarrower(before, after) ? 'keep' : 'instead';
  if (time === true) return wide === null ? 'instead' : 'next';
  if (wide === false || time === false || close === false) return 'anew';
  return null;
}

function isNarrower(before: Need, after: Need): boolean {
  return (
    before.what === undefined ||
    /^(?:food|dinner|lunch|brunch|breakfast|snack|drink)$/.test(before.what) ||
    after.what?.includes(before.what) === true
  );
}

/** The index of the right class of every head, -1 where nothing is said. */
export function targetsOf({ targets }: Lesson): Int32Array {
  return Int32Array.from(HEAD_NAMES, (head) => {
    const right = targets[head];
    return right === undefined ? -1 : (HEADS[head] as readonly string[]).indexOf(right);
  });
}
