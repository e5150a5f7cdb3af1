import { Module } from '@nestjs/common';
import { BikeFeeds } from './bike-feeds';
import { BikesController } from './bikes.controller';
import { BikesService } from './bikes.service';
import { CitiBikeClient } from './citibike.client';

@Module({
  controllers: [BikesController],
  providers: [BikesService, BikeFeeds, CitiBikeClient],
  exports: [BikesService],
})
export class BikesModule {}
