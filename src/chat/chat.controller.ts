import { Body, Controller, HttpCode, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiErrors } from '../common/api-docs';
import { Public } from '../common/public.decorator';
import { RateLimit } from '../limits/rate-limit.guard';
import { ChatErrorFilter } from './chat-error.filter';
import { SILENT } from './chat-progress';
import { ChatRequest, ChatResponse, SessionCleared } from './chat.dto';
import { FrontHall, type Visit } from './front-hall';
import { ChatStream } from './stream/chat-stream';
import { EventStream } from './stream/event-stream';

@ApiTags('chat')
@ApiHeader({ name: 'X-Session-ID', required: false, description: 'Continues an anonymous conversation.' })
@ApiHeader({ name: 'X-Clear-Session', required: false, description: '`true`, in any case: as clear_session.' })
@Controller('api/chat')
@Public()
@UseFilters(ChatErrorFilter)
export class ChatController {
  constructor(
    private readonly hall: FrontHall,
    private readonly stream: ChatStream,
  ) {}

  @Post()
  @HttpCode(200)
  @RateLimit(10)
  @ApiOperation({ summary: 'Ask Violet, or clear the conversation' })
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
    const visit = await this.hall.admit(body, request);
    nameSession(visit, reply);
    return this.hall.serve(visit, SILENT, undefined);
  }

  @Post('stream')
  @HttpCode(200)
  @RateLimit(10)
  @ApiOperation({
    summary: 'Ask Violet, and watch the answer grow',
    description:
      'Server-sent events: `plan`, `weather`, `places`, `directions`, `delta` (a piece of the reply), then `done` with the body ' +
      'of `POST /api/chat`, or `error`. `done` counts, also where its reply differs from the pieces. A comment every 15 s ' +
      'keeps the connection open; hanging up cancels the work.',
  })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @ApiErrors(400, 413, 429)
  async watch(@Body() body: ChatRequest, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.hall.admit(body, request);
    nameSession(visit, reply);
    await this.stream.answer(visit, EventStream.open(reply), request);
  }
}

function nameSession({ sessionId }: Visit, reply: FastifyReply): void {
  if (sessionId !== null) reply.header('x-session-id', sessionId);
}
