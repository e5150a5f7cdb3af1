import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DirectionsResponse } from '../../directions/directions.dto';
import { nameFailure } from '../../http/error-body';
import { WeatherResponse } from '../../weather/weather.dto';
import { failureReply } from '../chat-error.filter';
import type { ChatProgress } from '../chat-progress';
import { wireCards } from '../chat.dto';
import { FrontHall, type Visit } from '../front-hall';
import type { EventStream } from './event-stream';

/** Answers a message as events while the turn runs. */
@Injectable()
export class ChatStream {
  constructor(private readonly hall: FrontHall) {}

  /** Ends the stream whatever happens: with `done`, with `error`, or because the caller has gone. */
  async answer(visit: Visit, stream: EventStream, request: FastifyRequest): Promise<void> {
    try {
      stream.send('done', await this.hall.serve(visit, progressOf(visit, stream), stream.signal));
    } catch (error) {
      if (stream.signal.aborted) return;
      const failure = nameFailure(error);
      if (failure.status >= 500) request.log.error({ err: error }, failure.error);
      stream.send('error', { error: failure.error, request_id: request.id, reply: failureReply(failure) });
    } finally {
      stream.end();
    }
  }
}

function progressOf({ photoUrl }: Visit, stream: EventStream): ChatProgress {
  return {
    plan: ({ intent, vibe, tools }) => stream.send('plan', { intent, vibe, tools }),
    weather: (reading) => stream.send('weather', WeatherResponse.weather(reading)),
    places: (cards) => stream.send('places', { places: wireCards(cards, photoUrl) }),
    directions: (directions) => stream.send('directions', DirectionsResponse.from(directions, 'objects')),
    text: (piece) => stream.send('delta', { text: piece }),
  };
}
