import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import { RefreshToken, TokenFamily, TokenFloor } from './refresh-token.entity';

export interface NewRefreshToken {
  readonly jti: string;
  readonly family: string;
  /** Unix seconds. */
  readonly expiresAt: number;
}

/**
 * Families of refresh tokens. Whether a token works is decided in one statement that looks at its family as well, so a
 * family that was ended stays so, whatever another request adds to it at the same moment.
 */
@Injectable()
export class RefreshTokensRepository {
  constructor(
    @InjectRepository(TokenFamily) private readonly families: Repository<TokenFamily>,
    @InjectRepository(RefreshToken) private readonly tokens: Repository<RefreshToken>,
    @InjectRepository(TokenFloor) private readonly floors: Repository<TokenFloor>,
  ) {}

  async start(family: string, userId: number, expiresAt: number): Promise<void> {
    await this.families.insert({ family, userId, expiresAt, isEnded: false });
  }

  /** A token that may be used once. The family lives as long as its youngest token. */
  async add(token: NewRefreshToken): Promise<void> {
    await this.tokens.insert({ ...token, isUsed: false });
    await this.families.update({ family: token.family }, { expiresAt: token.expiresAt });
  }

  /** Remembers an old token, which carried no id, as used. False when it was there already. */
  async addUsed(token: NewRefreshToken): Promise<boolean> {
    try {
      await this.tokens.insert({ ...token, isUsed: true });
      return true;
    } catch (error) {
      // Used before, or by another request at this moment: the primary key lets one through.
      if (await this.tokens.existsBy({ jti: token.jti })) return false;
      throw error;
    }
  }

  /** Uses a token up. False when it was used before, its family ended, or it was never given out. */
  async use(jti: string): Promise<boolean> {
    const { affected } = await this.tokens
      .createQueryBuilder()
      .update()
      .set({ isUsed: true })
      .where('jti = :jti AND is_used = :no', { jti, no: false })
      .andWhere('EXISTS (SELECT 1 FROM token_families f WHERE f.family = refresh_tokens.family AND f.is_ended = :no)')
      .execute();
    return affected === 1;
  }

  async findFamily(jti: string): Promise<string | null> {
    return (await this.tokens.findOneBy({ jti }))?.family ?? null;
  }

  async end(family: string): Promise<void> {
    await this.families.update({ family }, { isEnded: true });
  }

  /** Ends every family of a user, and refuses their old tokens from before now. */
  async endAllOf(userId: number, nowSeconds: number): Promise<void> {
    await this.floors.upsert({ userId, notBefore: nowSeconds }, ['userId']);
    await this.families.update({ userId }, { isEnded: true });
  }

  /** 0 when none was set. */
  async findFloor(userId: number): Promise<number> {
    return (await this.floors.findOneBy({ userId }))?.notBefore ?? 0;
  }

  /** Everything that is kept on a user; ids can be given out again. */
  async deleteAllOf(userId: number): Promise<void> {
    await this.tokens
      .createQueryBuilder()
      .delete()
      .where('family IN (SELECT family FROM token_families WHERE user_id = :userId)', { userId })
      .execute();
    await this.families.delete({ userId });
    await this.floors.delete({ userId });
  }

  async deleteExpired(beforeSeconds: number): Promise<void> {
    await this.tokens.delete({ expiresAt: LessThan(beforeSeconds) });
    await this.families.delete({ expiresAt: LessThan(beforeSeconds) });
  }
}
