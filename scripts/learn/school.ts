import type { Calibration } from '../../src/understanding/calibration';
import { type Context, NOTHING_BEFORE } from '../../src/understanding/context';
import { Model } from '../../src/understanding/model';
import type { Trace } from '../../src/understanding/trace';
import { Reader } from '../../src/understanding/reader';
import type { Lexicon } from '../../src/understanding/vocabulary/lexicon';
import type { Message, Talk } from './labelled';
import { type Learned, learn } from './learn';
import { contextsOf, lessonsOfMessages, lessonsOfTalks, type TurnReader } from './samples';

/** Knows nothing: every plan is as likely as not. */
export const UNCALIBRATED: Calibration = { plan: [], turn: [] };

/** What an unread history comes to is found by the model of the pass before; after two passes it hardly changes. */
const PASSES = 2;
const FELLOWS = 3;

export interface Schooled extends Learned {
  readonly reader: Reader;
}

/** Learns from labelled messages and conversations. */
export function school(messages: readonly Message[], talks: readonly Talk[], lexicon: Lexicon): Schooled {
  let learned: Schooled | null = null;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const reader: Reader | null = learned?.reader ?? null;
    const lessons = [
      ...lessonsOfMessages(messages, lexicon, (message) => contextOf(message, reader)),
      ...lessonsOfTalks(talks, lexicon, reader === null ? null : turnReader(reader)),
    ];
    const found = learn(lessons, lexicon, pass === PASSES - 1 ? FELLOWS : 1);
    learned = { ...found, reader: new Reader(lexicon, new Model(found.header, found.bytes), UNCALIBRATED) };
  }
  return learned!;
}

/** What stands before a labelled message: its cards, and what its last two turns come to. */
export function contextOf(
  { history, cards }: Pick<Message, 'history' | 'cards'>,
  reader: Pick<Reader, 'trace'> | null,
): Context {
  const said = history.findLast(({ role }) => role === 'assistant')?.content ?? null;
  const base: Context = {
    ...NOTHING_BEFORE,
    cards,
    hasHistory: history.length > 0,
    said,
    question: said !== null && /\?\s*$/.test(said) ? said : null,
  };
  const asked = history.findLast(({ role }) => role === 'user')?.content;
  if (reader === null || asked === undefined) return base;
  const { intent, act, vibe, standing } = reader.trace(asked, NOTHING_BEFORE, null).understood;
  return { ...base, intent, act, vibe, standing };
}

export const turnReader =
  (reader: Reader): TurnReader =>
  (say, context) =>
    reader.trace(say, context, null).understood;

export interface ReadMessage {
  readonly message: Message;
  readonly trace: Trace;
}

export function readMessages(reader: Reader, messages: readonly Message[]): ReadMessage[] {
  return messages.map((message) => ({
    message,
    trace: reader.trace(message.message, contextOf(message, reader), null),
  }));
}

export interface ReadTalk {
  readonly talk: Talk;
  readonly turns: readonly { readonly turn: Talk['turns'][number]; readonly context: Context; readonly trace: Trace }[];
}

export function readTalks(reader: Reader, talks: readonly Talk[]): ReadTalk[] {
  return talks.map((talk) => ({
    talk,
    turns: contextsOf(talk, turnReader(reader)).map(({ context }, i) => ({
      turn: talk.turns[i]!,
      context,
      trace: reader.trace(talk.turns[i]!.say, context, null),
    })),
  }));
}
