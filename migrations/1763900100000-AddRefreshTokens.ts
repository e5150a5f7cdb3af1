import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';

/**
 * What sign-in remembers: families of refresh tokens, the tokens that were given out, and since when a user's tokens from
 * before there were families are refused. Reverting forgets all of it: people sign in again.
 */
export class AddRefreshTokens1763900100000 implements MigrationInterface {
  name = 'AddRefreshTokens1763900100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      table(
        'token_families',
        'family',
        ['user_id', 'expires_at'],
        [
          { name: 'family', type: 'varchar', length: '64' },
          { name: 'user_id', type: 'integer' },
          { name: 'expires_at', type: 'bigint' },
          { name: 'is_ended', type: 'boolean' },
        ],
      ),
    );
    await runner.createTable(
      table(
        'refresh_tokens',
        'jti',
        ['family', 'expires_at'],
        [
          { name: 'jti', type: 'varchar', length: '64' },
          { name: 'family', type: 'varchar', length: '64' },
          { name: 'expires_at', type: 'bigint' },
          { name: 'is_used', type: 'boolean' },
        ],
      ),
    );
    await runner.createTable(
      table(
        'token_floors',
        'user_id',
        [],
        [
          { name: 'user_id', type: 'integer' },
          { name: 'not_before', type: 'bigint' },
        ],
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['token_floors', 'refresh_tokens', 'token_families']) await runner.dropTable(name);
  }
}

function table(name: string, key: string, indexed: readonly string[], columns: readonly TableColumnOptions[]): Table {
  return new Table({
    name,
    columns: columns.map((column) => ({
      ...column,
      ...(column.name === key ? { isPrimary: true, primaryKeyConstraintName: `${name}_pkey` } : {}),
    })),
    indices: indexed.map((column) => ({ name: `${name}_${column}_idx`, columnNames: [column] })),
  });
}
