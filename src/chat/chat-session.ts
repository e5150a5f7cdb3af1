import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { OptionalUser } from '../auth/optional-user';
import type { Preferences } from '../users/preferences';
import type { ConversationOwner } from './memory/conversation.store';

const SESSION_ID = /^[A-Za-z0-9._:-]{1,128}$/;

export interface ChatSession {
  readonly owner: ConversationOwner;
  /** Null for a signed-in user, whose conversation needs no id. Whoever knows an id continues that conversation. */
  readonly sessionId: string | null;
  /** What the signed-in user told us about themselves. */
  readonly preferences: Preferences;
}

/** Whose conversation a request belongs to: the user of a good token, else the session id, else a new one. */
@Injectable()
export class ChatSessions {
  constructor(private readonly users: OptionalUser) {}

  async of(request: FastifyRequest): Promise<ChatSession> {
    const user = await this.users.find(request.headers.authorization);
    if (user !== null)
      return { owner: { userId: user.id, email: user.email }, sessionId: null, preferences: user.preferences };
    const given = request.headers['x-session-id'];
    const sessionId = typeof given === 'string' && SESSION_ID.test(given) ? given : randomUUID();
    return { owner: { sessionId }, sessionId, preferences: {} };
  }
}
