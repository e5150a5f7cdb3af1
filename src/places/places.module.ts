import { Module } from '@nestjs/common';
import { CampusDirectory } from './campus-directory';
import { GooglePlacesClient } from './google-places.client';
import { OverpassClient } from './overpass.client';
import { PhotosController } from './photos.controller';
import { PhotosService } from './photos.service';
import { PlacesService } from './places.service';

@Module({
  controllers: [PhotosController],
  providers: [PlacesService, PhotosService, GooglePlacesClient, OverpassClient, CampusDirectory],
  exports: [PlacesService, PhotosService],
})
export class PlacesModule {}
