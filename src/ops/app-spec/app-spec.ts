import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { z } from 'zod';

/** The parts of an App Platform spec that the cross-checks read; the schema vouches for the rest. */
export interface AppSpec {
  envs?: EnvVariable[];
  services: Component[];
  workers?: Component[];
  jobs?: Component[];
  static_sites?: Component[];
  databases?: { name: string; engine: string }[];
  ingress?: { rules?: { component?: { name: string } }[] };
}

export interface Component {
  name: string;
  environment_slug?: string;
  build_command?: string;
  run_command?: string;
  health_check?: { http_path?: string };
  liveness_health_check?: { http_path?: string };
  envs?: EnvVariable[];
}

export interface EnvVariable {
  key: string;
  value?: string;
  scope: 'RUN_TIME' | 'BUILD_TIME' | 'RUN_AND_BUILD_TIME';
  type?: 'GENERAL' | 'SECRET';
}

const schemaText = readFileSync(join(__dirname, 'app-spec.schema.json'), 'utf8');
const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(schemaText));

// strictTypes and strictRequired would complain about the schema's if/then fragments, which lean on their parents for both.
const ajv = new Ajv({ allErrors: true, strictTypes: false, strictRequired: false });

/** Tells whether a parsed spec satisfies the schema; what is wrong stays in `isAppSpec.errors`. */
export const isAppSpec = ajv.compile<AppSpec>(schema);

/** @returns one line per violation found by the last call of `isAppSpec`: JSON pointer, rule, details. */
export function schemaProblems(): string[] {
  return (isAppSpec.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message ?? 'is invalid'} ${JSON.stringify(params)}`,
  );
}
