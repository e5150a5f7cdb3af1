import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import type { SignedInUser } from '../common/current-user.decorator';
import { UserNotFound } from '../users/users.errors';
import { UsersService } from '../users/users.service';
import { EmailTaken, Unauthenticated, WrongPassword } from './auth.errors';
import { Passwords } from './passwords';
import { RefreshTokensRepository } from './refresh-tokens.repository';
import { REFRESH_SECONDS, TOLERANCE_SECONDS, type TokenClaims, type TokenPair, Tokens } from './tokens';

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
    const id = await this.add({ email, passwordHash, firstName });
    try {
      // SQLite gives the id of a deleted last user out again: nothing of theirs may be left.
      await this.refreshTokens.deleteAllOf(id);
      return await this.signInAs({ id, email });
    } catch (error) {
      // Half a sign-up would answer the next try with "already registered".
      await this.users.delete(id);
      throw error;
    }
  }

  /** @throws Unauthenticated for an unknown e-mail and a wrong password alike, after the same time; SignInBusy */
  async signIn(email: string, password: string): Promise<SignedIn> {
    const known = await this.users.findCredentials(email);
    const isRight = await this.passwords.matches(password, known?.passwordHash ?? null);
    if (known === null || !isRight) throw new Unauthenticated('Invalid email or password');
    await this.refreshTokens.deleteExpired(this.nowSeconds() - 2 * TOLERANCE_SECONDS);
    const signedIn = await this.signInAs(known);
    // The password may have been changed while it was being checked: then this sign-in came too late.
    if ((await this.users.findCredentials(email))?.passwordHash === known.passwordHash) return signedIn;
    await this.refreshTokens.end(signedIn.family);
    throw new Unauthenticated('Invalid email or password');
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
    return claims.family === null ? this.adopt(claims, user) : this.rotate(claims.jti, claims.family, user);
  }

  /** Ends the sign-in that a refresh token belongs to; without one, every sign-in of the user. */
  async signOut(user: SignedInUser, refreshToken: string | null): Promise<void> {
    if (refreshToken === null) return this.refreshTokens.endAllOf(user.id, this.nowSeconds());
    const claims = await this.tokens.read(refreshToken);
    if (typeof claims === 'string' || claims.type !== 'refresh' || claims.userId !== user.id) return;
    if (claims.family !== null) return this.refreshTokens.end(claims.family);
    // An old token: used up if nobody used it, and whatever came of it ended if somebody did.
    const { jti, expiresAt } = claims;
    if (await this.refreshTokens.addUsed({ jti, family: randomUUID(), expiresAt })) return;
    await this.endFamilyOf(jti);
  }

  /** Every refresh token given out before stops working; access tokens run out within a day. @throws WrongPassword, SignInBusy */
  async changePassword(user: SignedInUser, oldPassword: string, newPassword: string): Promise<SignedIn> {
    await this.confirm(user, oldPassword);
    await this.users.setPasswordHash(user.id, await this.passwords.hash(newPassword));
    await this.refreshTokens.endAllOf(user.id, this.nowSeconds());
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
      const known = await this.users.findCredentials(user.email);
      if (known === null) throw cause;
      // The row is ours when it holds our salted hash: it was written, and only the answer was lost.
      if (known.passwordHash === user.passwordHash) return known.id;
      throw new EmailTaken({ cause });
    }
  }

  private async signInAs(user: SignedInUser): Promise<SignedIn & { readonly family: string }> {
    const family = randomUUID();
    await this.refreshTokens.start(family, user.id, this.nowSeconds() + REFRESH_SECONDS);
    return { userId: user.id, family, ...(await this.issue(user, family)) };
  }

  private async issue(user: SignedInUser, family: string): Promise<TokenPair> {
    const { jti, token, refreshToken } = this.tokens.issue(user, family);
    await this.refreshTokens.add({ jti, family, expiresAt: this.nowSeconds() + REFRESH_SECONDS });
    return { token, refreshToken };
  }

  /** The heir is added first: if this process ends in between, the old token still works and nobody is locked out. */
  private async rotate(jti: string, family: string, user: SignedInUser): Promise<TokenPair> {
    const heir = await this.issue(user, family);
    if (await this.refreshTokens.use(jti)) return heir;
    await this.refreshTokens.end(family);
    throw new Unauthenticated('Invalid refresh token');
  }

  private async adopt({ jti, issuedAt, expiresAt }: TokenClaims, user: SignedInUser): Promise<TokenPair> {
    if (issuedAt < (await this.refreshTokens.findFloor(user.id))) throw new Unauthenticated('Invalid refresh token');
    const family = randomUUID();
    await this.refreshTokens.start(family, user.id, this.nowSeconds() + REFRESH_SECONDS);
    if (await this.refreshTokens.addUsed({ jti, family, expiresAt })) return this.issue(user, family);
    await Promise.all([this.refreshTokens.end(family), this.endFamilyOf(jti)]);
    throw new Unauthenticated('Invalid refresh token');
  }

  private async endFamilyOf(jti: string): Promise<void> {
    const family = await this.refreshTokens.findFamily(jti);
    if (family !== null) await this.refreshTokens.end(family);
  }

  private async readRefreshToken(token: string): Promise<TokenClaims & { readonly userId: number }> {
    const claims = await this.tokens.read(token);
    if (claims === 'expired') throw new Unauthenticated('Refresh token expired');
    if (claims === 'invalid') throw new Unauthenticated('Invalid refresh token');
    if (claims.type !== 'refresh') throw new Unauthenticated('Invalid token type');
    if (claims.userId === null) throw new Unauthenticated('Invalid token payload');
    return { ...claims, userId: claims.userId };
  }

  private nowSeconds(): number {
    return Math.floor(this.clock.now() / 1000);
  }
}
