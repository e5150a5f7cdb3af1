import { existsSync } from 'node:fs';
import { type DatabaseLocation, parseDatabaseUrl } from './database-url';
import { rememberedSecret } from './jwt-secret';
import { checkSettings, databaseSettings, serverSettings } from './settings';

export type Environment = 'production' | 'development' | 'test';

export interface DatabaseConfig {
  readonly location: DatabaseLocation;
  /** PEM of the private CA; with it TLS is on and verified. `DATABASE_CA_CERT`. */
  readonly caCertificate: string | undefined;
  /** Connections of one process. Instances x this x 2 (rolling deploy) must stay below the server's limit. */
  readonly poolMax: number;
  /** Run pending migrations at start. `INIT_DB`. */
  readonly migrateAtStart: boolean;
}

/** One vendor: where it is and how we identify ourselves. An empty `baseUrl` switches its rung off. */
export interface VendorConfig {
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
}

/** Who may read `/metrics`; both null: there are none. */
export interface MetricsConfig {
  /** Port of their own; null: on the API's port, behind the token. `METRICS_PORT`. */
  readonly port: number | null;
  /** Bearer token; null: their own port asks for none. `METRICS_TOKEN`. */
  readonly token: string | null;
}

/** Everything the environment decides, read once and frozen. Inject this class. */
export abstract class AppConfig {
  abstract readonly environment: Environment;
  abstract readonly isProduction: boolean;
  abstract readonly host: string;
  abstract readonly port: number;
  /** pino level name. */
  abstract readonly logLevel: string;
  /** Worker processes; 1 means no cluster. */
  abstract readonly workers: number;
  abstract readonly metrics: MetricsConfig;
  /** Scheme and host of absolute links; null: taken from the request as far as proxies are trusted. */
  abstract readonly publicBaseUrl: string | null;
  abstract readonly allowedOrigins: readonly string[];
  /** How many proxies in front of us may be believed about `X-Forwarded-*`. */
  abstract readonly trustProxyHops: number;
  /** Lower-case header in which the platform puts the client's address, or null. */
  abstract readonly clientIpHeader: string | null;
  abstract readonly database: DatabaseConfig;
  abstract readonly redisUrl: string | null;
  abstract readonly jwtSecret: string;
  abstract readonly jwtPreviousSecrets: readonly string[];
  /** How long Google's places and routes are kept, in seconds; 0 switches that off. */
  abstract readonly googleCacheSeconds: number;
  abstract readonly openWeather: VendorConfig;
  /** The National Weather Service; without a contact it is not asked. */
  abstract readonly nws: VendorConfig & { readonly contact: string | undefined };
  abstract readonly openMeteo: VendorConfig;
  abstract readonly googleRoutes: VendorConfig;
  abstract readonly googlePlaces: VendorConfig;
  abstract readonly osrm: VendorConfig;
  abstract readonly overpass: VendorConfig;
  abstract readonly engage: VendorConfig;
  abstract readonly brooklynBridgePark: VendorConfig;
  abstract readonly downtownBrooklyn: VendorConfig;
  abstract readonly nycParks: VendorConfig;
  abstract readonly mtaRealtime: VendorConfig;
  /** Where the feeds of Citi Bike are listed; empty: switched off. `CITIBIKE_GBFS_URL`. */
  abstract readonly citiBike: { readonly discoveryUrl: string };
  abstract readonly gemini: VendorConfig & { readonly model: string; readonly fallbackModel: string };
  /** Things an operator should know, without values. Logged once at start. */
  abstract readonly warnings: readonly string[];
}

const DEVELOPMENT_ORIGINS = [
  'http://localhost:3000',
  'http://localhost:5001',
  'http://127.0.0.1:3000',
  'http://127.0.0.1:5001',
];

/** The environment of this process, after an optional `.env` file beside the program was added to it. */
export function processEnv(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/** `NODE_ENV`, else `FLASK_ENV`, else `ENVIRONMENT`, as the old server's deployments set them. */
export function environmentOf(env: NodeJS.ProcessEnv): Environment {
  const name = (env.NODE_ENV || env.FLASK_ENV || env.ENVIRONMENT || '').trim().toLowerCase();
  if (name === 'production' || name === 'prod') return 'production';
  return name === 'test' ? 'test' : 'development';
}

/**
 * The part of the settings a migration needs.
 * @throws SettingsError naming every problem.
 */
export function loadDatabaseConfig(env: NodeJS.ProcessEnv): DatabaseConfig {
  return toDatabaseConfig(checkSettings(databaseSettings(environmentOf(env) === 'production'), env));
}

/**
 * Reads and checks the whole environment.
 * @throws SettingsError naming every problem at once, by variable, without values.
 */
export function loadConfig(env: NodeJS.ProcessEnv): AppConfig {
  const environment = environmentOf(env);
  const isProduction = environment === 'production';
  const values = checkSettings(serverSettings(isProduction), env);
  const text = (key: string) => values[key] as string | undefined;
  const number = (key: string) => values[key] as number;
  const vendor = (baseUrlKey: string, apiKey?: string): VendorConfig => ({ baseUrl: text(baseUrlKey) ?? '', apiKey });
  const level = text('LOG_LEVEL') ?? 'info';
  const google = text('GOOGLE_API_KEY');
  const jwtSecret = text('JWT_SECRET') ?? rememberedSecret();
  return deepFreeze<AppConfig>({
    environment,
    isProduction,
    host: text('HOST') ?? '',
    port: number('PORT'),
    logLevel: level === 'warning' ? 'warn' : level,
    workers: number('WEB_CONCURRENCY'),
    metrics: { port: (values.METRICS_PORT as number | undefined) ?? null, token: text('METRICS_TOKEN') ?? null },
    publicBaseUrl: text('PUBLIC_BASE_URL') ?? null,
    allowedOrigins: (values.ALLOWED_ORIGINS as string[] | undefined) ?? DEVELOPMENT_ORIGINS,
    trustProxyHops: number('TRUST_PROXY_HOPS'),
    clientIpHeader: text('CLIENT_IP_HEADER') ?? null,
    database: toDatabaseConfig(values),
    redisUrl: text('REDIS_URL') ?? null,
    jwtSecret,
    jwtPreviousSecrets: (text('JWT_PREVIOUS_SECRETS') ?? '').split(',').filter(Boolean),
    googleCacheSeconds: number('GOOGLE_CACHE_SECONDS'),
    openWeather: vendor('OPENWEATHER_BASE_URL', text('OPENWEATHER_KEY')),
    nws: { ...vendor('NWS_BASE_URL'), contact: text('NWS_CONTACT') },
    openMeteo: vendor('OPEN_METEO_BASE_URL'),
    googleRoutes: vendor('GOOGLE_ROUTES_BASE_URL', google),
    googlePlaces: vendor('GOOGLE_PLACES_BASE_URL', google),
    osrm: vendor('OSRM_BASE_URL'),
    overpass: vendor('OVERPASS_BASE_URL'),
    engage: vendor('ENGAGE_BASE_URL'),
    brooklynBridgePark: vendor('BROOKLYN_BRIDGE_PARK_BASE_URL'),
    downtownBrooklyn: vendor('DOWNTOWN_BROOKLYN_BASE_URL'),
    nycParks: vendor('NYC_PARKS_BASE_URL'),
    mtaRealtime: vendor('MTA_REALTIME_BASE_URL'),
    citiBike: { discoveryUrl: text('CITIBIKE_GBFS_URL') ?? '' },
    gemini: {
      ...vendor('GEMINI_BASE_URL', text('GEMINI_API_KEY')),
      model: text('GEMINI_MODEL') ?? '',
      fallbackModel: text('GEMINI_FALLBACK_MODEL') ?? '',
    },
    warnings: warningsFor(values, jwtSecret, isProduction),
  });
}

function toDatabaseConfig(values: Record<string, unknown>): DatabaseConfig {
  const location = parseDatabaseUrl(values.DATABASE_URL as string);
  if (typeof location === 'string') throw new Error('DATABASE_URL was checked, yet cannot be read');
  return {
    location,
    caCertificate: values.DATABASE_CA_CERT as string | undefined,
    poolMax: values.DATABASE_POOL_MAX as number,
    migrateAtStart: values.INIT_DB as boolean,
  };
}

function warningsFor(values: Record<string, unknown>, jwtSecret: string, isProduction: boolean): string[] {
  const missing = (key: string, meaning: string) =>
    values[key] === undefined ? [`${key} is not set: ${meaning}`] : [];
  const workers = values.WEB_CONCURRENCY as number;
  return [
    ...(Buffer.byteLength(jwtSecret) < 32 ? ['JWT_SECRET is shorter than 32 bytes'] : []),
    ...(isProduction
      ? [
          ...missing('GOOGLE_API_KEY', 'places and routes come from OpenStreetMap and the campus directory'),
          ...missing('OPENWEATHER_KEY', 'weather comes from Open-Meteo'),
          ...missing('REDIS_URL', 'memory, limits and cache live in this process and end with it'),
        ]
      : []),
    ...(workers > 1 && values.REDIS_URL === undefined
      ? ['WEB_CONCURRENCY is above 1 without REDIS_URL: workers share neither conversations nor limits']
      : []),
  ];
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value))
    if (typeof inner === 'object' && inner !== null) deepFreeze(inner as object);
  return Object.freeze(value);
}
