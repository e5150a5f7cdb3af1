import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { z } from 'zod';
import type { SignedInUser } from '../common/current-user.decorator';

const ACCESS_SECONDS = 24 * 3600;
export const REFRESH_SECONDS = 30 * 24 * 3600;
/** For clocks that differ; the old server had none. */
export const TOLERANCE_SECONDS = 5;

export interface TokenPair {
  readonly token: string;
  readonly refreshToken: string;
}

/** What a token says. Tokens from before `type` existed are access tokens; old refresh tokens have no `jti`. */
export interface TokenClaims {
  readonly type: 'access' | 'refresh' | 'other';
  /** Null when it names nobody. */
  readonly userId: number | null;
  readonly email: string | null;
  /** Which refresh token it is; for an old one, a digest of the token. */
  readonly jti: string;
  /** The sign-in that the refresh token descends from; null for an old one. */
  readonly family: string | null;
  /** Unix seconds. */
  readonly issuedAt: number;
  /** Unix seconds. */
  readonly expiresAt: number;
}

export type TokenProblem = 'expired' | 'invalid';

/** What the column holds; a larger one names nobody. */
const LARGEST_ID = 2_147_483_647;
const idSchema = z.union([
  z.int().positive().max(LARGEST_ID),
  z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .transform(Number)
    .refine((id) => id <= LARGEST_ID),
]);
const payloadSchema = z.object({
  sub: idSchema.nullish().catch(null),
  email: z.string().nullish().catch(null),
  iat: z.number().optional(),
  exp: z.number(),
  type: z.string().optional(),
  jti: z.string().max(64).optional().catch(undefined),
  fam: z.string().max(64).optional().catch(undefined),
});

/** Signs and reads tokens: HS256 with `JWT_SECRET`, in the old server's form with two claims more that it ignores. */
@Injectable()
export class Tokens {
  /** @param jwt knows the secret. */
  constructor(private readonly jwt: JwtService) {}

  /** A new pair; `sub` stays a number, because the old server may have to read it after a rollback. */
  issue(user: SignedInUser, family: string, jti: string = randomUUID()): TokenPair & { readonly jti: string } {
    const claims = { sub: user.id, email: user.email };
    return {
      token: this.sign({ ...claims, type: 'access' }, ACCESS_SECONDS),
      refreshToken: this.sign({ ...claims, type: 'refresh', jti, fam: family }, REFRESH_SECONDS),
      jti,
    };
  }

  /** The claims of a token with a good signature that is not over, or what is wrong with it. */
  async read(token: string): Promise<TokenClaims | TokenProblem> {
    let payload: unknown;
    try {
      payload = await this.jwt.verifyAsync(token, {
        algorithms: ['HS256'],
        clockTolerance: TOLERANCE_SECONDS,
      });
    } catch (error) {
      return error instanceof Error && error.name === 'TokenExpiredError' ? 'expired' : 'invalid';
    }
    const read = payloadSchema.safeParse(payload);
    if (!read.success || (read.data.iat ?? 0) > Date.now() / 1000 + TOLERANCE_SECONDS) return 'invalid';
    const { sub, email, exp, type = 'access', jti, fam } = read.data;
    return {
      type: type === 'access' || type === 'refresh' ? type : 'other',
      userId: sub ?? null,
      email: email ?? null,
      jti: jti ?? createHash('sha256').update(token).digest('base64url'),
      family: fam ?? null,
      issuedAt: read.data.iat ?? 0,
      expiresAt: Math.floor(exp),
    };
  }

  private sign(claims: object, seconds: number): string {
    const iat = Math.floor(Date.now() / 1000);
    return this.jwt.sign({ ...claims, iat, exp: iat + seconds }, { algorithm: 'HS256' });
  }
}
