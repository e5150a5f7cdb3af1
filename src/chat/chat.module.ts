import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module';
import { DirectionsModule } from '../directions/directions.module';
import { EventsModule } from '../events/events.module';
import { PicksModule } from '../picks/picks.module';
import { PlacesModule } from '../places/places.module';
import { BikesModule } from '../transit/bikes/bikes.module';
import { TransitModule } from '../transit/transit.module';
import { WeatherModule } from '../weather/weather.module';
import { ChatController } from './chat.controller';
import { ChatService } from './chat.service';
import { FrontHall } from './front-hall';
import { Gatherer } from './gather/gatherer';
import { TrainFacts } from './gather/trains';
import { ConversationStore } from './memory/conversation.store';
import { GeminiClient } from './model/gemini.client';
import { ModelPlanner } from './model/model-planner';
import { ChatStream } from './stream/chat-stream';
import { Understander } from './understander';
import { Writer } from './writer/writer';

@Module({
  imports: [
    AuthModule,
    WeatherModule,
    DirectionsModule,
    TransitModule,
    BikesModule,
    PlacesModule,
    PicksModule,
    EventsModule,
  ],
  controllers: [ChatController],
  providers: [
    ChatService,
    ChatStream,
    FrontHall,
    ConversationStore,
    Understander,
    ModelPlanner,
    Gatherer,
    TrainFacts,
    Writer,
    GeminiClient,
  ],
  exports: [ConversationStore],
})
export class ChatModule {}
