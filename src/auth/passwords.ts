import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { Semaphore } from 'async-mutex';
import { compare, hash } from 'bcrypt';
import { SignInBusy } from './auth.errors';

/** Readable by the old server, which used the same. */
const COST = 12;
/** bcrypt reads no further; the old server cut here without a word, so old long passwords must keep working. */
const BYTES_READ = 72;
/** A core stays free for answering everybody else, and a thread of the pool's four for files and names. */
const AT_ONCE = Math.min(3, Math.max(1, availableParallelism() - 1));
/** Running and waiting, some seconds of work; whoever comes later is told to come back. */
const IN_THE_ROOM_AT_MOST = 24;

/** Hashes and checks passwords in the thread pool, a few at a time. */
@Injectable()
export class Passwords {
  private readonly turns = new Semaphore(AT_ONCE);
  private inTheRoom = 0;
  /** What an unknown e-mail is checked against, so that it costs the same as a wrong password. */
  private readonly nobody = hash(randomBytes(16), COST);

  /** @throws SignInBusy */
  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(bytesOf(password), COST));
  }

  /**
   * Whether a password belongs to a stored hash; null for nobody, which takes the same time and is never right.
   * @throws SignInBusy
   */
  async matches(password: string, stored: string | null): Promise<boolean> {
    // $2y$ is what other libraries call $2b$.
    const known = stored?.replace(/^\$2y\$/, '$2b$') ?? (await this.nobody);
    const isRight = await this.inTurn(() => compare(bytesOf(password), known));
    return isRight && stored !== null && !password.includes('\0');
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.inTheRoom >= IN_THE_ROOM_AT_MOST) throw new SignInBusy();
    this.inTheRoom += 1;
    try {
      return await this.turns.runExclusive(work);
    } finally {
      this.inTheRoom -= 1;
    }
  }
}

function bytesOf(password: string): Buffer {
  return Buffer.from(password, 'utf8').subarray(0, BYTES_READ);
}
