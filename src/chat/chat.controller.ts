import { Body, Controller, HttpCode, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiErrors } from '../common/api-docs';
import { Public } from '../common/public.decorator';
import { InvalidRequest } from '../common/app-error';
import { AppConfig } from '../config/env';
import { publicBaseUrl } from '../http/public-url';
import { RateLimit } from '../limits/rate-limit.guard';
import { PhotosService } from '../places/photos.service';
import { ChatErrorFilter } from './chat-error.filter';
import { ChatSessions } from './chat-session';
import { ChatRequest, ChatResponse, SessionCleared } from './chat.dto';
import { ChatService } from './chat.service';

@ApiTags('chat')
@Controller('api/chat')
@Public()
@UseFilters(ChatErrorFilter)
export class ChatController {
  constructor(
    private readonly chat: ChatService,
    private readonly sessions: ChatSessions,
    private readonly photos: PhotosService,
    private readonly config: AppConfig,
  ) {}

  @Post()
  @HttpCode(200)
  @RateLimit(10)
  @ApiOperation({ summary: 'Ask Violet, or clear the conversation' })
  @ApiHeader({ name: 'X-Session-ID', required: false, description: 'Continues an anonymous conversation.' })
  @ApiHeader({ name: 'X-Clear-Session', required: false, description: '`true`, in any case: as clear_session.' })
  @ApiExtraModels(ChatResponse, SessionCleared)
  @ApiOkResponse({
    schema: { oneOf: [{ $ref: getSchemaPath(ChatResponse) }, { $ref: getSchemaPath(SessionCleared) }] },
  })
  @ApiErrors(400, 413, 429)
  async ask(
    @Body() body: ChatRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChatResponse | SessionCleared> {
    const startAnew = body.clear_session || String(request.headers['x-clear-session']).toLowerCase() === 'true';
    if (body.message === '' && !startAnew) throw new InvalidRequest("Missing 'message'");
    const { owner, sessionId, preferences } = await this.sessions.of(request);
    if (sessionId !== null) reply.header('x-session-id', sessionId);
    if (body.message === '') {
      await this.chat.forget(owner);
      return { status: 'session_cleared', ...(sessionId === null ? {} : { session_id: sessionId }) };
    }
    const answer = await this.chat.answer({
      owner,
      text: body.message,
      position: ChatRequest.position(body),
      picker: body.vibe ?? null,
      preferences: ChatRequest.preferences(body, preferences),
      startAnew,
    });
    const base = publicBaseUrl(request, this.config);
    return ChatResponse.from(answer, sessionId, (photo) => base && `${base}${this.photos.pathOf(photo)}`);
  }
}
