import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { OptionalUser } from '../auth/optional-user';
import { InvalidRequest } from '../common/app-error';
import { type PhotoUrl, PhotoUrls } from '../places/photo-urls';
import { type ChatProgress } from './chat-progress';
import { ChatRequest, ChatResponse, SessionCleared } from './chat.dto';
import { ChatService } from './chat.service';
import type { ChatMessage } from './chat.types';
import type { ConversationOwner } from './memory/conversation.store';

const SESSION_ID = /^[A-Za-z0-9._:-]{1,128}$/;

/** A request to the chat, whichever way it is answered. */
export interface Visit {
  readonly owner: ConversationOwner;
  /** Null for a signed-in user, whose conversation needs no id. Whoever knows an id continues that conversation. */
  readonly sessionId: string | null;
  /** True when what was remembered is to be forgotten first. */
  readonly clears: boolean;
  /** Null when that is all. */
  readonly message: ChatMessage | null;
  /** Photo addresses as this caller reaches them. */
  readonly photoUrl: PhotoUrl;
}

/** Turns a request into whose conversation it is and what is asked, and the answer into what the caller gets. */
@Injectable()
export class FrontHall {
  constructor(
    private readonly users: OptionalUser,
    private readonly photos: PhotoUrls,
    private readonly chat: ChatService,
  ) {}

  /** @throws InvalidRequest without a message, unless the conversation is to be cleared. */
  async admit(body: ChatRequest, request: FastifyRequest): Promise<Visit> {
    const clears = body.clear_session || String(request.headers['x-clear-session']).toLowerCase() === 'true';
    if (body.message === '' && !clears) throw new InvalidRequest("Missing 'message'");
    const user = await this.users.find(request.headers.authorization);
    const sessionId = user === null ? sessionOf(request) : null;
    const owner = user === null ? { sessionId: sessionId! } : { userId: user.id, email: user.email };
    const message = body.message === '' ? null : ChatRequest.message(body, user?.preferences ?? {});
    return { owner, sessionId, clears, message, photoUrl: this.photos.for(request) };
  }

  /** @throws the signal's reason once the caller has gone. */
  async serve(
    visit: Visit,
    progress: ChatProgress,
    signal: AbortSignal | undefined,
  ): Promise<ChatResponse | SessionCleared> {
    const { owner, sessionId, clears, message, photoUrl } = visit;
    if (clears) await this.chat.forget(owner);
    if (message === null) return SessionCleared.of(sessionId);
    return ChatResponse.from(await this.chat.answer(owner, message, progress, signal), sessionId, photoUrl);
  }
}

/** The id that was sent when it is usable, else a new one. */
function sessionOf(request: FastifyRequest): string {
  const given = request.headers['x-session-id'];
  return typeof given === 'string' && SESSION_ID.test(given) ? given : randomUUID();
}
