import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { SignedInUser } from '../common/current-user.decorator';
import { IS_PUBLIC } from '../common/public.decorator';
import { UserNotFound } from '../users/users.errors';
import { UsersService } from '../users/users.service';
import { Unauthenticated } from './auth.errors';
import { bearerToken } from './bearer';
import { Tokens } from './tokens';

/** Every route that is not public needs a good access token of an existing user; the order of refusals is the contract's. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: Tokens,
    private readonly users: UsersService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(IS_PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.signedInUser = await this.userOf(request.headers.authorization);
    return true;
  }

  private async userOf(authorization: string | undefined): Promise<SignedInUser> {
    const token = bearerToken(authorization);
    if (token === null) throw new Unauthenticated('Authorization header missing or invalid');
    const claims = await this.tokens.read(token);
    if (claims === 'expired') throw new Unauthenticated('Token expired');
    if (claims === 'invalid') throw new Unauthenticated('Invalid token');
    if (claims.type !== 'access') throw new Unauthenticated('Invalid token type');
    if (claims.userId === null) throw new Unauthenticated('Invalid token payload');
    const user = await this.users.findSignedIn(claims.userId);
    if (user === null) throw new UserNotFound();
    // Ids can be given out again after a deletion; e-mails never change.
    if (claims.email !== null && claims.email !== user.email) throw new Unauthenticated('Invalid token');
    return user;
  }
}
