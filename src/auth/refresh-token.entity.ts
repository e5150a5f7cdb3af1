import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A refresh token that was given out. Rows stay until the token expires, so that a second use is noticed. */
@Entity('refresh_tokens')
export class RefreshToken {
  @PrimaryColumn({ type: 'varchar', length: 64, primaryKeyConstraintName: 'refresh_tokens_pkey' })
  jti!: string;

  /** All tokens that descend from one sign-in. */
  @Column({ type: 'varchar', length: 64 })
  @Index('refresh_tokens_family_idx')
  family!: string;

  @Column({ name: 'user_id', type: 'integer' })
  @Index('refresh_tokens_user_id_idx')
  userId!: number;

  /** Unix seconds; old tokens may say any year. */
  @Column({ name: 'expires_at', type: 'bigint', transformer: { from: Number, to: (value: unknown) => value } })
  @Index('refresh_tokens_expires_at_idx')
  expiresAt!: number;

  /** False once it was used or its family was ended. */
  @Column({ name: 'is_usable', type: 'boolean' })
  isUsable!: boolean;
}
