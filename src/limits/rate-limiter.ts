import { Inject, Injectable } from '@nestjs/common';
import { ThrottlerStorage } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { AppError } from '../common/app-error';

export const WINDOW_MS = 60_000;

export class TooManyRequests extends AppError {
  readonly kind = 'rate_limited';

  constructor() {
    super('Rate limit exceeded. Please try again in a moment.');
  }
}

/** Counts a hit and says in the headers how many are left. */
@Injectable()
export class RateLimiter {
  constructor(@Inject(ThrottlerStorage) private readonly storage: ThrottlerStorage) {}

  /** @throws TooManyRequests */
  async hit(key: string, perMinute: number, reply: FastifyReply): Promise<void> {
    const hit = await this.storage.increment(key, WINDOW_MS, perMinute, WINDOW_MS, 'default');
    reply.header('x-ratelimit-limit', perMinute);
    reply.header('x-ratelimit-remaining', Math.max(0, perMinute - hit.totalHits));
    reply.header('x-ratelimit-reset', hit.timeToExpire);
    if (!hit.isBlocked) return;
    reply.header('retry-after', hit.timeToBlockExpire);
    throw new TooManyRequests();
  }
}
