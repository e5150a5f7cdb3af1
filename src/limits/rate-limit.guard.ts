import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Throttle } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IS_PUBLIC } from '../common/public.decorator';
import { AppConfig } from '../config/env';
import { clientAddress } from './client-address';
import { RateLimiter, WINDOW_MS } from './rate-limiter';

/** Where `@Throttle` of @nestjs/throttler keeps the limit of its default throttler. */
const THROTTLER_LIMIT = 'THROTTLER:LIMITdefault';
/** Before sign-in is checked, an address gets this many times a user's limit: many users share one. */
const ADDRESS_FACTOR = 10;

/** So many requests a minute: per client address on public routes, per user on the others. Without it: no limit. */
export const RateLimit = (perMinute: number) => Throttle({ default: { limit: perMinute, ttl: WINDOW_MS } });

interface RouteLimit {
  readonly perMinute: number | undefined;
  readonly isPublic: boolean;
  readonly name: string;
}

/**
 * Enforces `@RateLimit` per address, before anything else is looked at. Stands in for the throttler's own guard, which
 * looks up six settings of a handler and hashes a key on every request; here a route's limit is looked up once.
 */
@Injectable()
export class RateLimitGuard implements CanActivate {
  private readonly routes = new WeakMap<object, RouteLimit>();

  constructor(
    private readonly reflector: Reflector,
    private readonly limiter: RateLimiter,
    private readonly config: AppConfig,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { perMinute, isPublic, name } = limitOf(context, this.reflector, this.routes);
    if (perMinute === undefined) return true;
    const http = context.switchToHttp();
    const key = `${name}:${clientAddress(http.getRequest<FastifyRequest>(), this.config)}`;
    await this.limiter.hit(key, isPublic ? perMinute : perMinute * ADDRESS_FACTOR, http.getResponse<FastifyReply>());
    return true;
  }
}

/** Enforces `@RateLimit` per user, once the auth guard has found one. */
@Injectable()
export class UserLimitGuard implements CanActivate {
  private readonly routes = new WeakMap<object, RouteLimit>();

  constructor(
    private readonly reflector: Reflector,
    private readonly limiter: RateLimiter,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const user = http.getRequest<FastifyRequest>().signedInUser;
    if (user === undefined) return true;
    const { perMinute, name } = limitOf(context, this.reflector, this.routes);
    if (perMinute !== undefined)
      await this.limiter.hit(`${name}:user:${user.id}`, perMinute, http.getResponse<FastifyReply>());
    return true;
  }
}

function limitOf(context: ExecutionContext, reflector: Reflector, known: WeakMap<object, RouteLimit>): RouteLimit {
  const handler = context.getHandler();
  const found = known.get(handler);
  if (found) return found;
  const targets = [handler, context.getClass()];
  const limit: RouteLimit = {
    perMinute: reflector.getAllAndOverride<number | undefined>(THROTTLER_LIMIT, targets),
    isPublic: reflector.getAllAndOverride<boolean | undefined>(IS_PUBLIC, targets) ?? false,
    name: `${context.getClass().name}.${handler.name}`,
  };
  known.set(handler, limit);
  return limit;
}
