import { Injectable, Logger } from '@nestjs/common';
import { type KnownUser, UsersService } from '../users/users.service';
import { bearerToken } from './bearer';
import { Tokens } from './tokens';

/** Who is asking, on routes that also answer strangers: any trouble with the token or the database means a stranger. */
@Injectable()
export class OptionalUser {
  private readonly logger = new Logger('OptionalUser');

  constructor(
    private readonly tokens: Tokens,
    private readonly users: UsersService,
  ) {}

  async find(authorization: string | undefined): Promise<KnownUser | null> {
    const token = bearerToken(authorization);
    const claims = token === null ? 'invalid' : await this.tokens.read(token);
    if (typeof claims === 'string' || claims.type !== 'access' || claims.userId === null) return null;
    const user = await this.lookUp(claims.userId);
    // Ids can be given out again after a deletion; the address tells whose token it was.
    const isSame = claims.email === null || claims.email === user?.email;
    return isSame ? user : null;
  }

  private async lookUp(id: number): Promise<KnownUser | null> {
    try {
      return await this.users.findById(id);
    } catch (error) {
      this.logger.warn(`answering without the account: ${error instanceof Error ? error.name : 'unknown error'}`);
      return null;
    }
  }
}
