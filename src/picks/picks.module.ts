import { Module } from '@nestjs/common';
import { DirectionsModule } from '../directions/directions.module';
import { PlacesModule } from '../places/places.module';
import { Lister } from './lister';
import { Picker } from './picker';
import { CandidateFinder } from './search/candidate-finder';

@Module({
  imports: [PlacesModule, DirectionsModule],
  providers: [CandidateFinder, Picker, Lister],
  exports: [CandidateFinder, Picker, Lister],
})
export class PicksModule {}
