import { Injectable, Logger } from '@nestjs/common';
import { InvalidRequest } from '../common/app-error';
import { Clock } from '../common/clock';
import type { SignedInUser } from '../common/current-user.decorator';
import { AddressCipher } from './address-cipher';
import { cleanPreferences, type Preferences } from './preferences';
import { readStoredList, readStoredObject } from './stored-json';
import type { User } from './user.entity';
import { HomeAddressNotSaved, UserNotFound } from './users.errors';
import { type NewUser, UsersRepository } from './users.repository';
import {
  checkSettingsUpdate,
  cleanPreferencesUpdate,
  merge,
  sendablePreferences,
  sendableSettings,
} from './wire-preferences';

/** Who somebody is and what they told us about their taste. */
export interface KnownUser {
  readonly id: number;
  readonly email: string;
  /** Empty when they switched personal answers off. */
  readonly preferences: Preferences;
}

/** An account as it may leave this server; documents are normalised. */
export interface Account {
  readonly id: number;
  readonly email: string;
  readonly firstName: string | null;
  /** Empty when there is none, or none that can be read. */
  readonly homeAddress: string;
  readonly preferences: Record<string, unknown>;
  readonly settings: Record<string, unknown>;
  /** Oldest first. */
  readonly recentActivity: readonly Record<string, unknown>[];
}

export interface Profile {
  readonly firstName: string | null;
  readonly homeAddress: string;
}

/** What sign-in compares. */
export interface Credentials {
  readonly id: number;
  readonly email: string;
  readonly passwordHash: string;
}

const PAYLOAD_BYTES = 10_240;
const ACTIVITIES_KEPT = 100;

const SIGN_UP_PREFERENCES = { vibes: {}, distance_limit_minutes: 20, indoor_outdoor: 'either' };
const SIGN_UP_SETTINGS = { notifications_enabled: true, calendar_integration_enabled: false };

const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value), 'utf8');

/** Accounts and what people store in them. */
@Injectable()
export class UsersService {
  private readonly logger = new Logger('Users');
  /** What `findSignedIn` read: the rest of a request need not ask for the same row again. */
  private readonly rows = new WeakMap<object, User>();

  constructor(
    private readonly users: UsersRepository,
    private readonly addresses: AddressCipher,
    private readonly clock: Clock,
  ) {}

  async findById(id: number): Promise<KnownUser | null> {
    const row = await this.users.findById(id);
    if (row === null) return null;
    const isPersonal = readStoredObject(row.settings).use_preferences_for_personalization !== false;
    const preferences = isPersonal ? cleanPreferences(readStoredObject(row.preferences)) : {};
    return { id: row.id, email: row.email, preferences };
  }

  /** The user a token names, as one request sees them: `getAccount` and `getProfile` of this very object ask no more. */
  async findSignedIn(id: number): Promise<SignedInUser | null> {
    const row = await this.users.findById(id);
    if (row === null) return null;
    const user = { id: row.id, email: row.email };
    this.rows.set(user, row);
    return user;
  }

  async findCredentials(email: string): Promise<Credentials | null> {
    const row = await this.users.findByEmail(email);
    return row && { id: row.id, email: row.email, passwordHash: row.passwordHash };
  }

  /** @throws what the driver throws when the e-mail is taken. */
  add(user: Pick<NewUser, 'email' | 'passwordHash' | 'firstName'>): Promise<number> {
    const preferences = JSON.stringify(SIGN_UP_PREFERENCES);
    return this.users.add({ ...user, preferences, settings: JSON.stringify(SIGN_UP_SETTINGS) });
  }

  /** @throws UserNotFound */
  async getAccount(user: Pick<SignedInUser, 'id'>): Promise<Account> {
    const row = await this.getRow(user);
    return {
      id: row.id,
      email: row.email,
      firstName: row.firstName,
      homeAddress: await this.addressOf(row),
      preferences: sendablePreferences(readStoredObject(row.preferences)),
      settings: sendableSettings(readStoredObject(row.settings)),
      recentActivity: readStoredList(row.recentActivity).slice(-ACTIVITIES_KEPT),
    };
  }

  /** Everything that is stored on a user besides conversations; secrets are named, not shown. @throws UserNotFound */
  async export(id: number): Promise<Record<string, unknown>> {
    const row = await this.getRow({ id });
    const account = await this.getAccount({ id });
    return {
      id: account.id,
      email: account.email,
      first_name: account.firstName,
      home_address: account.homeAddress,
      preferences: readStoredObject(row.preferences),
      settings: readStoredObject(row.settings),
      recent_activity: readStoredList(row.recentActivity),
      notification_token: row.notificationToken,
      has_google_refresh_token: row.googleRefreshToken !== null,
      created_at: await this.users.findCreatedAt(id),
    };
  }

  /** @throws InvalidRequest; UserNotFound */
  async updatePreferences(id: number, sent: Record<string, unknown>): Promise<Record<string, unknown>> {
    const changes = cleanPreferencesUpdate(sent);
    const written = await this.users.updateJson(id, 'preferences', (stored) =>
      JSON.stringify(merge(readStoredObject(stored), changes)),
    );
    return sendablePreferences(readStoredObject(written));
  }

  /** @throws InvalidRequest */
  async updateSettings(id: number, sent: Record<string, unknown>): Promise<Record<string, unknown>> {
    const changes = checkSettingsUpdate(sent);
    const written = await this.users.updateJson(id, 'settings', (stored) => {
      const merged = merge(readStoredObject(stored), changes);
      if (sizeOf(merged) > PAYLOAD_BYTES)
        throw new InvalidRequest(`Settings payload too large (max ${PAYLOAD_BYTES} bytes)`);
      return JSON.stringify(merged);
    });
    return sendableSettings(readStoredObject(written));
  }

  /** Adds to the list and keeps the last hundred. @throws InvalidRequest */
  async addActivity(id: number, activity: Record<string, unknown>): Promise<void> {
    if (typeof activity.type !== 'string' || activity.type === '') throw new InvalidRequest("Missing 'type' field");
    if (sizeOf(activity) > PAYLOAD_BYTES)
      throw new InvalidRequest(`Activity payload too large (max ${PAYLOAD_BYTES} bytes)`);
    const dated =
      'timestamp' in activity ? activity : { ...activity, timestamp: new Date(this.clock.now()).toISOString() };
    await this.users.updateJson(id, 'recentActivity', (stored) =>
      JSON.stringify([...readStoredList(stored), dated].slice(-ACTIVITIES_KEPT)),
    );
  }

  /** @throws UserNotFound */
  async getProfile(user: Pick<SignedInUser, 'id'>): Promise<Profile> {
    const row = await this.getRow(user);
    return { firstName: row.firstName, homeAddress: await this.addressOf(row) };
  }

  /** Absent keys are left alone, null clears. */
  async updateProfile(
    id: number,
    change: { firstName?: string | null; homeAddress?: string | null },
  ): Promise<Profile> {
    const { firstName, homeAddress } = change;
    const encrypted = homeAddress ? await this.encrypt(homeAddress) : null;
    const columns = {
      ...(firstName === undefined ? {} : { firstName }),
      ...(homeAddress === undefined ? {} : { homeAddressEncrypted: encrypted }),
    };
    if (Object.keys(columns).length > 0) await this.users.update(id, columns);
    return this.getProfile({ id });
  }

  async setNotificationToken(id: number, token: string): Promise<void> {
    await this.users.update(id, { notificationToken: token });
  }

  async setPasswordHash(id: number, passwordHash: string): Promise<void> {
    await this.users.update(id, { passwordHash });
  }

  async delete(id: number): Promise<void> {
    await this.users.delete(id);
  }

  private async getRow(user: Pick<SignedInUser, 'id'>): Promise<User> {
    const row = this.rows.get(user) ?? (await this.users.findById(user.id));
    if (row === null) throw new UserNotFound();
    return row;
  }

  private async encrypt(homeAddress: string): Promise<string> {
    try {
      return await this.addresses.encrypt(homeAddress, this.clock.now());
    } catch (cause) {
      throw new HomeAddressNotSaved({ cause });
    }
  }

  /** What cannot be read stays stored as it is: a secret may come back. */
  private async addressOf(row: User): Promise<string> {
    if (!row.homeAddressEncrypted) return '';
    const address = await this.addresses.decrypt(row.homeAddressEncrypted);
    if (address === null) this.logger.warn(`home address of user ${row.id} cannot be decrypted`);
    return address ?? '';
  }
}
