import type { DataSource } from 'typeorm';

/** The names of the migrations that a database has not had, in their order. Only reads; TypeORM's own way makes a table. */
export async function pendingMigrations(data: DataSource): Promise<string[]> {
  const runner = data.createQueryRunner();
  try {
    const sql = 'SELECT name FROM migrations';
    const rows = (await runner.hasTable('migrations')) ? ((await runner.query(sql)) as { name: string }[]) : [];
    const done = new Set(rows.map(({ name }) => name));
    return data.migrations.map(({ name, constructor }) => name ?? constructor.name).filter((name) => !done.has(name));
  } finally {
    await runner.release();
  }
}
