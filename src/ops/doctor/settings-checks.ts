import { type AppConfig, environmentOf, loadConfig } from '../../config/env';
import { checkSettings, serverSettings, SettingsError } from '../../config/settings';
import type { Report } from '../report';

/** The settings as far as they can be used. */
export interface Environment {
  readonly config: AppConfig;
  /** Checked values by variable, defaults applied. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Variables that are missing or wrong; what depends on them cannot be looked at. */
  readonly unusable: ReadonlySet<string>;
}

/** A row for each problem and each warning, then the rest of the settings, so that everything else can be looked at. */
export function checkEnvironment(env: NodeJS.ProcessEnv, report: Report): Environment {
  // Outside production the server makes itself a secret and keeps it in a file; looking must not.
  const looked = environmentOf(env) === 'production' || env.JWT_SECRET ? env : { ...env, JWT_SECRET: '-'.repeat(32) };
  const problems = problemsOf(looked);
  for (const problem of problems) report.add('FAIL', 'settings', problem);
  const unusable = new Set(problems.map((problem) => problem.split(' ', 1)[0]!));
  // What is wrong is taken out, and production no longer asks for it.
  const usable = unusable.size === 0 ? looked : { ...without(looked, unusable), NODE_ENV: 'development' };
  const rest = usable.JWT_SECRET ? usable : { ...usable, JWT_SECRET: '-'.repeat(32) };
  const config = loadConfig(rest);
  if (problems.length === 0) report.add('PASS', 'settings', summary(config));
  for (const warning of config.warnings) report.add('NOTE', 'settings', warning);
  return { config, values: checkSettings(serverSettings(false), rest), unusable };
}

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

function without(env: NodeJS.ProcessEnv, names: ReadonlySet<string>): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.has(name)));
}

function summary({ environment, logLevel, workers, allowedOrigins }: AppConfig): string {
  return `${environment}, log level ${logLevel}, worker processes: ${workers}, browser origins: ${allowedOrigins.join(' ')}`;
}
