import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { createCache, memoryStore } from 'cache-manager';
import { type RedisClient, RedisConnection } from '../../redis/redis.connection';
import { undefinedWithoutRedis } from '../../redis/redis.errors';
import { type Conversation, EMPTY } from './conversation';
import { readConversation, writeConversation } from './conversation.codec';
import { graft, type Growth, growthOf, NO_GROWTH, sumOf } from './graft';

/** Restarted by every saved message. */
const LIFETIME_MS = 86_400_000;
/** What this process holds at most, in characters; the conversations that were silent longest give way. */
const MEMORY_CHARACTERS = 32 * 1024 * 1024;
const CONVERSATIONS = 5_000;

/** Conversations that Redis must be told of once it is back, at most; the oldest give way. */
const OWED = 10_000;

/** A copy here, and how much of it Redis has not got. */
interface Copy {
  readonly text: string;
  /** The latest clearing that it knows of; undefined while nobody could be asked. */
  readonly cleared: string | null | undefined;
  readonly owed: Growth;
}

/** A conversation as a turn found it; `save` tells from it what others did meanwhile. */
export interface Found {
  readonly conversation: Conversation;
  /** The mark of the latest clearing; undefined while nobody could be asked. */
  readonly cleared: string | null | undefined;
  /** Monotonic, in ms. */
  readonly foundAt: number;
}

/** What is to be added to what Redis holds. */
interface Addition {
  readonly owner: ConversationOwner;
  readonly conversation: Conversation;
  readonly growth: Growth;
  readonly cleared: string | null | undefined;
  readonly since: number;
}

/** Whose conversation it is. The e-mail tells apart two people who had the same id, one after the other. */
export type ConversationOwner = { readonly userId: number; readonly email: string } | { readonly sessionId: string };

/**
 * Conversations in Redis under the old server's keys, and in this process: the copy here keeps a conversation going
 * when Redis goes away in the middle of it.
 *
 * A turn is added to what Redis holds when the turn ends, by a watched exchange, so two turns at once both stay, and a
 * read that failed overwrites nothing. A clearing leaves a mark beside the conversation: a turn that began before it,
 * and a copy from before it, do not bring anything back.
 */
@Injectable()
export class ConversationStore {
  private readonly memory = createCache(
    memoryStore({
      max: CONVERSATIONS,
      maxSize: MEMORY_CHARACTERS,
      sizeCalculation: (copy) => (copy as Copy).text.length,
      ttl: LIFETIME_MS,
      ttlAutopurge: false,
      shouldCloneBeforeSet: false,
    }),
  );
  /** What Redis does not know yet: clearings by their mark, and whose turns are owed. */
  private readonly clearings = new Map<string, string>();
  private readonly owing = new Map<string, ConversationOwner>();
  /** Additions on their way to Redis. */
  private readonly sharing = new Map<string, Promise<void>>();

  constructor(private readonly redis: RedisConnection) {
    redis.onConnected(() => void this.carryOut());
  }

  async find(owner: ConversationOwner): Promise<Found> {
    const key = keyOf(owner);
    const foundAt = performance.now();
    const [answer, near] = await Promise.all([
      undefinedWithoutRedis(this.redis.read((client) => client.mGet([key, markKeyOf(key)]))),
      this.memory.get<Copy>(key),
    ]);
    const here = near === undefined ? null : conversationIn(near.text, owner);
    if (answer === undefined || this.clearings.has(key))
      return { conversation: here ?? EMPTY, cleared: near?.cleared, foundAt };
    if (near !== undefined && near.owed.messages > 0) {
      // What is owed may be in the answer already: it is on its way, or arrived while Redis was asked.
      const running = this.sharing.get(key);
      await running;
      if (running !== undefined || (await this.memory.get<Copy>(key)) !== near) return this.find(owner);
    }
    const [text, cleared] = [answer[0] ?? null, answer[1] ?? null];
    const far = conversationIn(text, owner);
    const mine = here !== null && !isClearedSince(near?.cleared, cleared) ? here : null;
    const owed = mine === null ? NO_GROWTH : near!.owed;
    // Redis has nothing and knows of no clearing: it came back empty.
    const conversation = far === null ? (mine ?? EMPTY) : mine === null ? far : graft(far, mine, owed);
    // Unless a turn ended here while Redis was asked.
    if ((await this.memory.get<Copy>(key)) === near)
      await this.memory.set(key, { text: textOf(owner, conversation), cleared, owed } satisfies Copy);
    return { conversation, cleared, foundAt };
  }

  /** What is held, as it is stored, for its owner to read. */
  async export(owner: ConversationOwner): Promise<Record<string, unknown>> {
    return writeConversation((await this.find(owner)).conversation);
  }

  /** Adds a turn to what is held by now; nothing when the conversation was cleared since it was found. */
  async save(
    owner: ConversationOwner,
    { conversation: before, cleared, foundAt }: Found,
    after: Conversation,
  ): Promise<void> {
    const key = keyOf(owner);
    const near = await this.memory.get<Copy>(key);
    if (isClearedSince(cleared, near?.cleared ?? null)) return;
    const added = growthOf(before, after);
    const here = near === undefined ? null : conversationIn(near.text, owner);
    const conversation = here === null ? after : graft(here, after, added);
    const growth = sumOf(near?.owed ?? NO_GROWTH, added);
    // First of all, so that another turn of this process goes on from here.
    await this.memory.set(key, { text: textOf(owner, conversation), cleared, owed: growth } satisfies Copy);
    await this.share(key, { owner, conversation, growth, cleared, since: foundAt });
  }

  async clear(owner: ConversationOwner): Promise<void> {
    const key = keyOf(owner);
    const cleared = randomUUID();
    remember(this.clearings, key, cleared);
    this.owing.delete(key);
    await this.memory.set(key, { text: 'null', cleared, owed: NO_GROWTH } satisfies Copy);
    await this.carryOutClearing(key, cleared);
  }

  private async share(key: string, addition: Addition): Promise<void> {
    const running = this.bring(key, addition);
    this.sharing.set(key, running);
    try {
      await running;
    } finally {
      if (this.sharing.get(key) === running) this.sharing.delete(key);
    }
  }

  /** Brings an addition to Redis, now or when it is back. */
  private async bring(key: string, addition: Addition): Promise<void> {
    const clearing = this.clearings.get(key);
    const isReady = clearing === undefined || (await this.carryOutClearing(key, clearing));
    const shared = isReady
      ? await undefinedWithoutRedis(this.redis.exchange((client) => add(client, key, addition)))
      : undefined;
    if (shared === undefined) {
      if (this.redis.state !== 'not_configured') remember(this.owing, key, addition.owner);
      return;
    }
    this.owing.delete(key);
    const near = await this.memory.get<Copy>(key);
    if (near === undefined || isClearedSince(addition.cleared, near.cleared ?? null)) return;
    // Turns that ended here meanwhile are still owed.
    const { messages, lists } = near.owed;
    const owed = { messages: messages - addition.growth.messages, lists: lists - addition.growth.lists };
    if (owed.messages <= 0) await this.memory.set(key, { ...shared, owed: NO_GROWTH } satisfies Copy);
    else await this.memory.set(key, { ...near, owed } satisfies Copy);
  }

  /** Redis is there: it hears what was cleared and said without it. */
  private async carryOut(): Promise<void> {
    for (const [key, cleared] of [...this.clearings]) await this.carryOutClearing(key, cleared);
    for (const [key, owner] of [...this.owing]) {
      const near = await this.memory.get<Copy>(key);
      const conversation = conversationIn(near?.text ?? null, owner);
      if (near === undefined || conversation === null || near.owed.messages === 0) this.owing.delete(key);
      else await this.share(key, { owner, conversation, growth: near.owed, cleared: near.cleared ?? null, since: 0 });
    }
  }

  /** False while Redis cannot be told. */
  private async carryOutClearing(key: string, cleared: string): Promise<boolean> {
    const done = await undefinedWithoutRedis(
      this.redis.write((client) => client.multi().del(key).set(markKeyOf(key), cleared, { PX: LIFETIME_MS }).exec()),
    );
    const isOver = done !== undefined || this.redis.state === 'not_configured';
    if (isOver && this.clearings.get(key) === cleared) this.clearings.delete(key);
    return isOver;
  }
}

/** One attempt of an exchange. When the conversation was cleared meanwhile, nothing is added and that is what is held. */
async function add(client: RedisClient, key: string, addition: Addition): Promise<Omit<Copy, 'owed'>> {
  const { owner, conversation, growth } = addition;
  const mark = markKeyOf(key);
  await client.watch([key, mark]);
  const answer = await client.mGet([key, mark]);
  const [text, cleared] = [answer[0] ?? null, answer[1] ?? null];
  if (cleared !== null && (await isOver(client, mark, cleared, addition))) {
    await client.unwatch();
    return { text: text ?? 'null', cleared };
  }
  const current = conversationIn(text, owner);
  const next = textOf(owner, current === null ? conversation : graft(current, conversation, growth));
  await client.multi().set(key, next, { PX: LIFETIME_MS }).exec();
  return { text: next, cleared };
}

/** Where the clearings of then are not known, the age of the mark tells, by Redis' own clock. */
async function isOver(
  client: RedisClient,
  mark: string,
  cleared: string,
  { cleared: known, since }: Addition,
): Promise<boolean> {
  if (known !== undefined) return isClearedSince(known, cleared);
  return LIFETIME_MS - (await client.pTTL(mark)) <= performance.now() - since;
}

function isClearedSince(known: string | null | undefined, now: string | null): boolean {
  return now !== null && now !== known;
}

function remember<T>(owed: Map<string, T>, key: string, value: T): void {
  const [oldest] = owed.keys();
  if (owed.size >= OWED && oldest !== undefined) owed.delete(oldest);
  owed.set(key, value);
}

/** Beside the conversation, for as long: it was cleared. */
function markKeyOf(key: string): string {
  return `vv:cleared:${key}`;
}

function textOf(owner: ConversationOwner, conversation: Conversation): string {
  return JSON.stringify({ ...markOf(owner), ...writeConversation(conversation) });
}

/** Null where there is none, or somebody else's. */
function conversationIn(text: string | null, owner: ConversationOwner): Conversation | null {
  const stored = parse(text);
  return stored === null || !isTheirs(stored, owner) ? null : readConversation(stored);
}

function keyOf(owner: ConversationOwner): string {
  return 'userId' in owner ? `conversation:user:${owner.userId}` : `conversation:session:${owner.sessionId}`;
}

/** A digest of the e-mail, for users; strangers have only their session id. */
function markOf(owner: ConversationOwner): { readonly owner?: string } {
  if (!('userId' in owner)) return {};
  return { owner: createHash('sha256').update(owner.email).digest('base64url').slice(0, 22) };
}

/** A conversation of the old server carries no mark and is taken for theirs. */
function isTheirs(stored: unknown, owner: ConversationOwner): boolean {
  const { owner: mark } = (stored ?? {}) as { owner?: unknown };
  return mark === undefined || mark === markOf(owner).owner;
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}
