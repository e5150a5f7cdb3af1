import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Throttle, ThrottlerStorage } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../common/app-error';
import { AppConfig } from '../config/env';
import { clientAddress } from './client-address';

const WINDOW_MS = 60_000;
/** Where `@Throttle` of @nestjs/throttler keeps the limit of its default throttler. */
const THROTTLER_LIMIT = 'THROTTLER:LIMITdefault';

export class TooManyRequests extends AppError {
  readonly kind = 'rate_limited';

  constructor() {
    super('Rate limit exceeded. Please try again in a moment.');
  }
}

/** So many requests a minute per client address. A route without it is not limited. */
export const RateLimit = (perMinute: number) => Throttle({ default: { limit: perMinute, ttl: WINDOW_MS } });

/**
 * Enforces `@RateLimit`. Stands in for the throttler's own guard, which looks up six settings of a handler and hashes a
 * key on every request; here a route's limit is looked up once.
 */
@Injectable()
export class RateLimitGuard implements CanActivate {
  private readonly limits = new WeakMap<object, { limit: number | undefined; name: string }>();

  constructor(
    private readonly reflector: Reflector,
    @Inject(ThrottlerStorage) private readonly storage: ThrottlerStorage,
    private readonly config: AppConfig,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { limit, name } = this.limitOf(context);
    if (limit === undefined) return true;
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const key = `${name}:${clientAddress(http.getRequest<FastifyRequest>(), this.config)}`;
    const hit = await this.storage.increment(key, WINDOW_MS, limit, WINDOW_MS, 'default');
    reply.header('x-ratelimit-limit', limit);
    reply.header('x-ratelimit-remaining', Math.max(0, limit - hit.totalHits));
    reply.header('x-ratelimit-reset', hit.timeToExpire);
    if (!hit.isBlocked) return true;
    reply.header('retry-after', hit.timeToBlockExpire);
    throw new TooManyRequests();
  }

  private limitOf(context: ExecutionContext): { limit: number | undefined; name: string } {
    const handler = context.getHandler();
    const known = this.limits.get(handler);
    if (known) return known;
    const limit = this.reflector.getAllAndOverride<number | undefined>(THROTTLER_LIMIT, [handler, context.getClass()]);
    const found = { limit, name: `${context.getClass().name}.${handler.name}` };
    this.limits.set(handler, found);
    return found;
  }
}
