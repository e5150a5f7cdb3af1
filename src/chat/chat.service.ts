import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import { roundTo } from '../common/geo';
import { Metrics, NO_METRICS } from '../metrics/metrics';
import { resolveOrigin } from '../common/origin';
import { type ChatProgress, SILENT } from './chat-progress';
import type { ChatMessage, ChatReply } from './chat.types';
import { Gatherer } from './gather/gatherer';
import { type Results, resultsOf, remembered } from './gather/results';
import { type Conversation, EMPTY, HISTORY_MESSAGES, RESULTS_REMEMBERED } from './memory/conversation';
import { type ConversationOwner, ConversationStore } from './memory/conversation.store';
import { Planner, type PlanRequest } from './planner/planner';
import type { Facts, Written } from './writer/facts';
import { Writer } from './writer/writer';

const CARDS = 3;
const SHOWN_REMEMBERED = 500;
/** About 110 m: enough for the neighbourhood, too little for the doorway. */
const POSITION_DECIMALS = 3;

/** One turn of a conversation: plan, gather, write, remember. */
@Injectable()
export class ChatService {
  constructor(
    private readonly conversations: ConversationStore,
    private readonly planner: Planner,
    private readonly gatherer: Gatherer,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly metrics: Metrics = NO_METRICS,
  ) {}

  /**
   * @param progress is told about the turn while it runs.
   * @param signal ends the work, and the turn is not remembered.
   * @throws the signal's reason.
   */
  async answer(message: ChatMessage, progress: ChatProgress = SILENT, signal?: AbortSignal): Promise<ChatReply> {
    const startedAt = performance.now();
    const conversation = message.startAnew
      ? await this.forget(message.owner)
      : await this.conversations.find(message.owner);
    const { plan, draft, askedModel, plannedByModel } = await this.planner.plan(planRequest(message, conversation), {
      signal,
      onPlan: (found) => progress.plan(found),
    });
    signal?.throwIfAborted();
    this.metrics.rung('planning', plannedByModel ? 'gemini' : 'rules');
    const card = plan.card === null ? null : (conversation.last_places[plan.card] ?? null);
    const again = remembered(plan, conversation);
    const origin = resolveOrigin(message.position);
    const gathered = await this.gatherer.gather({
      plan,
      message: message.text,
      origin,
      preferences: message.preferences,
      card,
      except: new Set(plan.intent === 'new_recommendation' ? conversation.shown : []),
      search: again === null,
      progress,
      signal,
    });
    signal?.throwIfAborted();
    const results = again ?? resultsOf(gathered);
    if (results.unseen.length > 0) progress.places(results.unseen.slice(0, CARDS));
    const facts: Facts = {
      message: message.text,
      plan,
      gathered,
      items: results.unseen,
      card,
      conversation,
      preferences: message.preferences,
      nowMs: this.clock.now(),
      draft,
      canAskModel: !askedModel,
    };
    const written = await this.writer.write(facts, { signal, onText: (piece) => progress.text(piece) });
    signal?.throwIfAborted();
    const cards = cardsOf(facts, written);
    await this.conversations.save(message.owner, nextConversation(facts, written, cards, results));
    return {
      text: written.text,
      cards,
      vibe: plan.vibe,
      debugVibe: plan.vibe ?? plan.intent,
      weather: gathered.weather,
      seconds: Math.round((performance.now() - startedAt) / 10) / 100,
    };
  }

  /** Deletes what is remembered. */
  async forget(owner: ConversationOwner): Promise<Conversation> {
    await this.conversations.clear(owner);
    return EMPTY;
  }
}

function planRequest(message: ChatMessage, conversation: Conversation): PlanRequest {
  return {
    message: message.text,
    history: conversation.history,
    shown: conversation.last_places,
    lastVibe: conversation.context,
    picker: message.picker,
  };
}

/** What the text cites, in its order; for a search filled up from the ranking to three. */
function cardsOf({ plan, items }: Facts, { cited }: Written) {
  const isSearch = plan.intent === 'recommendation' || plan.intent === 'new_recommendation';
  const order = isSearch ? [...new Set([...cited, ...items.keys()])] : cited;
  return order.slice(0, CARDS).flatMap((index) => items[index] ?? []);
}

function nextConversation(
  facts: Facts,
  written: Written,
  cards: Conversation['last_places'],
  results: Results,
): Conversation {
  const { conversation, plan, message } = facts;
  const added = [
    { role: 'user' as const, content: message },
    { role: 'assistant' as const, content: written.text },
  ];
  const history = [...conversation.history, ...added].slice(-HISTORY_MESSAGES);
  const { at, campus, source } = facts.gathered.origin;
  const { lat, lon } = roundTo(at, POSITION_DECIMALS);
  const user_location = { lat, lng: lon, campus, source };
  const base = {
    ...conversation,
    history,
    last_intent: plan.intent,
    user_location,
  };
  if (cards.length === 0) return base;
  const shown = [...new Set([...conversation.shown, ...cards.map((card) => card.id)])].slice(-SHOWN_REMEMBERED);
  return {
    ...base,
    last_places: cards,
    all_results: results.all.slice(0, RESULTS_REMEMBERED),
    result_index: results.all.filter((card) => shown.includes(card.id)).length,
    context: plan.vibe ?? conversation.context,
    shown,
  };
}
