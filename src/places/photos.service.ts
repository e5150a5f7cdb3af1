import { Injectable } from '@nestjs/common';
import type { CachePolicy } from '../cache/cache-policy';
import { SharedCache } from '../cache/shared-cache';
import { AppError } from '../common/app-error';
import { AppConfig } from '../config/env';
import { isVendorFailure } from '../upstream/ladder';
import { GooglePlacesClient } from './google-places.client';
import { PhotoReferences } from './photo-reference';

export class PhotoNotFound extends AppError {
  readonly kind = 'not_found';

  constructor() {
    super('Photo not found');
  }
}

export class PhotoUnavailable extends AppError {
  constructor(
    readonly kind: 'upstream_failed' | 'unavailable',
    options?: ErrorOptions,
  ) {
    super('Photo unavailable', options);
  }
}

/** Photos of places without the vendor's key ever leaving us. */
@Injectable()
export class PhotosService {
  private readonly references: PhotoReferences;
  private readonly policy: CachePolicy;

  constructor(
    config: AppConfig,
    private readonly cache: SharedCache,
    private readonly google: GooglePlacesClient,
  ) {
    this.references = new PhotoReferences(config.jwtSecret);
    this.policy = { freshSeconds: config.googleCacheSeconds, staleSeconds: config.googleCacheSeconds };
  }

  /** The path of a photo on this server. */
  pathOf(photoName: string): string {
    return `/api/photos/${this.references.sign(photoName)}`;
  }

  /**
   * Where the image is, for some minutes.
   * @throws PhotoNotFound for a reference that is not ours or a photo that is gone; PhotoUnavailable otherwise.
   */
  async locate(reference: string, widthPx: number): Promise<string> {
    const name = this.references.read(reference);
    if (name === null) throw new PhotoNotFound();
    if (!this.google.isConfigured) throw new PhotoUnavailable('unavailable');
    const uri = await this.ask(name, widthPx);
    if (uri === null) throw new PhotoNotFound();
    if (!isGoogleImage(uri)) throw new PhotoUnavailable('upstream_failed');
    return uri;
  }

  private async ask(name: string, widthPx: number): Promise<string | null> {
    try {
      return (
        await this.cache.wrap(`photo:v1:${name}:${widthPx}`, this.policy, () => this.google.photoUri(name, widthPx))
      ).value;
    } catch (cause) {
      if (isVendorFailure(cause)) throw new PhotoUnavailable('upstream_failed', { cause });
      throw cause;
    }
  }
}

/** We send callers only to the vendor's image host, and never to a URL that holds a key. */
function isGoogleImage(uri: string): boolean {
  const url = new URL(uri);
  return url.protocol === 'https:' && url.hostname.endsWith('.googleusercontent.com') && !url.searchParams.has('key');
}
