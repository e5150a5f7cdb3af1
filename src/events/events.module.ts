import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { EventsController } from './events.controller';
import { EventsService } from './events.service';
import { BrooklynBridgeParkClient } from './sources/brooklyn-bridge-park.client';
import { DowntownBrooklynClient } from './sources/downtown-brooklyn.client';
import { EventSources } from './sources/event-sources';
import { NycParksClient } from './sources/nyc-parks.client';
import { NyuEngageClient } from './sources/nyu-engage.client';

@Module({
  controllers: [EventsController],
  providers: [
    EventsService,
    EventSources,
    NyuEngageClient,
    BrooklynBridgeParkClient,
    DowntownBrooklynClient,
    NycParksClient,
  ],
  exports: [EventsService],
})
export class EventsModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly events: EventsService,
  ) {}

  /** Only once we listen: the start waits for nobody, and a program that only describes the API asks nobody. */
  onModuleInit(): void {
    this.host.listen$.subscribe({ complete: () => this.events.warmUp() });
  }
}
