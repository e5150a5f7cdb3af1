import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DatabaseLocation, SslMode } from '../config/database-url';
import type { DatabaseConfig } from '../config/env';
import { dataSourceOptions, isUnverified, requestOptions, tlsOptions } from './data-source';

const CA = 'an invented certificate';
const at = (sslMode: SslMode): Extract<DatabaseLocation, { kind: 'postgres' }> => ({
  kind: 'postgres',
  host: 'db.example',
  port: 6432,
  user: 'anna',
  password: 'invented',
  database: 'app',
  sslMode,
});
const config = (location: DatabaseLocation, caCertificate?: string): DatabaseConfig => ({
  location,
  caCertificate,
  poolMax: 7,
  migrateAtStart: false,
});

describe('TLS to PostgreSQL', () => {
  it.each<[SslMode, string | undefined, ReturnType<typeof tlsOptions>]>([
    ['disable', undefined, false],
    ['disable', CA, { rejectUnauthorized: true, ca: CA }],
    ['require', undefined, { rejectUnauthorized: false }],
    ['require', CA, { rejectUnauthorized: true, ca: CA }],
    ['verify-full', undefined, { rejectUnauthorized: true }],
    ['verify-full', CA, { rejectUnauthorized: true, ca: CA }],
  ])('with sslmode=%s and the certificate %s is %j', (sslMode, ca, expected) => {
    expect(tlsOptions({ sslMode }, ca)).toEqual(expected);
  });

  it.each([undefined, CA])('with sslmode=verify-ca checks the chain but not the name (certificate: %s)', (ca) => {
    const options = tlsOptions({ sslMode: 'verify-ca' }, ca);
    expect(options).toEqual({
      rejectUnauthorized: true,
      ...(ca && { ca }),
      checkServerIdentity: expect.any(Function) as unknown,
    });
    // Node takes a returned error for a refusal, and undefined for "this is the one".
    expect(options && options.checkServerIdentity?.()).toBeUndefined();
  });

  it.each<[DatabaseLocation, string | undefined, boolean]>([
    [at('require'), undefined, true],
    [at('require'), CA, false],
    [at('verify-full'), undefined, false],
    [at('verify-ca'), undefined, false],
    [at('disable'), undefined, false],
    [{ kind: 'sqlite', path: 'x.db' }, undefined, false],
  ])('at %j with %s is encrypted for nobody in particular: %s', (location, ca, expected) => {
    expect(isUnverified(config(location, ca))).toBe(expected);
  });
});

describe('the data source options', () => {
  it('reach PostgreSQL by parts, with the pool and the time-outs of the settings', async () => {
    const options = await requestOptions(config(at('verify-full'), CA));
    expect(options).toMatchObject({
      type: 'postgres',
      host: 'db.example',
      port: 6432,
      username: 'anna',
      password: 'invented',
      database: 'app',
      ssl: { rejectUnauthorized: true, ca: CA },
      poolSize: 7,
      connectTimeoutMS: 2_000,
      extra: { query_timeout: 1_000, keepAlive: true },
    });
    // A URL would let its own sslmode overrule the decision above.
    expect(options).not.toHaveProperty('url');
  });

  it('give work that is no request all the time it needs', () => {
    expect(dataSourceOptions(config(at('disable')))).not.toHaveProperty('extra.query_timeout');
    expect(dataSourceOptions(config(at('disable')))).toHaveProperty('extra.keepAlive', true);
  });

  it.each([
    ['app.db', true],
    [':memory:', false],
  ])('use the write-ahead log of the SQLite file %s: %s', (path, enableWAL) => {
    expect(dataSourceOptions(config({ kind: 'sqlite', path }))).toMatchObject({
      type: 'sqlite',
      database: path,
      enableWAL,
      busyTimeout: 5_000,
    });
  });

  it.each<[string, DatabaseLocation]>([
    ['PostgreSQL', at('disable')],
    ['SQLite', { kind: 'sqlite', path: 'app.db' }],
  ])('change the schema of %s by nothing but the migrations of the folder', (_name, location) => {
    const options = dataSourceOptions(config(location));
    expect(options).toMatchObject({ synchronize: false, migrationsRun: false, migrationsTransactionMode: 'each' });
    const folder = readdirSync(join(__dirname, '../../migrations')).filter((file) => file.endsWith('.ts'));
    expect((options.migrations as string[]).map((file) => basename(file)).toSorted()).toEqual(folder.toSorted());
  });
});
