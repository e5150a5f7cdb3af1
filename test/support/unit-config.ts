import { type AppConfig, loadConfig } from '../../src/config/env';

const VENDORS = ['GEMINI', 'OPENWEATHER', 'OPEN_METEO', 'GOOGLE_ROUTES', 'GOOGLE_PLACES', 'OSRM', 'OVERPASS', 'ENGAGE'];
const OFF = Object.fromEntries(VENDORS.map((vendor) => [`${vendor}_BASE_URL`, '']));

/** The settings of one class under test: everything at its default, every vendor off, but for `env`. */
export function configWith(env: Record<string, string> = {}): AppConfig {
  return loadConfig({
    NODE_ENV: 'test',
    JWT_SECRET: 'test-secret-0123456789abcdef-0123456789',
    DATABASE_URL: 'sqlite::memory:',
    ...OFF,
    ...env,
  });
}
