import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** PostgreSQL's driver hands bigint over as text. */
const asNumber = { from: Number, to: (value: unknown) => value };

/** All refresh tokens that descend from one sign-in. */
@Entity('token_families')
export class TokenFamily {
  @PrimaryColumn({ type: 'varchar', length: 64, primaryKeyConstraintName: 'token_families_pkey' })
  family!: string;

  @Column({ name: 'user_id', type: 'integer' })
  @Index('token_families_user_id_idx')
  userId!: number;

  /** Unix seconds; when the last of its tokens is over. */
  @Column({ name: 'expires_at', type: 'bigint', transformer: asNumber })
  @Index('token_families_expires_at_idx')
  expiresAt!: number;

  /** True after a sign-out, a new password, or a token that was used twice: none of its tokens works any more. */
  @Column({ name: 'is_ended', type: 'boolean' })
  isEnded!: boolean;
}

/** A refresh token that was given out. The row stays until the token is over, so that a second use is noticed. */
@Entity('refresh_tokens')
export class RefreshToken {
  @PrimaryColumn({ type: 'varchar', length: 64, primaryKeyConstraintName: 'refresh_tokens_pkey' })
  jti!: string;

  @Column({ type: 'varchar', length: 64 })
  @Index('refresh_tokens_family_idx')
  family!: string;

  /** Unix seconds; old tokens may say any year. */
  @Column({ name: 'expires_at', type: 'bigint', transformer: asNumber })
  @Index('refresh_tokens_expires_at_idx')
  expiresAt!: number;

  @Column({ name: 'is_used', type: 'boolean' })
  isUsed!: boolean;
}

/** Since when a user's refresh tokens from before there were families are refused, in Unix seconds. */
@Entity('token_floors')
export class TokenFloor {
  @PrimaryColumn({ name: 'user_id', type: 'integer', primaryKeyConstraintName: 'token_floors_pkey' })
  userId!: number;

  @Column({ name: 'not_before', type: 'bigint', transformer: asNumber })
  notBefore!: number;
}
