import { X509Certificate } from 'node:crypto';
import Joi from 'joi';
import { parseDatabaseUrl } from './database-url';

/** How an environment value that nobody filled in looks, e.g. a bindable with a wrong component name. */
const PLACEHOLDER = /\$\{.+\}/;

const messages = {
  'any.required': 'is required in production',
  'any.only': 'is not one of the allowed values',
  'number.base': 'must be a whole number',
  'number.integer': 'must be a whole number',
  'number.min': 'is below the smallest allowed value, {#limit}',
  'number.max': 'is above the largest allowed value, {#limit}',
  'number.unsafe': 'must be a whole number',
  'boolean.base': 'must be true or false',
  'string.base': 'must be text',
  'string.min': 'is too short, at least {#limit} bytes are needed',
  'settings.placeholder': 'still holds an unresolved ${...} placeholder',
  'settings.origin': 'must be an http(s) origin without path, such as https://example.org, or empty',
  'settings.origins': 'must be a comma-separated list of origins, such as https://example.org',
  'settings.address': 'must be an http(s) address without query, such as https://example.org/gbfs.json, or empty',
  'settings.headerName': 'must be a header name',
  'settings.redis': 'must start with redis:// or rediss://',
  'settings.certificate': 'must be a PEM certificate starting with -----BEGIN CERTIFICATE-----',
  'settings.database': '{#reason}',
};

const text = () => Joi.string().trim().empty('');
const whole = (min: number, max: number) => Joi.number().integer().min(min).max(max).empty('');

/** An origin; the empty string is kept, because it switches a rung off. */
const baseUrl = (standard: string) =>
  Joi.string()
    .trim()
    .allow('')
    .default(standard)
    .custom((value: string, helpers) => toOrigin(value) ?? helpers.error('settings.origin'));

/** The address of one document; the empty string switches off what begins with it. */
const address = (standard: string) =>
  Joi.string()
    .trim()
    .allow('')
    .default(standard)
    .custom((value: string, helpers) => toAddress(value) ?? helpers.error('settings.address'));

function toAddress(value: string): string | null {
  if (!URL.canParse(value)) return null;
  const { protocol, username, search, hash, href } = new URL(value);
  return /^https?:$/.test(protocol) && !username && !search && !hash ? href : null;
}

function toOrigin(value: string): string | null {
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  const bare = (url.pathname === '/' || url.pathname === '') && !url.search && !url.hash && !url.username;
  return bare && /^https?:$/.test(url.protocol) ? url.origin : null;
}

function toOrigins(value: string, helpers: Joi.CustomHelpers): string[] | Joi.ErrorReport {
  const parts = value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const origins = parts.map(toOrigin);
  return parts.length > 0 && origins.every((origin) => origin !== null) ? origins : helpers.error('settings.origins');
}

function toCertificate(value: string, helpers: Joi.CustomHelpers): string | Joi.ErrorReport {
  // Panels and .env files often flatten a PEM into one line with literal \n.
  const pem = value.includes('\\n') ? value.replaceAll('\\n', '\n') : value;
  try {
    return pem.startsWith('-----BEGIN CERTIFICATE-----') && new X509Certificate(pem)
      ? pem
      : helpers.error('settings.certificate');
  } catch {
    return helpers.error('settings.certificate');
  }
}

/** The settings that decide which database is used; all that a migration needs. */
export function databaseSettings(production: boolean): Joi.SchemaMap {
  const url = text().custom((value: string, helpers) => {
    const parsed = parseDatabaseUrl(value);
    return typeof parsed === 'string' ? helpers.error('settings.database', { reason: parsed }) : value;
  });
  return {
    DATABASE_URL: production ? url.required() : url.default('sqlite:///violetvibes.db'),
    DATABASE_CA_CERT: text().custom(toCertificate),
    // Two at least: one holds the migration lock while the other migrates.
    DATABASE_POOL_MAX: whole(2, 100).default(5),
    INIT_DB: Joi.boolean().empty('').default(!production),
  };
}

/** Every setting of the server, once. `production` decides what may be missing. */
export function serverSettings(production: boolean): Joi.SchemaMap {
  const inProduction = <T extends Joi.Schema>(schema: T): T => (production ? (schema.required() as T) : schema);
  return {
    ...databaseSettings(production),
    HOST: text().default('0.0.0.0'),
    PORT: whole(0, 65535).default(5001),
    LOG_LEVEL: text()
      .lowercase()
      .valid('trace', 'debug', 'info', 'warning', 'warn', 'error', 'fatal', 'silent')
      .default('info'),
    REDIS_URL: text().custom((value: string, helpers) =>
      /^rediss?:\/\//.test(value) && URL.canParse(value) ? value : helpers.error('settings.redis'),
    ),
    JWT_SECRET: inProduction(production ? Joi.string().empty('').min(16, 'utf8') : Joi.string().empty('')),
    JWT_PREVIOUS_SECRETS: Joi.string().empty('').default(''),
    GEMINI_API_KEY: inProduction(text()),
    GEMINI_MODEL: text().default('gemini-3.5-flash-lite'),
    GEMINI_FALLBACK_MODEL: text().default('gemini-3.1-flash-lite'),
    GOOGLE_API_KEY: text(),
    OPENWEATHER_KEY: text(),
    GOOGLE_CACHE_SECONDS: whole(0, 3600).default(300),
    ALLOWED_ORIGINS: inProduction(text().custom(toOrigins)),
    TRUST_PROXY_HOPS: whole(0, 10).default(0),
    CLIENT_IP_HEADER: text()
      .lowercase()
      .custom((value: string, helpers) => (/^[a-z0-9-]+$/.test(value) ? value : helpers.error('settings.headerName'))),
    METRICS_PORT: whole(1, 65535),
    METRICS_TOKEN: text().min(16, 'utf8'),
    WEB_CONCURRENCY: whole(1, 64).default(1),
    PUBLIC_BASE_URL: text().custom((value: string, helpers) => toOrigin(value) ?? helpers.error('settings.origin')),
    GEMINI_BASE_URL: baseUrl('https://generativelanguage.googleapis.com'),
    OPENWEATHER_BASE_URL: baseUrl('https://api.openweathermap.org'),
    NWS_BASE_URL: baseUrl('https://api.weather.gov'),
    // What stands between the brackets of a `User-Agent`.
    NWS_CONTACT: text().pattern(/^[^()\r\n]{3,100}$/),
    OPEN_METEO_BASE_URL: baseUrl('https://api.open-meteo.com'),
    GOOGLE_ROUTES_BASE_URL: baseUrl('https://routes.googleapis.com'),
    GOOGLE_PLACES_BASE_URL: baseUrl('https://places.googleapis.com'),
    OSRM_BASE_URL: baseUrl('https://routing.openstreetmap.de'),
    OVERPASS_BASE_URL: baseUrl('https://overpass-api.de'),
    ENGAGE_BASE_URL: baseUrl('https://engage.nyu.edu'),
    BROOKLYN_BRIDGE_PARK_BASE_URL: baseUrl('https://brooklynbridgepark.org'),
    DOWNTOWN_BROOKLYN_BASE_URL: baseUrl('https://www.downtownbrooklyn.com'),
    NYC_PARKS_BASE_URL: baseUrl('https://www.nycgovparks.org'),
    MTA_REALTIME_BASE_URL: baseUrl('https://api-endpoint.mta.info'),
    CITIBIKE_GBFS_URL: address('https://gbfs.citibikenyc.com/gbfs/2.3/gbfs.json'),
  };
}

/** The environment lacks a setting or holds an unusable one. The message names every problem, never a value. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Cannot start, the environment needs attention:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

/**
 * Checks the environment against a schema.
 * @returns the values with defaults and conversions applied.
 * @throws SettingsError naming all problems at once.
 */
export function checkSettings(schema: Joi.SchemaMap, env: NodeJS.ProcessEnv): Record<string, unknown> {
  const known = Object.fromEntries(Object.keys(schema).flatMap((key) => (key in env ? [[key, env[key]]] : [])));
  const placeholders = Object.keys(known).filter((key) => PLACEHOLDER.test(known[key] ?? ''));
  for (const key of placeholders) delete known[key];
  const result = Joi.object(schema)
    .messages(messages)
    .prefs({ abortEarly: false, errors: { label: false } })
    .validate(known);
  const problems = [
    ...placeholders.map((key) => `${key} ${messages['settings.placeholder']}`),
    ...(result.error?.details ?? [])
      .filter((detail) => !placeholders.includes(String(detail.path[0])))
      .map((detail) => `${String(detail.path[0])} ${detail.message}`),
  ];
  if (problems.length > 0) throw new SettingsError(problems);
  return result.value as Record<string, unknown>;
}
