import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** PostgreSQL's spelling: schema comparisons (`migration:generate`) are made there. */
const NOW_UTC = "(now() AT TIME ZONE 'utc')";

/** A row of `users`, the table the old server made. JSON columns stay text, so that it can still read them. */
@Entity('users')
@Unique('users_email_key', ['email'])
export class User {
  @PrimaryGeneratedColumn('increment', { type: 'integer', primaryKeyConstraintName: 'users_pkey' })
  id!: number;

  @Column({ type: 'varchar', length: 255 })
  email!: string;

  @Column({ name: 'password_hash', type: 'varchar', length: 255 })
  passwordHash!: string;

  @Column({ name: 'first_name', type: 'varchar', length: 100, nullable: true })
  firstName!: string | null;

  @Column({ name: 'home_address_encrypted', type: 'text', nullable: true })
  homeAddressEncrypted!: string | null;

  /** JSON object, or NULL in rows that nobody touched. */
  @Column({ type: 'text', nullable: true, default: '{}' })
  preferences!: string | null;

  @Column({ type: 'text', nullable: true, default: '{}' })
  settings!: string | null;

  @Column({ name: 'recent_activity', type: 'text', nullable: true, default: '[]' })
  recentActivity!: string | null;

  @Column({ name: 'notification_token', type: 'varchar', length: 255, nullable: true })
  notificationToken!: string | null;

  @Column({ name: 'google_refresh_token', type: 'varchar', length: 255, nullable: true })
  googleRefreshToken!: string | null;

  /** UTC without a zone; microseconds, which a Date would lose, so it is never written back. */
  @Column({ name: 'created_at', type: Date, nullable: true, default: () => NOW_UTC, update: false, select: false })
  createdAt!: Date | null;
}
