import { Module } from '@nestjs/common';
import { Elevators } from './elevators';
import { LiveTrains } from './live-trains';
import { MtaNoticesClient } from './mta-notices.client';
import { MtaRealtimeClient } from './mta-realtime.client';
import { ServiceAlerts } from './service-alerts';

/** What the MTA says about now. */
@Module({
  providers: [LiveTrains, ServiceAlerts, Elevators, MtaRealtimeClient, MtaNoticesClient],
  exports: [LiveTrains, ServiceAlerts, Elevators],
})
export class LiveModule {}
