import { Injectable } from '@nestjs/common';
import { BrooklynBridgeParkClient } from './brooklyn-bridge-park.client';
import { DowntownBrooklynClient } from './downtown-brooklyn.client';
import type { EventSource } from './event-source';
import { NycParksClient } from './nyc-parks.client';
import { NyuEngageClient } from './nyu-engage.client';

/** All sites that list events: the university's own, and those of the neighbourhood. */
@Injectable()
export class EventSources {
  readonly external: readonly EventSource[];

  constructor(
    readonly engage: NyuEngageClient,
    bridgePark: BrooklynBridgeParkClient,
    downtown: DowntownBrooklynClient,
    parks: NycParksClient,
  ) {
    this.external = [bridgePark, downtown, parks];
  }
}
