import { loadConfig, loadDatabaseConfig } from './env';
import { SettingsError, serverSettings } from './settings';

const SECRET = 'invented-secret-0123456789-0123456789';
const PRODUCTION = {
  NODE_ENV: 'production',
  JWT_SECRET: SECRET,
  GEMINI_API_KEY: 'invented-gemini-key',
  DATABASE_URL: 'postgres://db.example/app',
  ALLOWED_ORIGINS: 'https://app.example',
};

/** Part of every unusable value below; must be in no message. */
const CANARY = 'canary7391';

function problemsOf(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    expect((error as SettingsError).message).not.toContain(CANARY);
    return (error as SettingsError).problems;
  }
  return [];
}

/** One unusable value per check, with what is said about it. */
const UNUSABLE: [key: string, value: string, problem: string][] = [
  ['PORT', CANARY, 'must be a whole number'],
  ['PORT', '80.5', 'must be a whole number'],
  ['PORT', '65536', 'is above the largest allowed value, 65535'],
  ['PORT', '-1', 'is below the smallest allowed value, 0'],
  ['PORT', '99999999999999999999', 'must be a whole number'],
  ['METRICS_PORT', '0', 'is below the smallest allowed value, 1'],
  ['METRICS_TOKEN', CANARY, 'is too short, at least 16 bytes are needed'],
  ['WEB_CONCURRENCY', '0', 'is below the smallest allowed value, 1'],
  ['DATABASE_POOL_MAX', '1', 'is below the smallest allowed value, 2'],
  ['GOOGLE_CACHE_SECONDS', '3601', 'is above the largest allowed value, 3600'],
  ['TRUST_PROXY_HOPS', CANARY, 'must be a whole number'],
  ['INIT_DB', CANARY, 'must be true or false'],
  ['LOG_LEVEL', CANARY, 'is not one of the allowed values'],
  ['CLIENT_IP_HEADER', `${CANARY}: x`, 'must be a header name'],
  ['REDIS_URL', `http://${CANARY}`, 'must start with redis:// or rediss://'],
  ['DATABASE_CA_CERT', CANARY, 'must be a PEM certificate starting with -----BEGIN CERTIFICATE-----'],
  [
    'DATABASE_CA_CERT',
    `-----BEGIN CERTIFICATE-----\n${CANARY}\n-----END CERTIFICATE-----`,
    'must be a PEM certificate starting with -----BEGIN CERTIFICATE-----',
  ],
  [
    'DATABASE_URL',
    `mysql://root:${CANARY}@db/app`,
    'must start with postgres://, postgresql://, sqlite:/// (a file) or be sqlite::memory:',
  ],
  ['DATABASE_URL', `postgres://root:${CANARY}@db/app?sslmode=maybe`, 'has an unknown sslmode'],
  [
    'ALLOWED_ORIGINS',
    `https://ok.example,${CANARY}`,
    'must be a comma-separated list of origins, such as https://example.org',
  ],
  ['ALLOWED_ORIGINS', '*', 'must be a comma-separated list of origins, such as https://example.org'],
  [
    'PUBLIC_BASE_URL',
    `https://${CANARY}.example/path`,
    'must be an http(s) origin without path, such as https://example.org, or empty',
  ],
  [
    'OSRM_BASE_URL',
    `https://${CANARY}.example/routed-foot`,
    'must be an http(s) origin without path, such as https://example.org, or empty',
  ],
  [
    'GEMINI_BASE_URL',
    `https://x:${CANARY}@example.org`,
    'must be an http(s) origin without path, such as https://example.org, or empty',
  ],
  [
    'OPENWEATHER_BASE_URL',
    `ftp://${CANARY}.example`,
    'must be an http(s) origin without path, such as https://example.org, or empty',
  ],
  ...[`${CANARY}.example/gbfs.json`, `https://x:${CANARY}@example.org/gbfs.json`, `https://a.example/?k=${CANARY}`].map(
    (value): [string, string, string] => [
      'CITIBIKE_GBFS_URL',
      value,
      'must be an http(s) address without query, such as https://example.org/gbfs.json, or empty',
    ],
  ),
];

describe('unusable settings', () => {
  it('name exactly the four variables that production cannot do without', () => {
    expect(problemsOf(() => loadConfig({ NODE_ENV: 'production' })).toSorted()).toEqual([
      'ALLOWED_ORIGINS is required in production',
      'DATABASE_URL is required in production',
      'GEMINI_API_KEY is required in production',
      'JWT_SECRET is required in production',
    ]);
  });

  it.each(UNUSABLE)('refuse %s=%s without repeating it', (key, value, problem) => {
    expect(problemsOf(() => loadConfig({ ...PRODUCTION, [key]: value }))).toEqual([`${key} ${problem}`]);
  });

  it('are reported all at once', () => {
    const firstOfEach = [...new Map(UNUSABLE.toReversed().map((row) => [row[0], row])).values()];
    const env = Object.fromEntries(firstOfEach.map(([key, value]) => [key, value]));
    const expected = firstOfEach.map(([key, , problem]) => `${key} ${problem}`);
    expect(problemsOf(() => loadConfig({ ...PRODUCTION, ...env })).toSorted()).toEqual(expected.toSorted());
  });

  it('include a placeholder that the platform did not fill in, in any variable', () => {
    for (const key of Object.keys(serverSettings(true))) {
      const problem = `${key} still holds an unresolved \${...} placeholder`;
      expect(problemsOf(() => loadConfig({ ...PRODUCTION, [key]: `\${${CANARY}.${key}}` }))).toEqual([problem]);
    }
  });

  it('are listed one per line under a heading', () => {
    const load = () => loadConfig({ ...PRODUCTION, PORT: 'x', INIT_DB: 'x' });
    expect(load).toThrow(new SettingsError(['INIT_DB must be true or false', 'PORT must be a whole number']));
    expect(load).toThrow(/^Cannot start, the environment needs attention:\n {2}- INIT_DB .+\n {2}- PORT .+$/);
  });

  it('of the server do not stop a migration, which needs only the database', () => {
    const env = { NODE_ENV: 'production', DATABASE_URL: 'sqlite:////tmp/x.db', PORT: 'x' };
    expect(loadDatabaseConfig(env).location).toEqual({ kind: 'sqlite', path: '/tmp/x.db' });
    expect(problemsOf(() => loadDatabaseConfig({ NODE_ENV: 'production' }))).toEqual([
      'DATABASE_URL is required in production',
    ]);
  });
});

describe('the length of JWT_SECRET', () => {
  const load = (NODE_ENV: string, JWT_SECRET: string) => loadConfig({ ...PRODUCTION, NODE_ENV, JWT_SECRET });
  const warning = 'JWT_SECRET is shorter than 32 bytes';

  it('is refused under 16 bytes in production', () => {
    const problem = 'JWT_SECRET is too short, at least 16 bytes are needed';
    expect(problemsOf(() => load('production', `${CANARY}fifteen`.slice(0, 15)))).toEqual([problem]);
    // Bytes count, not characters: these are 8 characters in 16 bytes.
    expect(load('production', 'é'.repeat(8)).jwtSecret).toBe('é'.repeat(8));
  });

  it('is warned about under 32 bytes', () => {
    expect(load('production', 'x'.repeat(31)).warnings).toContain(warning);
    expect(load('production', 'x'.repeat(32)).warnings).not.toContain(warning);
  });

  it('is only warned about outside production', () => {
    expect(load('development', 'short')).toMatchObject({ jwtSecret: 'short', warnings: [warning] });
  });
});
