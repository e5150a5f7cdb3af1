import { createHash } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '../config/env';
import { clientAddress } from '../limits/client-address';
import { RateLimiter } from '../limits/rate-limiter';

const PER_MINUTE = 5;

/** Five sign-ins a minute per address and e-mail: a campus sits behind few addresses. Keys hold a digest of the e-mail. */
@Injectable()
export class SignInLimitGuard implements CanActivate {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly config: AppConfig,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest<{ Body: { email?: unknown } }>>();
    const email = typeof request.body?.email === 'string' ? request.body.email.trim().toLowerCase() : '';
    const digest = createHash('sha256').update(email).digest('base64url').slice(0, 16);
    const key = `sign-in:${clientAddress(request, this.config)}:${digest}`;
    await this.limiter.hit(key, PER_MINUTE, http.getResponse<FastifyReply>());
    return true;
  }
}
