import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The user of a request whose token was found good. */
export interface SignedInUser {
  readonly id: number;
  readonly email: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the auth guard; absent on public routes. */
    signedInUser?: SignedInUser;
  }
}

/** The signed-in user, on routes that are not public. */
export const CurrentUser = createParamDecorator((_data: unknown, context: ExecutionContext): SignedInUser => {
  const user = context.switchToHttp().getRequest<FastifyRequest>().signedInUser;
  if (user === undefined) throw new Error('a route that is public asked for its user');
  return user;
});
