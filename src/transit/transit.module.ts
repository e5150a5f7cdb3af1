import { Module } from '@nestjs/common';
import { LiveModule } from './live/live.module';
import { LiveFeeds, MtaFeeds } from './live-feeds';
import { StationsService } from './stations.service';
import { TransitController } from './transit.controller';
import { WaysService } from './ways.service';

@Module({
  imports: [LiveModule],
  controllers: [TransitController],
  providers: [WaysService, StationsService, { provide: LiveFeeds, useClass: MtaFeeds }],
  exports: [WaysService, StationsService, LiveFeeds],
})
export class TransitModule {}
