import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LessThan, Repository } from 'typeorm';
import { RefreshToken } from './refresh-token.entity';

export type NewRefreshToken = Omit<RefreshToken, 'isUsable'>;

/** The refresh tokens that were given out. Every change is one statement, so two processes cannot use a token twice. */
@Injectable()
export class RefreshTokensRepository {
  constructor(@InjectRepository(RefreshToken) private readonly tokens: Repository<RefreshToken>) {}

  async add(token: NewRefreshToken): Promise<void> {
    await this.tokens.insert({ ...token, isUsable: true });
  }

  /** Remembers an old token, which carried no id, as used. False when it was there already. */
  async addUsed(token: NewRefreshToken): Promise<boolean> {
    try {
      await this.tokens.insert({ ...token, isUsable: false });
      return true;
    } catch (error) {
      // Used before, or by another request at this moment: the primary key lets one through.
      if (await this.tokens.existsBy({ jti: token.jti })) return false;
      throw error;
    }
  }

  /** Marks a token as used. False when it was used before, ended, or never given out. */
  async use(jti: string): Promise<boolean> {
    const { affected } = await this.tokens.update({ jti, isUsable: true }, { isUsable: false });
    return affected === 1;
  }

  async findFamily(jti: string): Promise<string | null> {
    return (await this.tokens.findOneBy({ jti }))?.family ?? null;
  }

  async endFamily(family: string): Promise<void> {
    await this.tokens.update({ family }, { isUsable: false });
  }

  async endAllOf(userId: number): Promise<void> {
    await this.tokens.update({ userId }, { isUsable: false });
  }

  async deleteAllOf(userId: number): Promise<void> {
    await this.tokens.delete({ userId });
  }

  async deleteExpired(nowSeconds: number): Promise<void> {
    await this.tokens.delete({ expiresAt: LessThan(nowSeconds) });
  }
}
