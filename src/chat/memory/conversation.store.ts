import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { createCache, memoryStore } from 'cache-manager';
import { RedisConnection } from '../../redis/redis.connection';
import { undefinedWithoutRedis } from '../../redis/redis.errors';
import { type Conversation, EMPTY } from './conversation';
import { readConversation, writeConversation } from './conversation.codec';

/** Restarted by every saved message. */
const LIFETIME_MS = 86_400_000;
/** What this process holds at most, in characters; the conversations that were silent longest give way. */
const MEMORY_CHARACTERS = 32 * 1024 * 1024;
const CONVERSATIONS = 5_000;

/** A copy here, and whether Redis has it too. */
interface Copy {
  readonly text: string;
  readonly isShared: boolean;
}

/** Whose conversation it is. The e-mail tells apart two people who had the same id, one after the other. */
export type ConversationOwner = { readonly userId: number; readonly email: string } | { readonly sessionId: string };

/**
 * Conversations in Redis under the old server's keys, and in this process: the copy here keeps a conversation going
 * when Redis goes away in the middle of it.
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

  constructor(private readonly redis: RedisConnection) {}

  async find(owner: ConversationOwner): Promise<Conversation> {
    const key = keyOf(owner);
    const [far, near] = await Promise.all([
      undefinedWithoutRedis(this.redis.read((client) => client.get(key))),
      this.memory.get<Copy>(key),
    ]);
    // Redis knows what other processes wrote or cleared; the copy counts while Redis is away or never got it.
    const useCopy = near !== undefined && (far === undefined || !near.isShared);
    const stored = parse(useCopy ? near.text : (far ?? null));
    return isTheirs(stored, owner) ? readConversation(stored) : EMPTY;
  }

  /** What is held, as it is stored, for its owner to read. */
  async export(owner: ConversationOwner): Promise<Record<string, unknown>> {
    return writeConversation(await this.find(owner));
  }

  async save(owner: ConversationOwner, conversation: Conversation): Promise<void> {
    const key = keyOf(owner);
    const text = JSON.stringify({ ...markOf(owner), ...writeConversation(conversation) });
    const answer = await undefinedWithoutRedis(
      this.redis.write((client) => client.set(key, text, { PX: LIFETIME_MS })),
    );
    const copy: Copy = { text, isShared: answer !== undefined };
    await this.memory.set(key, copy);
  }

  async clear(owner: ConversationOwner): Promise<void> {
    const key = keyOf(owner);
    const answer = await undefinedWithoutRedis(this.redis.write((client) => client.del(key)));
    if (answer !== undefined || this.redis.state === 'not_configured') await this.memory.del(key);
    // Redis still holds it: once back, it must not bring it back.
    else await this.memory.set(key, { text: 'null', isShared: false } satisfies Copy);
  }
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
