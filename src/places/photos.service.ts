import { Injectable } from '@nestjs/common';
import { AppError } from '../common/app-error';
import { AppConfig } from '../config/env';
import type { Ladder } from '../upstream/ladder';
import { keptFor } from '../upstream/ladder.types';
import { Ladders } from '../upstream/ladders';
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

interface Photo {
  readonly name: string;
  readonly widthPx: number;
}

const BUDGET_MS = 5_000;

/** Photos of places without the vendor's key ever leaving us. */
@Injectable()
export class PhotosService {
  private readonly references: PhotoReferences;
  private readonly ladder: Ladder<Photo, string | null>;

  constructor(config: AppConfig, ladders: Ladders, google: GooglePlacesClient) {
    this.references = new PhotoReferences(config.jwtSecret);
    this.ladder = ladders.create<Photo, string | null>({
      capability: 'photos',
      budgetMs: BUDGET_MS,
      rungs: [
        {
          name: 'google_places',
          isOn: google.isOn,
          cachePolicy: keptFor(config.googleCacheSeconds, ({ name, widthPx }) => `photo:v1:${name}:${widthPx}`),
          ask: ({ name, widthPx }) => google.photoUri(name, widthPx),
        },
      ],
      exhausted: (cause) => new PhotoUnavailable('upstream_failed', { cause }),
    });
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
    if (!this.ladder.isOn) throw new PhotoUnavailable('unavailable');
    const { value: uri } = await this.ladder.ask({ name, widthPx });
    if (uri === null) throw new PhotoNotFound();
    if (!isGoogleImage(uri)) throw new PhotoUnavailable('upstream_failed');
    return uri;
  }
}

/** We send callers only to the vendor's image host, and never to a URL that holds a key. */
function isGoogleImage(uri: string): boolean {
  const url = new URL(uri);
  return url.protocol === 'https:' && url.hostname.endsWith('.googleusercontent.com') && !url.searchParams.has('key');
}
