import { createCipheriv, createDecipheriv, createHmac, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/env';

const derive = promisify(pbkdf2);

/** The old server's derivation; part of the format. */
const SALT = 'violetvibes_salt';
const ITERATIONS = 100_000;
const KEY_BYTES = 32;

const VERSION = 0x80;
const HEADER_BYTES = 9;
const IV_BYTES = 16;
const TAG_BYTES = 32;
const BLOCK_BYTES = 16;

/** Two keys from one secret: the first half signs, the second encrypts. */
interface Keys {
  readonly signing: Buffer;
  readonly encryption: Buffer;
}

/**
 * Home addresses as the old server stored them: Fernet tokens (AES-128-CBC, then HMAC-SHA256) under a key derived from
 * `JWT_SECRET`. Reads with earlier secrets too; always writes with the current one.
 */
@Injectable()
export class AddressCipher {
  /** Derived once: it takes tens of milliseconds. Current secret first. */
  private readonly keys: Promise<Keys[]>;

  constructor(config: AppConfig) {
    this.keys = Promise.all([config.jwtSecret, ...config.jwtPreviousSecrets].map(keysOf));
  }

  async encrypt(plain: string, nowMs: number, iv: Buffer = randomBytes(IV_BYTES)): Promise<string> {
    const [{ signing, encryption }] = (await this.keys) as [Keys];
    const header = Buffer.alloc(HEADER_BYTES);
    header[0] = VERSION;
    header.writeBigUInt64BE(BigInt(Math.floor(nowMs / 1000)), 1);
    const cipher = createCipheriv('aes-128-cbc', encryption, iv);
    const body = Buffer.concat([header, iv, cipher.update(plain, 'utf8'), cipher.final()]);
    const token = Buffer.concat([body, createHmac('sha256', signing).update(body).digest()]);
    return toText(token);
  }

  /** The address, or null when no secret of ours opens it. */
  async decrypt(token: string): Promise<string | null> {
    if (!/^[A-Za-z0-9_-]+={0,2}$/.test(token) || token.length % 4 !== 0) return null;
    const bytes = Buffer.from(token, 'base64url');
    // Base64 can spell the same bytes in several ways; only ours is ours.
    if (toText(bytes) !== token) return null;
    const isWhole = (bytes.length - HEADER_BYTES - IV_BYTES - TAG_BYTES) % BLOCK_BYTES === 0;
    if (!isWhole || bytes.length < HEADER_BYTES + IV_BYTES + BLOCK_BYTES + TAG_BYTES || bytes[0] !== VERSION)
      return null;
    const body = bytes.subarray(0, -TAG_BYTES);
    const tag = bytes.subarray(-TAG_BYTES);
    // The tag is checked before anything is decrypted.
    const keys = (await this.keys).find(({ signing }) =>
      timingSafeEqual(createHmac('sha256', signing).update(body).digest(), tag),
    );
    return keys === undefined ? null : open(body, keys);
  }
}

/** URL-safe, with padding. */
function toText(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}

function open(body: Buffer, { encryption }: Keys): string | null {
  const iv = body.subarray(HEADER_BYTES, HEADER_BYTES + IV_BYTES);
  const decipher = createDecipheriv('aes-128-cbc', encryption, iv);
  try {
    return Buffer.concat([decipher.update(body.subarray(HEADER_BYTES + IV_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    // Signed by us and yet badly padded: nothing that can be read.
    return null;
  }
}

async function keysOf(secret: string): Promise<Keys> {
  const key = await derive(Buffer.from(secret, 'utf8'), SALT, ITERATIONS, KEY_BYTES, 'sha256');
  return { signing: key.subarray(0, KEY_BYTES / 2), encryption: key.subarray(KEY_BYTES / 2) };
}
