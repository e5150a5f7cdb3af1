import { type AppConfig, loadConfig } from '../../src/config/env';
import { NO_VENDORS } from './no-vendors';

/** The settings of one class under test: everything at its default, every vendor off, but for `env`. */
export function configWith(env: Record<string, string> = {}): AppConfig {
  return loadConfig({
    NODE_ENV: 'test',
    JWT_SECRET: 'test-secret-0123456789abcdef-0123456789',
    DATABASE_URL: 'sqlite::memory:',
    ...NO_VENDORS,
    ...env,
  });
}
