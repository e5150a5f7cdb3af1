import { DataSource } from 'typeorm';
import type { SqliteDriver } from 'typeorm/driver/sqlite/SqliteDriver';
import type { Database } from 'sqlite3';
import { startApp, type TestApp } from '../support/start-app';
import { accessClaims, signToken } from '../support/tokens';

describe('a signed-in request', () => {
  let server: TestApp;
  let statements: string[];
  const signedIn = { authorization: `Bearer ${signToken(accessClaims(7, 'sam@example.edu'))}` };
  beforeAll(async () => {
    server = await startApp('sqlite, no redis');
    await server.database.query(
      `INSERT INTO users (id, email, password_hash, first_name) VALUES (7, 'sam@example.edu', 'x', 'Sam')`,
    );
    const driver = server.app.get(DataSource).driver as SqliteDriver;
    (driver.databaseConnection as Database).on('trace', (sql: string) => statements.push(sql));
  });
  beforeEach(() => (statements = []));
  afterAll(() => server.stop());

  it.each(['me', 'preferences', 'settings', 'profile'])('for /api/user/%s reads its user once', async (path) => {
    expect((await server.get(`/api/user/${path}`, signedIn)).status).toBe(200);
    expect(statements.filter((sql) => sql.includes('users'))).toHaveLength(1);
  });

  it('sees what another one has changed meanwhile', async () => {
    await server.get('/api/user/profile', signedIn);
    await server.database.query(`UPDATE users SET first_name = 'Kim' WHERE id = 7`);
    expect((await server.get('/api/user/profile', signedIn)).body.first_name).toBe('Kim');
    const changed = await server.post('/api/user/profile', { first_name: 'Lee' }, signedIn);
    expect(changed.body.first_name).toBe('Lee');
  });
});
