import { parseArgs } from 'node:util';
import { UsageError } from '../command';

export interface DoctorOptions {
  /** The App Platform spec to look at; null: `app.yaml` of this program. */
  readonly specFile: string | null;
}

export const USAGE = `usage: npm run doctor [-- --app-spec=FILE]

  --app-spec=FILE   the App Platform spec to look at, instead of app.yaml

Looks at what a deployment with this environment (and .env) would find: settings, database and migrations, Redis, vendor
keys, app.yaml. Writes nothing; each key costs its vendor one free or cheapest call.
Exit codes: 0 all fine; 1 something failed; 2 usage.
`;

/** @throws UsageError */
export function readOptions(args: readonly string[]): DoctorOptions {
  try {
    const { values } = parseArgs({ args: [...args], options: { 'app-spec': { type: 'string' } } });
    return { specFile: values['app-spec'] ?? null };
  } catch (error) {
    throw new UsageError('an argument is unknown or lacks its value', { cause: error });
  }
}
