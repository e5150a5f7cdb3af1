import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppConfig } from '../config/env';
import { publicBaseUrl } from '../http/public-url';
import { PhotosService } from './photos.service';

/** The absolute address of a photo by the vendor's name of it; null without a photo. */
export type PhotoUrl = (photoName: string | null) => string | null;

/** Addresses of photos on this server, as the caller reaches it. */
@Injectable()
export class PhotoUrls {
  constructor(
    private readonly photos: PhotosService,
    private readonly config: AppConfig,
  ) {}

  /** Every address is null when it cannot be told under which host the caller reached us. */
  for(request: FastifyRequest): PhotoUrl {
    const base = publicBaseUrl(request, this.config);
    return (photoName) => (base === null || photoName === null ? null : `${base}${this.photos.pathOf(photoName)}`);
  }
}
