import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { z } from 'zod';
import { AppConfig } from '../config/env';

/** What an access token says, as the old server wrote it. A token from before `type` existed is an access token. */
const claimsSchema = z.object({
  sub: z.union([
    z.int().positive(),
    z
      .string()
      .regex(/^[1-9]\d{0,15}$/)
      .transform(Number),
  ]),
  email: z.string().optional(),
  iat: z.number().optional(),
  type: z.literal('access').default('access'),
});
export type AccessClaims = z.infer<typeof claimsSchema>;

const CLOCK_TOLERANCE_SECONDS = 5;

/** Reads bearer tokens signed with `JWT_SECRET`, ours and the old server's alike. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly jwt: JwtService,
    private readonly config: AppConfig,
  ) {}

  /** The claims of a good access token, or null for anything else. */
  async read(token: string): Promise<AccessClaims | null> {
    try {
      const claims: unknown = await this.jwt.verifyAsync(token, {
        secret: this.config.jwtSecret,
        algorithms: ['HS256'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
      });
      const read = claimsSchema.safeParse(claims);
      if (!read.success || isFromTheFuture(read.data.iat)) return null;
      return read.data;
    } catch {
      // Whatever is wrong with it, it is no good token; why does not matter here.
      return null;
    }
  }
}

function isFromTheFuture(iat: number | undefined): boolean {
  return iat !== undefined && iat > Date.now() / 1000 + CLOCK_TOLERANCE_SECONDS;
}
