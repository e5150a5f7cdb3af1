import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';

/** Refresh tokens that were given out, so that one used twice can end its family. Reverting forgets them: people sign in again. */
export class AddRefreshTokens1763900100000 implements MigrationInterface {
  name = 'AddRefreshTokens1763900100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'refresh_tokens',
        columns: [
          {
            name: 'jti',
            type: 'varchar',
            length: '64',
            isPrimary: true,
            primaryKeyConstraintName: 'refresh_tokens_pkey',
          },
          { name: 'family', type: 'varchar', length: '64' },
          { name: 'user_id', type: 'integer' },
          { name: 'expires_at', type: 'bigint' },
          { name: 'is_usable', type: 'boolean' },
        ],
        indices: ['family', 'user_id', 'expires_at'].map((column) => ({
          name: `refresh_tokens_${column}_idx`,
          columnNames: [column],
        })),
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('refresh_tokens');
  }
}
