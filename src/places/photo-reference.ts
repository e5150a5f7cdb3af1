import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const PHOTO_NAME = /^places\/[A-Za-z0-9_-]+\/photos\/[A-Za-z0-9_-]+$/;
const TAG_BYTES = 16;

/** Turns a vendor's photo name into an opaque reference and back, so that our route serves only what we gave out. */
export class PhotoReferences {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'vv photo reference', 32));
  }

  sign(photoName: string): string {
    const name = Buffer.from(photoName, 'utf8');
    return Buffer.concat([this.tag(name), name]).toString('base64url');
  }

  /** The photo name, or null when we never signed it. */
  read(reference: string): string | null {
    const bytes = Buffer.from(reference, 'base64url');
    const name = bytes.subarray(TAG_BYTES);
    if (name.length === 0 || !timingSafeEqual(bytes.subarray(0, TAG_BYTES), this.tag(name))) return null;
    const text = name.toString('utf8');
    return PHOTO_NAME.test(text) ? text : null;
  }

  private tag(name: Buffer): Buffer {
    return createHmac('sha256', this.key).update(name).digest().subarray(0, TAG_BYTES);
  }
}
