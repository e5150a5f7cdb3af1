import { Module } from '@nestjs/common';
import { LiveFeeds, NoLiveFeeds } from './live-feeds';
import { WaysService } from './ways.service';

@Module({
  providers: [WaysService, { provide: LiveFeeds, useClass: NoLiveFeeds }],
  exports: [WaysService],
})
export class TransitModule {}
