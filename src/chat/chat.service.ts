import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import { resolveOrigin } from '../common/origin';
import type { Understood } from '../understanding/understood';
import { type ChatProgress, SILENT } from './chat-progress';
import type { ChatMessage, ChatReply } from './chat.types';
import { Gatherer } from './gather/gatherer';
import { resultsOf } from './gather/results';
import { timesOf } from './gather/times';
import { cardsAsked } from './memory/cards';
import { contextOf } from './memory/context';
import { CARDS, type Conversation, type StoredCard } from './memory/conversation';
import { type ConversationOwner, ConversationStore } from './memory/conversation.store';
import { nextConversation } from './memory/next-conversation';
import { asksForCloser, remembered, seenEarlier } from './memory/remembered';
import { ModelPlanner } from './model/model-planner';
import { Understander } from './understander';
import type { Facts, Written } from './writer/facts';
import { Writer } from './writer/writer';

/** A message in its conversation. */
interface Turn {
  readonly message: ChatMessage;
  readonly conversation: Conversation;
  readonly progress: ChatProgress;
  readonly signal: AbortSignal | undefined;
}

/** What an answer may say, and everything that the search found, for "more". */
interface Looked {
  readonly facts: Facts;
  readonly found: readonly StoredCard[];
}

/** One turn of a conversation: understand, gather, write, remember. */
@Injectable()
export class ChatService {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly understander: Understander,
    private readonly planner: ModelPlanner,
    private readonly gatherer: Gatherer,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /**
   * @param progress is told about the turn while it runs.
   * @param signal ends the work, and the turn is not remembered.
   * @throws the signal's reason.
   */
  async answer(
    owner: ConversationOwner,
    message: ChatMessage,
    progress: ChatProgress,
    signal: AbortSignal | undefined,
  ): Promise<ChatReply> {
    const startedAt = performance.now();
    const before = await this.conversations.find(owner);
    const { conversation } = before;
    const { facts, found } = await this.look({ message, conversation, progress, signal });
    const { understood, gathered, items } = facts;
    signal?.throwIfAborted();
    if (items.length > 0) progress.places(items.slice(0, CARDS));
    const written = await this.writer.write(facts, { signal, onText: (piece) => progress.text(piece) });
    signal?.throwIfAborted();
    const cards = cardsOf(facts, written);
    await this.conversations.save(owner, before, nextConversation(facts, { reply: written.text, cards, found }));
    return {
      text: written.text,
      cards,
      vibe: understood.vibe,
      debugVibe: understood.vibe ?? understood.intent,
      weather: gathered.weather,
      seconds: Math.round((performance.now() - startedAt) / 10) / 100,
    };
  }

  /** Deletes what is remembered. */
  async forget(owner: ConversationOwner): Promise<void> {
    await this.conversations.clear(owner);
  }

  /** Understands the message and gathers for it; where that is unsure, for the likeliest reading while a model is asked. */
  private async look(turn: Turn): Promise<Looked> {
    const { message, conversation, progress, signal } = turn;
    const understanding = this.understander.get();
    const context = contextOf(conversation, message.position !== null);
    const likeliest = withWholeTime(understanding.understand(message.text, context, message.picker));
    progress.plan(likeliest);
    const planned = this.planner.plan(
      { understanding, message: message.text, conversation, context, likeliest },
      signal,
    );
    if (!this.planner.isNeededFor(likeliest)) return this.gather(turn, (await planned).understood);
    const otherwise = new AbortController();
    const quiet = {
      ...turn,
      progress: SILENT,
      signal: AbortSignal.any([otherwise.signal, ...(signal ? [signal] : [])]),
    };
    const meanwhile = this.gather(quiet, likeliest);
    // Nobody waits for it any more when the model says otherwise.
    meanwhile.catch(() => undefined);
    const { understood, reply: draft } = await planned;
    signal?.throwIfAborted();
    if (!isDeepStrictEqual(planOf(understood), planOf(likeliest))) progress.plan(understood);
    const isSame = isDeepStrictEqual(wishOf(understood), wishOf(likeliest));
    if (!isSame) otherwise.abort();
    const looked = await (isSame ? meanwhile : this.gather(turn, understood));
    if (isSame) tell(looked.facts, progress);
    return { ...looked, facts: { ...looked.facts, understood, draft, canAskModel: false } };
  }

  private async gather(turn: Turn, understood: Understood): Promise<Looked> {
    const { message, conversation } = turn;
    const { text, preferences } = message;
    const about = cardsAsked(understood.about, conversation);
    const again = remembered(understood, conversation);
    const gathered = await this.gatherer.gather({
      ...turn,
      understood,
      preferences,
      about,
      position: resolveOrigin(message.position),
      except: new Set(understood.fresh ? conversation.shown : []),
      first: seenEarlier(understood, conversation),
      closer: asksForCloser(understood),
      search: again === null,
    });
    const nowMs = this.clock.now();
    const items = again ?? (await resultsOf(gathered, understood, nowMs));
    const asked = about.length > 0 ? about : understood.act === 'fact' ? items : [];
    const times = await timesOf(asked, understood.need, nowMs);
    const rest = { message: text, conversation, preferences, nowMs, draft: null, canAskModel: true };
    return {
      facts: { ...rest, understood, gathered, items, about, times },
      found: again ? conversation.allResults : items,
    };
  }
}

/** A day with its hour, or a holiday, is looked for as such; what stands for the next message keeps its own form. */
function withWholeTime(understood: Understood): Understood {
  const { moment, need } = understood;
  return moment === undefined ? understood : { ...understood, need: { ...need, when: moment } };
}

/** What the caller is told of a plan. */
const planOf = ({ intent, vibe, tools }: Understood) => ({ intent, vibe, tools });

/** What decides what is gathered. */
function wishOf({ act, also, vibe, tools, need, standing, about, fresh }: Understood) {
  return { act, also, vibe, tools: [...tools].sort(), need, from: standing.need.from, about, fresh };
}

function tell({ gathered: { weather, destination } }: Facts, progress: ChatProgress): void {
  if (weather !== null) progress.weather(weather);
  if (destination?.directions) progress.directions(destination.directions);
}

/** What the text cites, in its order; for a search filled up from the ranking to three. */
function cardsOf({ understood, items }: Facts, { cited }: Written): StoredCard[] {
  const isSearch = understood.act === 'places' || understood.also === 'places';
  const order = isSearch ? [...new Set([...cited, ...items.keys()])] : cited;
  return order.slice(0, CARDS).flatMap((index) => items[index] ?? []);
}
