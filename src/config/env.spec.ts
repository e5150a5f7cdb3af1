import { environmentOf, loadConfig } from './env';

const SECRET = 'invented-secret-0123456789-0123456789';
const PRODUCTION = {
  NODE_ENV: 'production',
  JWT_SECRET: SECRET,
  GEMINI_API_KEY: 'invented-gemini-key',
  DATABASE_URL: 'postgres://db.example/app',
  ALLOWED_ORIGINS: 'https://app.example',
};

const DEFAULTS = {
  environment: 'development',
  isProduction: false,
  host: '0.0.0.0',
  port: 5001,
  logLevel: 'info',
  metrics: { port: null, token: null },
  workers: 1,
  publicBaseUrl: null,
  allowedOrigins: ['http://localhost:3000', 'http://localhost:5001', 'http://127.0.0.1:3000', 'http://127.0.0.1:5001'],
  trustProxyHops: 0,
  clientIpHeader: null,
  database: {
    location: { kind: 'sqlite', path: 'violetvibes.db' },
    caCertificate: undefined,
    poolMax: 5,
    migrateAtStart: true,
  },
  redisUrl: null,
  jwtSecret: SECRET,
  jwtPreviousSecrets: [],
  googleCacheSeconds: 300,
  openWeather: { baseUrl: 'https://api.openweathermap.org', apiKey: undefined },
  nws: { baseUrl: 'https://api.weather.gov', apiKey: undefined, contact: undefined },
  openMeteo: { baseUrl: 'https://api.open-meteo.com', apiKey: undefined },
  googleRoutes: { baseUrl: 'https://routes.googleapis.com', apiKey: undefined },
  googlePlaces: { baseUrl: 'https://places.googleapis.com', apiKey: undefined },
  osrm: { baseUrl: 'https://routing.openstreetmap.de', apiKey: undefined },
  overpass: { baseUrl: 'https://overpass-api.de', apiKey: undefined },
  engage: { baseUrl: 'https://engage.nyu.edu', apiKey: undefined },
  brooklynBridgePark: { baseUrl: 'https://brooklynbridgepark.org', apiKey: undefined },
  downtownBrooklyn: { baseUrl: 'https://www.downtownbrooklyn.com', apiKey: undefined },
  nycParks: { baseUrl: 'https://www.nycgovparks.org', apiKey: undefined },
  mtaRealtime: { baseUrl: 'https://api-endpoint.mta.info', apiKey: undefined },
  citiBike: { discoveryUrl: 'https://gbfs.citibikenyc.com/gbfs/2.3/gbfs.json' },
  gemini: {
    baseUrl: 'https://generativelanguage.googleapis.com',
    apiKey: undefined,
    model: 'gemini-3.5-flash-lite',
    fallbackModel: 'gemini-3.1-flash-lite',
  },
  warnings: [],
};

describe('the settings', () => {
  it('are complete without any variable but the secret', () => {
    expect(loadConfig({ JWT_SECRET: SECRET })).toEqual(DEFAULTS);
  });

  it('take an empty variable for an absent one, except for base URLs', () => {
    const empty = { PORT: '', HOST: '', LOG_LEVEL: '', REDIS_URL: '', INIT_DB: '', DATABASE_URL: '', NODE_ENV: '' };
    const more = { CLIENT_IP_HEADER: '', ALLOWED_ORIGINS: '', DATABASE_CA_CERT: '', DATABASE_POOL_MAX: '' };
    expect(loadConfig({ ...empty, ...more, JWT_SECRET: SECRET })).toEqual(DEFAULTS);
  });

  it('leave migrations to the pre-deploy job in production, and warn about what is missing there', () => {
    expect(loadConfig(PRODUCTION)).toEqual({
      ...DEFAULTS,
      environment: 'production',
      isProduction: true,
      allowedOrigins: ['https://app.example'],
      database: {
        ...DEFAULTS.database,
        location: expect.objectContaining({ kind: 'postgres', host: 'db.example', database: 'app' }) as unknown,
        migrateAtStart: false,
      },
      gemini: { ...DEFAULTS.gemini, apiKey: 'invented-gemini-key' },
      warnings: [
        'GOOGLE_API_KEY is not set: places and routes come from OpenStreetMap and the campus directory',
        'OPENWEATHER_KEY is not set: weather comes from Open-Meteo',
        'REDIS_URL is not set: memory, limits and cache live in this process and end with it',
      ],
    });
  });

  it('are frozen down to the last object', () => {
    const unfrozen = (value: unknown, path: string): string[] =>
      typeof value !== 'object' || value === null
        ? []
        : [
            ...(Object.isFrozen(value) ? [] : [path]),
            ...Object.entries(value).flatMap(([key, inner]) => unfrozen(inner, `${path}.${key}`)),
          ];
    expect(unfrozen(loadConfig(PRODUCTION), 'config')).toEqual([]);
  });

  it('split lists of origins and earlier secrets', () => {
    const lists = {
      ALLOWED_ORIGINS: ' https://a.example , https://b.example:8443/,',
      JWT_PREVIOUS_SECRETS: 'old,older',
    };
    expect(loadConfig({ ...PRODUCTION, ...lists })).toMatchObject({
      allowedOrigins: ['https://a.example', 'https://b.example:8443'],
      jwtPreviousSecrets: ['old', 'older'],
    });
  });

  it('switch a vendor off by an empty base URL, and keep only the origin of others', () => {
    const env = { JWT_SECRET: SECRET, OSRM_BASE_URL: '', OVERPASS_BASE_URL: 'http://127.0.0.1:8080/' };
    expect(loadConfig(env)).toMatchObject({
      osrm: { baseUrl: '' },
      overpass: { baseUrl: 'http://127.0.0.1:8080' },
    });
  });

  it('warn when several workers share no Redis', () => {
    const env = { JWT_SECRET: SECRET, WEB_CONCURRENCY: '2' };
    const warning = 'WEB_CONCURRENCY is above 1 without REDIS_URL: workers share neither conversations nor limits';
    expect(loadConfig(env).warnings).toEqual([warning]);
    expect(loadConfig({ ...env, REDIS_URL: 'redis://127.0.0.1' }).warnings).toEqual([]);
  });

  it.each([
    ['DEBUG', 'debug'],
    ['Info', 'info'],
    ['WARNING', 'warn'],
    ['warn', 'warn'],
    ['ERROR', 'error'],
  ])('read LOG_LEVEL %s as %s', (given, level) => {
    expect(loadConfig({ JWT_SECRET: SECRET, LOG_LEVEL: given }).logLevel).toBe(level);
  });
});

describe('the environment', () => {
  it.each([
    [{}, 'development'],
    [{ NODE_ENV: 'production' }, 'production'],
    [{ NODE_ENV: ' Prod ' }, 'production'],
    [{ NODE_ENV: 'test' }, 'test'],
    [{ NODE_ENV: 'staging' }, 'development'],
    [{ FLASK_ENV: 'production' }, 'production'],
    [{ ENVIRONMENT: 'PRODUCTION' }, 'production'],
    [{ NODE_ENV: '', FLASK_ENV: 'prod' }, 'production'],
    [{ NODE_ENV: 'development', FLASK_ENV: 'production' }, 'development'],
    [{ FLASK_ENV: 'development', ENVIRONMENT: 'production' }, 'development'],
  ])('of %j is %s', (env, expected) => {
    expect(environmentOf(env)).toBe(expected);
  });
});
