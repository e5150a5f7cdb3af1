import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Mutex } from 'async-mutex';
import { Repository } from 'typeorm';
import { User } from './user.entity';

/** The columns that hold JSON and are changed by reading, changing and writing. */
export type JsonColumn = 'preferences' | 'settings' | 'recentActivity';

export interface NewUser {
  readonly email: string;
  readonly passwordHash: string;
  readonly firstName: string | null;
  readonly preferences: string;
  readonly settings: string;
}

const COLUMN_NAMES: Readonly<Record<JsonColumn, string>> = {
  preferences: 'preferences',
  settings: 'settings',
  recentActivity: 'recent_activity',
};
/** Other processes may change the same user at the same time; each try has one winner. */
const TRIES = 50;

/** UTC with six digits after the point, as the old server wrote it; old SQLite tables have no default of their own. */
const NOW = {
  sqlite: `strftime('%Y-%m-%d %H:%M:%f', 'now') || '000'`,
  postgres: `now() AT TIME ZONE 'utc'`,
} as const;

@Injectable()
export class UsersRepository {
  /** One at a time per user in this process, so that the loop below seldom turns twice. */
  private readonly locks = new Map<number, Mutex>();

  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  findById(id: number): Promise<User | null> {
    return this.users.findOneBy({ id });
  }

  /** @param email lower case; stored that way. */
  findByEmail(email: string): Promise<User | null> {
    return this.users.findOneBy({ email });
  }

  /** @returns the new id. @throws what the driver throws when the e-mail is taken. */
  async add(user: NewUser): Promise<number> {
    const now = this.users.manager.connection.options.type === 'postgres' ? NOW.postgres : NOW.sqlite;
    const added = await this.users
      .createQueryBuilder()
      .insert()
      .values({ ...user, recentActivity: '[]', createdAt: () => now })
      .execute();
    return (added.identifiers[0] as { id: number }).id;
  }

  async update(
    id: number,
    change: Partial<Pick<User, 'firstName' | 'homeAddressEncrypted' | 'notificationToken' | 'passwordHash'>>,
  ) {
    await this.users.update({ id }, change);
  }

  /**
   * Changes a JSON column without losing what others write at the same time, in this process or another.
   * @param change from the stored text to the new one; may be called again when somebody else was faster.
   * @returns the text that was written.
   */
  async updateJson(id: number, column: JsonColumn, change: (stored: string | null) => string): Promise<string> {
    const lock = this.locks.get(id) ?? new Mutex();
    this.locks.set(id, lock);
    try {
      return await lock.runExclusive(() => this.compareAndSet(id, column, change));
    } finally {
      if (!lock.isLocked()) this.locks.delete(id);
    }
  }

  async delete(id: number): Promise<void> {
    await this.users.delete({ id });
  }

  /** As stored, microseconds included. */
  async findCreatedAt(id: number): Promise<string | null> {
    const rows = await this.users.query<{ created: string | null }[]>(
      `SELECT CAST(created_at AS VARCHAR(40)) AS created FROM users WHERE id = ${Number(id)}`,
    );
    return rows[0]?.created ?? null;
  }

  private async compareAndSet(
    id: number,
    column: JsonColumn,
    change: (stored: string | null) => string,
  ): Promise<string> {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const row = await this.users.findOne({ where: { id }, select: { id: true, [column]: true } });
      const stored = row?.[column] ?? null;
      const next = change(stored);
      const { affected } = await this.users
        .createQueryBuilder()
        .update()
        .set({ [column]: next })
        .where('id = :id', { id })
        .andWhere(`${COLUMN_NAMES[column]} IS NOT DISTINCT FROM :stored`, { stored })
        .execute();
      if (affected === 1 || row === null) return next;
    }
    throw new Error('a user is changed faster than we can write');
  }
}
