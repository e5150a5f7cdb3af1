import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import type { SignedInUser } from '../common/current-user.decorator';
import { UserNotFound } from '../users/users.errors';
import { UsersService } from '../users/users.service';
import { EmailTaken, Unauthenticated, WrongPassword } from './auth.errors';
import { Passwords } from './passwords';
import { RefreshTokensRepository } from './refresh-tokens.repository';
import { REFRESH_SECONDS, type TokenClaims, type TokenPair, Tokens } from './tokens';

export interface SignUp {
  /** Trimmed, lower case. */
  readonly email: string;
  readonly password: string;
  readonly firstName: string | null;
}

/** Who is signed in now, with their tokens. */
export interface SignedIn extends TokenPair {
  readonly userId: number;
}

/** Sign-up, sign-in, and the life of refresh tokens. */
@Injectable()
export class AuthService {
  constructor(
    private readonly users: UsersService,
    private readonly passwords: Passwords,
    private readonly tokens: Tokens,
    private readonly refreshTokens: RefreshTokensRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws EmailTaken, SignInBusy */
  async signUp({ email, password, firstName }: SignUp): Promise<SignedIn> {
    if ((await this.users.findCredentials(email)) !== null) throw new EmailTaken();
    const passwordHash = await this.passwords.hash(password);
    return this.signInAs({ id: await this.add({ email, passwordHash, firstName }), email });
  }

  /** @throws Unauthenticated for an unknown e-mail and a wrong password alike, after the same time; SignInBusy */
  async signIn(email: string, password: string): Promise<SignedIn> {
    const known = await this.users.findCredentials(email);
    const isRight = await this.passwords.matches(password, known?.passwordHash ?? null);
    if (known === null || !isRight) throw new Unauthenticated('Invalid email or password');
    await this.refreshTokens.deleteExpired(this.nowSeconds());
    return this.signInAs(known);
  }

  /**
   * Exchanges a refresh token for a new pair. Each works once: a second use means that somebody copied it, and ends the
   * whole family. Old tokens carry no id; they work once too and enter a family then.
   * @throws Unauthenticated, UserNotFound
   */
  async refresh(token: string): Promise<TokenPair> {
    const claims = await this.readRefreshToken(token);
    const user = await this.users.findById(claims.userId);
    if (user === null) throw new UserNotFound();
    if (claims.email !== null && claims.email !== user.email) throw new Unauthenticated('Invalid refresh token');
    const family = claims.family ?? randomUUID();
    if (!(await this.spend(claims, family))) {
      const ended = claims.family ?? (await this.refreshTokens.findFamily(claims.jti));
      if (ended !== null) await this.refreshTokens.endFamily(ended);
      throw new Unauthenticated('Invalid refresh token');
    }
    return this.issue(user, family);
  }

  /** Ends the family of a refresh token, or without one every family of the user. */
  async signOut(user: SignedInUser, refreshToken: string | null): Promise<void> {
    const claims = refreshToken === null ? null : await this.tokens.read(refreshToken);
    const isTheirs = claims !== null && typeof claims !== 'string' && claims.userId === user.id;
    if (isTheirs && claims.family !== null) await this.refreshTokens.endFamily(claims.family);
    else await this.refreshTokens.endAllOf(user.id);
  }

  /** @throws WrongPassword, SignInBusy */
  async changePassword(user: SignedInUser, oldPassword: string, newPassword: string): Promise<SignedIn> {
    await this.confirm(user, oldPassword);
    await this.users.setPasswordHash(user.id, await this.passwords.hash(newPassword));
    await this.refreshTokens.endAllOf(user.id);
    return this.signInAs(user);
  }

  /** @throws WrongPassword, SignInBusy */
  async confirm(user: SignedInUser, password: string): Promise<void> {
    const known = await this.users.findCredentials(user.email);
    if (known === null || !(await this.passwords.matches(password, known.passwordHash))) throw new WrongPassword();
  }

  /** Removes what sign-in keeps on a user. */
  async forget(userId: number): Promise<void> {
    await this.refreshTokens.deleteAllOf(userId);
  }

  private async add(user: { email: string; passwordHash: string; firstName: string | null }): Promise<number> {
    try {
      return await this.users.add(user);
    } catch (cause) {
      // Somebody may have taken the address in between; any other failure is none of theirs.
      if ((await this.users.findCredentials(user.email)) !== null) throw new EmailTaken({ cause });
      throw cause;
    }
  }

  private async signInAs(user: SignedInUser): Promise<SignedIn> {
    return { userId: user.id, ...(await this.issue(user, randomUUID())) };
  }

  private async issue(user: SignedInUser, family: string): Promise<TokenPair> {
    const { jti, token, refreshToken } = this.tokens.issue(user, family);
    await this.refreshTokens.add({ jti, family, userId: user.id, expiresAt: this.nowSeconds() + REFRESH_SECONDS });
    return { token, refreshToken };
  }

  private async readRefreshToken(token: string): Promise<TokenClaims & { readonly userId: number }> {
    const claims = await this.tokens.read(token);
    if (claims === 'expired') throw new Unauthenticated('Refresh token expired');
    if (claims === 'invalid') throw new Unauthenticated('Invalid refresh token');
    if (claims.type !== 'refresh') throw new Unauthenticated('Invalid token type');
    if (claims.userId === null) throw new Unauthenticated('Invalid token payload');
    return { ...claims, userId: claims.userId };
  }

  /** False when the token was used before. */
  private spend(
    { jti, family, userId, expiresAt }: TokenClaims & { userId: number },
    newFamily: string,
  ): Promise<boolean> {
    if (family !== null) return this.refreshTokens.use(jti);
    return this.refreshTokens.addUsed({ jti, family: newFamily, userId, expiresAt: Math.floor(expiresAt) });
  }

  private nowSeconds(): number {
    return Math.floor(this.clock.now() / 1000);
  }
}
