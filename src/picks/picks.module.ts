import { Module } from '@nestjs/common';
import { DirectionsModule } from '../directions/directions.module';
import { PlacesModule } from '../places/places.module';
import { Lister } from './lister';
import { Picker } from './picker';
import { CandidateFinder } from './search/candidate-finder';
import { Searcher } from './search/searcher';

@Module({
  imports: [PlacesModule, DirectionsModule],
  providers: [CandidateFinder, Searcher, Picker, Lister],
  exports: [CandidateFinder, Picker, Lister],
})
export class PicksModule {}
