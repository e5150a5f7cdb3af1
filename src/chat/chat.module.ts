import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module';
import { DirectionsModule } from '../directions/directions.module';
import { EventsModule } from '../events/events.module';
import { PlacesModule } from '../places/places.module';
import { WeatherModule } from '../weather/weather.module';
import { ChatExchanges } from './chat-exchange';
import { ChatSessions } from './chat-session';
import { ChatController } from './chat.controller';
import { ChatService } from './chat.service';
import { Gatherer } from './gather/gatherer';
import { PlaceFinder } from './gather/place-finder';
import { ConversationStore } from './memory/conversation.store';
import { GeminiClient } from './model/gemini.client';
import { Planner } from './planner/planner';
import { ChatStream } from './stream/chat-stream';
import { Writer } from './writer/writer';

@Module({
  imports: [AuthModule, WeatherModule, DirectionsModule, PlacesModule, EventsModule],
  controllers: [ChatController],
  providers: [
    ChatService,
    ChatStream,
    ChatExchanges,
    ChatSessions,
    ConversationStore,
    Planner,
    Gatherer,
    PlaceFinder,
    Writer,
    GeminiClient,
  ],
  exports: [ConversationStore],
})
export class ChatModule {}
