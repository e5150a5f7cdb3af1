import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { RedisClientType } from 'redis';
import { AppConfig } from '../config/env';
import { RedisUnavailable } from './redis.errors';

export type RedisClient = RedisClientType;
type Library = typeof import('redis');
export type RedisState = 'not_configured' | 'connected' | 'disconnected';

/** Longest wait for one command. A slower Redis is as good as none. */
const COMMAND_TIMEOUT_MS = 250;
const CONNECT_TIMEOUT_MS = 2_000;
const RETRY_MIN_MS = 100;
const RETRY_MAX_MS = 2_000;
/** Managed servers cut clients that are silent for 300 s. */
const PING_INTERVAL_MS = 60_000;
/** Made once: every answer meets one while there is no Redis, and its stack is a twentieth of a chat turn. */
const NO_CONNECTION = {
  not_configured: new RedisUnavailable('not_configured'),
  disconnected: new RedisUnavailable('disconnected'),
};

/**
 * The one Redis connection of the process, shared by cache, limits and health.
 *
 * Nothing waits for it: a command fails at once while the connection is away, and after 250 ms when the server does
 * not answer. The first such silence drops the connection, because the client would otherwise queue commands behind the
 * lost answer without limit; a new one counts as connected only when it answers a ping within the same 250 ms.
 */
@Injectable()
export class RedisConnection implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('Redis');
  private readonly url: string | null;
  /** Loaded only where there is a Redis: it costs a tenth of the start. Here before the first client. */
  private library: Library | null = null;
  private client: RedisClient | null = null;
  private closed = false;
  private reportedLost = false;
  private refusing = false;
  private wake: () => void = () => undefined;

  constructor(config: AppConfig) {
    this.url = config.redisUrl;
  }

  get state(): RedisState {
    return this.client === null ? this.absence : 'connected';
  }

  private get absence(): keyof typeof NO_CONNECTION {
    return this.url === null ? 'not_configured' : 'disconnected';
  }

  onModuleInit(): void {
    if (this.url !== null) void this.keepConnected(this.url);
  }

  onApplicationShutdown(): void {
    this.closed = true;
    this.wake();
    this.drop(this.client);
  }

  /**
   * Runs commands that only read on the live connection.
   * @throws RedisUnavailable at once without a connection, after 250 ms without an answer, or when Redis refuses.
   */
  async read<T>(command: (client: RedisClient) => Promise<T>): Promise<T> {
    const client = this.client;
    if (client === null) throw NO_CONNECTION[this.absence];
    try {
      return await withTimeout(command(client), COMMAND_TIMEOUT_MS);
    } catch (error) {
      const refusal = this.library !== null && error instanceof this.library.ErrorReply ? error : null;
      if (refusal !== null) this.noteRefusal(true, refusal);
      else this.lose(client, error);
      throw new RedisUnavailable(refusal === null ? 'no answer' : 'refused', { cause: error });
    }
  }

  /** The same for commands that change something: a server that is full or read-only refuses just these. */
  async write<T>(command: (client: RedisClient) => Promise<T>): Promise<T> {
    const answer = await this.read(command);
    this.noteRefusal(false);
    return answer;
  }

  /** Connects, waits for the loss, and starts again, until shutdown. */
  private async keepConnected(url: string): Promise<void> {
    this.library = await import('redis');
    for (let failures = 0; !this.closed;) {
      const client = await this.connect(this.library, url);
      if (client === null) {
        this.noteLost();
        await this.pause(Math.min(RETRY_MAX_MS, RETRY_MIN_MS * 2 ** Math.min(failures, 10)));
        failures += 1;
        continue;
      }
      failures = 0;
      const lost = new Promise<void>((resolve) => (this.wake = resolve));
      client.once('error', (error) => this.lose(client, error));
      client.once('end', () => this.lose(client, new Error('connection ended')));
      this.client = client;
      this.logger.log(this.reportedLost ? 'redis back' : 'redis connected');
      this.reportedLost = false;
      if (this.closed) this.drop(client);
      else await lost;
    }
  }

  private async connect({ createClient }: Library, url: string): Promise<RedisClient | null> {
    const client: RedisClient = createClient({
      url,
      disableOfflineQueue: true,
      pingInterval: PING_INTERVAL_MS,
      socket: { connectTimeout: CONNECT_TIMEOUT_MS, reconnectStrategy: false, noDelay: true },
    });
    // Without a listener an error event would end the process.
    client.on('error', () => undefined);
    try {
      await withTimeout(client.connect(), CONNECT_TIMEOUT_MS);
      await withTimeout(client.ping(), COMMAND_TIMEOUT_MS);
      return client;
    } catch {
      this.drop(client);
      return null;
    }
  }

  private lose(client: RedisClient, error: unknown): void {
    if (this.client !== client) return;
    this.client = null;
    this.drop(client);
    if (!this.closed) this.noteLost(error);
    this.wake();
  }

  /** Closes the socket at once; `disconnect` also rejects what is still waiting for an answer. */
  private drop(client: RedisClient | null): void {
    if (client?.isOpen) client.disconnect().catch(() => undefined);
  }

  private noteLost(error?: unknown): void {
    if (this.reportedLost) return;
    this.reportedLost = true;
    this.logger.warn(`redis lost${error instanceof Error ? `: ${error.message}` : ''}`);
  }

  private noteRefusal(refusing: boolean, error?: Error): void {
    if (refusing === this.refusing) return;
    this.refusing = refusing;
    this.logger.warn(refusing ? `redis refuses commands: ${error?.message}` : 'redis accepts commands again');
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

async function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
