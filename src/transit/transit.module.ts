import { Module } from '@nestjs/common';
import { LiveFeeds, NoLiveFeeds } from './live-feeds';
import { StationsService } from './stations.service';
import { TransitController } from './transit.controller';
import { WaysService } from './ways.service';

@Module({
  controllers: [TransitController],
  providers: [WaysService, StationsService, { provide: LiveFeeds, useClass: NoLiveFeeds }],
  exports: [WaysService, StationsService],
})
export class TransitModule {}
