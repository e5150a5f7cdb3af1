import { Module } from '@nestjs/common';
import { TransitModule } from '../transit/transit.module';
import { DirectionsController } from './directions.controller';
import { DirectionsService } from './directions.service';
import { GoogleRoutesClient } from './google-routes.client';
import { OsrmClient } from './osrm.client';
import { TravelTimesService } from './travel-times.service';

@Module({
  imports: [TransitModule],
  controllers: [DirectionsController],
  providers: [DirectionsService, TravelTimesService, GoogleRoutesClient, OsrmClient],
  exports: [DirectionsService, TravelTimesService],
})
export class DirectionsModule {}
