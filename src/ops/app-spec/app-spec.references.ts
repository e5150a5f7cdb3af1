import type { AppSpec, EnvVariable } from './app-spec';

const APP_VARIABLES = ['APP_ID', 'APP_URL', 'APP_DOMAIN'];
const PG_VARIABLES = ['DATABASE_URL', 'HOSTNAME', 'PORT', 'USERNAME', 'PASSWORD', 'DATABASE', 'CA_CERT'];

/** What a component of each kind offers to others. Databases go by engine; one that is not listed offers nothing we rely on. */
const OFFERED: Partial<Record<string, string[]>> = {
  PG: PG_VARIABLES,
  VALKEY: ['DATABASE_URL', 'HOSTNAME', 'PORT', 'USERNAME', 'PASSWORD'],
  service: ['PUBLIC_URL', 'PRIVATE_URL', 'COMMIT_HASH'],
  worker: ['COMMIT_HASH'],
  job: ['COMMIT_HASH'],
  static_site: ['PUBLIC_URL', 'COMMIT_HASH'],
};

/**
 * Finds references in variables that the platform would leave as literal text, `${...}` and all.
 * @returns one line per problem, naming holder and variable.
 */
export function referenceProblems(spec: AppSpec): string[] {
  const kinds = kindByName(spec);
  const components = [...spec.services, ...(spec.workers ?? []), ...(spec.jobs ?? []), ...(spec.static_sites ?? [])];
  return [{ name: 'app', envs: spec.envs }, ...components].flatMap(({ name: holder, envs = [] }) =>
    envs.flatMap((variable) =>
      references(variable)
        .filter((reference) => !resolves(reference, variable, kinds, kinds.get(holder)))
        .map((reference) => `${holder}: ${variable.key} refers to ${reference}, which does not exist`),
    ),
  );
}

function kindByName({
  services,
  workers = [],
  jobs = [],
  static_sites = [],
  databases = [],
}: AppSpec): Map<string, string> {
  return new Map([
    ...services.map(({ name }) => [name, 'service'] as const),
    ...workers.map(({ name }) => [name, 'worker'] as const),
    ...jobs.map(({ name }) => [name, 'job'] as const),
    ...static_sites.map(({ name }) => [name, 'static_site'] as const),
    ...databases.map(({ name, engine }) => [name, engine] as const),
  ]);
}

/** The insides of every `${...}`; one that is never closed counts too, and resolves to nothing. */
function references({ value = '' }: EnvVariable): string[] {
  return Array.from(value.matchAll(/\$\{([^}]*)(\}?)/g), ([, inside = '', end = '']) =>
    end ? inside : `\${${inside}`,
  );
}

function resolves(
  reference: string,
  { key, type }: EnvVariable,
  kinds: Map<string, string>,
  ownKind: string | undefined,
): boolean {
  const [component = '', ...path] = reference.split('.');
  // The deploy tool fills in a secret under the secret's own name; another name is a mix-up.
  if (path.length === 0) return type === 'SECRET' ? reference === key : APP_VARIABLES.includes(reference);

  const kind = component === '_self' ? ownKind : kinds.get(component);
  // `db.pool.VARIABLE` names a connection pool of the database; which pools exist is known to the cluster only.
  const variable = path.slice(kind === 'PG' && path.length === 2 ? 1 : 0).join('.');
  return kind !== undefined && (OFFERED[kind] ?? []).includes(variable);
}
