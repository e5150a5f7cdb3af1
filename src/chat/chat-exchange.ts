import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InvalidRequest } from '../common/app-error';
import { PhotoUrls } from '../places/photo-urls';
import { ChatSessions } from './chat-session';
import { ChatRequest, ChatResponse, SessionCleared, wireCards } from './chat.dto';
import type { ChatMessage, ChatReply } from './chat.types';
import type { ConversationOwner } from './memory/conversation.store';
import type { StoredCard } from './memory/conversation';

/** One request to the chat, whichever way it is answered. */
export interface ChatExchange {
  readonly owner: ConversationOwner;
  /** Null for a signed-in user. */
  readonly sessionId: string | null;
  /** Null when the conversation is only to be cleared. */
  readonly message: ChatMessage | null;
  /** What says that it was. */
  cleared(): SessionCleared;
  /** The answer as this caller sees it. */
  present(reply: ChatReply): ChatResponse;
  presentCards(cards: readonly StoredCard[]): ChatResponse['places'];
}

/** What both chat routes do alike: whose conversation it is, what is asked, and how the answer looks to the caller. */
@Injectable()
export class ChatExchanges {
  constructor(
    private readonly sessions: ChatSessions,
    private readonly photos: PhotoUrls,
  ) {}

  /** @throws InvalidRequest without a message, unless the conversation is to be cleared. */
  async open(body: ChatRequest, request: FastifyRequest): Promise<ChatExchange> {
    const startAnew = body.clear_session || String(request.headers['x-clear-session']).toLowerCase() === 'true';
    if (body.message === '' && !startAnew) throw new InvalidRequest("Missing 'message'");
    const { owner, sessionId, preferences } = await this.sessions.of(request);
    const photoUrl = this.photos.for(request);
    return {
      owner,
      sessionId,
      message:
        body.message === ''
          ? null
          : {
              owner,
              text: body.message,
              position: ChatRequest.position(body),
              picker: body.vibe ?? null,
              preferences: ChatRequest.preferences(body, preferences),
              startAnew,
            },
      cleared: () => SessionCleared.of(sessionId),
      present: (reply) => ChatResponse.from(reply, sessionId, photoUrl),
      presentCards: (cards) => wireCards(cards, photoUrl),
    };
  }
}
