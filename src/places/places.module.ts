import { Module } from '@nestjs/common';
import { Guide } from './guide/guide';
import { GooglePlacesClient } from './google-places.client';
import { OverpassClient } from './overpass.client';
import { PhotoUrls } from './photo-urls';
import { PhotosController } from './photos.controller';
import { PhotosService } from './photos.service';
import { PlacesService } from './places.service';

@Module({
  controllers: [PhotosController],
  providers: [PlacesService, PhotosService, PhotoUrls, GooglePlacesClient, OverpassClient, Guide],
  exports: [PlacesService, PhotoUrls],
})
export class PlacesModule {}
