import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { cleanPreferences, type Preferences } from './preferences';
import { readStoredObject } from './stored-json';
import { User } from './user.entity';

/** Who somebody is and what they told us about their taste. */
export interface KnownUser {
  readonly id: number;
  readonly email: string;
  /** Empty when they switched personal answers off. */
  readonly preferences: Preferences;
}

@Injectable()
export class UsersService {
  constructor(@InjectRepository(User) private readonly users: Repository<User>) {}

  /** @throws what the driver throws while the database is away. */
  async findById(id: number): Promise<KnownUser | null> {
    const row = await this.users.findOne({
      where: { id },
      select: { id: true, email: true, preferences: true, settings: true },
    });
    if (row === null) return null;
    const isPersonal = readStoredObject(row.settings).use_preferences_for_personalization !== false;
    const preferences = isPersonal ? cleanPreferences(readStoredObject(row.preferences)) : {};
    return { id: row.id, email: row.email, preferences };
  }
}
