import { parseDatabaseUrl, type SslMode } from './database-url';

const POSTGRES = {
  kind: 'postgres',
  host: 'db.example',
  port: 5432,
  user: undefined,
  password: undefined,
  database: 'app',
  sslMode: 'disable',
};

describe('DATABASE_URL', () => {
  it.each([
    ['sqlite:///violetvibes.db', 'violetvibes.db'],
    ['sqlite:///data/with space.db', 'data/with space.db'],
    ['sqlite:////var/lib/app.db', '/var/lib/app.db'],
    ['sqlite::memory:', ':memory:'],
    ['sqlite:///:memory:', ':memory:'],
  ])('%s is the SQLite file %s', (url, path) => {
    expect(parseDatabaseUrl(url)).toEqual({ kind: 'sqlite', path });
  });

  it.each([
    ['postgres://db.example/app', {}],
    ['postgresql://db.example/app', {}],
    ['postgres://db.example:6432/app', { port: 6432 }],
    ['postgres://anna:pw@db.example/app', { user: 'anna', password: 'pw' }],
    ['postgres://anna@db.example/app', { user: 'anna' }],
    ['postgres://an%40na:p%40ss%2Fw%3Ard%20%C3%A9@db.example/app', { user: 'an@na', password: 'p@ss/w:rd é' }],
    // Written by hand and not encoded: taken as it is.
    ['postgres://anna:100%zz@db.example/app', { user: 'anna', password: '100%zz' }],
    ['postgres://db.example/my%20app', { database: 'my app' }],
    ['postgres:///app', { host: 'localhost' }],
    ['postgres:///app?host=/run/postgresql', { host: '/run/postgresql' }],
    ['postgres://127.0.0.1/app', { host: '127.0.0.1' }],
    ['postgres://[::1]:5433/app', { host: '::1', port: 5433 }],
    ['postgres://db.example/app?sslmode=require&application_name=x', { sslMode: 'require' }],
  ])('%s is read part by part', (url, parts) => {
    expect(parseDatabaseUrl(url)).toEqual({ ...POSTGRES, ...parts });
  });

  it.each<[string, SslMode]>([
    ['disable', 'disable'],
    ['allow', 'disable'],
    ['prefer', 'disable'],
    ['require', 'require'],
    ['no-verify', 'require'],
    ['verify-ca', 'verify-ca'],
    ['verify-full', 'verify-full'],
  ])('sslmode=%s means %s', (given, sslMode) => {
    expect(parseDatabaseUrl(`postgres://db.example/app?sslmode=${given}`)).toEqual({ ...POSTGRES, sslMode });
  });

  const SCHEMES = 'must start with postgres://, postgresql://, sqlite:/// (a file) or be sqlite::memory:';
  it.each([
    ['mysql://u:canary@db.example/app', SCHEMES],
    ['canary', SCHEMES],
    ['db.example:5432/canary', SCHEMES],
    ['sqlite://canary.db', SCHEMES],
    ['sqlite:///', SCHEMES],
    ['postgres:/db.example/canary', SCHEMES],
    ['postgres://db.example:99999/canary', 'is not a readable URL'],
    ['postgres://db.example:canary/app', 'is not a readable URL'],
    ['postgres://u:canary@db.example', 'names no database'],
    ['postgres://u:canary@db.example/', 'names no database'],
    ['postgres://u:canary@db.example/app?sslmode=canary', 'has an unknown sslmode'],
    ['postgres://u:canary@db.example/app?sslmode=', 'has an unknown sslmode'],
    ['postgres://u:canary@db.example/app?sslmode=constructor', 'has an unknown sslmode'],
  ])('%s is refused without being repeated', (url, reason) => {
    expect(parseDatabaseUrl(url)).toBe(reason);
  });
});
