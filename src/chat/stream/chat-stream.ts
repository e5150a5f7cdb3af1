import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DirectionsResponse } from '../../directions/directions.dto';
import { nameFailure } from '../../http/error-body';
import { WeatherResponse } from '../../weather/weather.dto';
import { failureReply } from '../chat-error.filter';
import type { ChatExchange } from '../chat-exchange';
import type { ChatProgress } from '../chat-progress';
import { ChatService } from '../chat.service';
import type { EventStream } from './event-stream';

/** Answers a message as events while the turn runs. */
@Injectable()
export class ChatStream {
  constructor(private readonly chat: ChatService) {}

  /** Ends the stream whatever happens: with `done`, with `error`, or because the caller has gone. */
  async answer(exchange: ChatExchange, stream: EventStream, request: FastifyRequest): Promise<void> {
    try {
      stream.send('done', await this.lastWord(exchange, stream));
    } catch (error) {
      if (stream.signal.aborted) return;
      const failure = nameFailure(error);
      if (failure.status >= 500) request.log.error({ err: error }, failure.error);
      stream.send('error', { error: failure.error, request_id: request.id, reply: failureReply(failure) });
    } finally {
      stream.end();
    }
  }

  private async lastWord(exchange: ChatExchange, stream: EventStream): Promise<object> {
    if (exchange.message === null) {
      await this.chat.forget(exchange.owner);
      return exchange.cleared();
    }
    const progress = progressOf(exchange, stream);
    return exchange.present(await this.chat.answer(exchange.message, progress, stream.signal));
  }
}

function progressOf(exchange: ChatExchange, stream: EventStream): ChatProgress {
  return {
    plan: ({ intent, vibe, tools }) => stream.send('plan', { intent, vibe, tools }),
    weather: (reading) => stream.send('weather', WeatherResponse.from(reading)),
    places: (cards) => stream.send('places', { places: exchange.presentCards(cards) }),
    directions: (directions) => stream.send('directions', DirectionsResponse.from(directions, 'objects')),
    text: (piece) => stream.send('delta', { text: piece }),
  };
}
