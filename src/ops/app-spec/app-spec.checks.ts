import type { AppSpec, Component, EnvVariable } from './app-spec';
import { referenceProblems } from './app-spec.references';
import type { Repository } from './repository';

/** @returns one line per problem; none when the spec fits. */
export type CrossCheck = (spec: AppSpec, repository: Repository) => string[];

/** The config loader refuses to start in production without these (contract/api.md 17). */
const REQUIRED_BY_SERVER = ['JWT_SECRET', 'DATABASE_URL', 'GEMINI_API_KEY', 'ALLOWED_ORIGINS'];
const REQUIRED_BY_JOB = ['DATABASE_URL'];

/** Read by Node itself, so no setting of ours. */
const NODE_VARIABLES = ['NODE_OPTIONS'];

/** The buildpack fails when it finds more than one of these, and resolves versions anew when it finds none. */
const LOCKFILES = ['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb'];

/** What a schema cannot see, by the claim each check makes. Source: App Platform notes, section 8. */
export const crossChecks: Record<string, CrossCheck> = {
  'component names are unique': (spec) => {
    const components = [...spec.services, ...(spec.workers ?? []), ...(spec.jobs ?? []), ...(spec.static_sites ?? [])];
    const names = [...components, ...(spec.databases ?? [])].map(({ name }) => name);
    return repeated(names).map((name) => `the name ${name} is taken twice`);
  },

  'every reference resolves': referenceProblems,

  'ingress rules lead to components': (spec) => {
    const targets = [...spec.services, ...(spec.static_sites ?? [])].map(({ name }) => name);
    return (spec.ingress?.rules ?? [])
      .flatMap(({ component }) => component?.name ?? [])
      .filter((name) => !targets.includes(name))
      .map((name) => `ingress: no component is called ${name}`);
  },

  'run commands start Node on a file that the build makes': (spec, repository) =>
    runnable(spec).flatMap(({ name, run_command: command = 'npm start' }) => {
      const entry = /^node (?:--\S+ )*dist\/(\S+)\.js$/.exec(command)?.[1];
      // Behind npm or a shell the process never hears SIGTERM.
      if (entry === undefined) return [`${name}: "${command}" is not of the form "node [--option] dist/FILE.js"`];
      return repository.hasFile(`src/${entry}.ts`) ? [] : [`${name}: src/${entry}.ts does not exist`];
    }),

  'probes ask routes that exist': (spec, repository) => {
    const routes = repository.getRoutes();
    return spec.services.flatMap(({ name, health_check, liveness_health_check }) =>
      [health_check?.http_path, liveness_health_check?.http_path]
        .filter((path) => path !== undefined)
        .filter((path) => !routes.includes(path))
        .map((path) => `${name}: nothing answers GET ${path}`),
    );
  },

  'required settings have a value at run time': (spec) => [
    ...[...spec.services, ...(spec.workers ?? [])].flatMap((server) => missing(REQUIRED_BY_SERVER, server, spec)),
    ...(spec.jobs ?? []).flatMap((job) => missing(REQUIRED_BY_JOB, job, spec)),
  ],

  // Otherwise the config loader would forgive whatever is missing.
  'everything runs in production mode': (spec) =>
    runnable(spec)
      .filter((component) => runTimeValue('NODE_ENV', component, spec) !== 'production')
      .map(({ name }) => `${name}: NODE_ENV is not production`),

  'variables are known settings, each set once': (spec, repository) => {
    const known = [...repository.settings(), ...NODE_VARIABLES];
    const lists = [spec.envs ?? [], ...runnable(spec).map(({ envs = [] }) => envs)];
    return lists.flatMap((envs) => {
      const keys = envs.map(({ key }) => key);
      return [
        ...keys.filter((key) => !known.includes(key)).map((key) => `${key} is not a setting of ours`),
        ...repeated(keys).map((key) => `${key} is set twice`),
      ];
    });
  },

  'the buildpack is chosen and does the building': (spec, repository) => [
    ...runnable(spec).flatMap(({ name, environment_slug: slug, build_command: command }) => [
      ...(slug === 'node-js' ? [] : [`${name}: environment_slug is not node-js`]),
      // It would run after devDependencies are gone: "nest: not found".
      ...(command === undefined ? [] : [`${name}: build_command repeats the build`]),
    ]),
    ...(repository.hasFile('Dockerfile') ? ['a Dockerfile in the root would be preferred to the buildpack'] : []),
  ],

  'the Node version is stated': (_spec, repository) =>
    repository.nodeEngine() ? [] : ['package.json has no engines.node'],

  'there is exactly one lockfile': (_spec, repository) => {
    const found = LOCKFILES.filter((path) => repository.hasFile(path));
    return found.length === 1 ? [] : [`lockfiles: ${found.join(', ') || 'none'}`];
  },
};

function runnable({ services, workers = [], jobs = [] }: AppSpec): Component[] {
  return [...services, ...workers, ...jobs];
}

function missing(keys: string[], component: Component, spec: AppSpec): string[] {
  return keys
    .filter((key) => !runTimeValue(key, component, spec))
    .map((key) => `${component.name}: ${key} has no value`);
}

/** A component's own variables win over the app's. */
function runTimeValue(key: string, component: Component, spec: AppSpec): string | undefined {
  const isMeant = (variable: EnvVariable) => variable.key === key && variable.scope !== 'BUILD_TIME';
  return (component.envs?.find(isMeant) ?? spec.envs?.find(isMeant))?.value;
}

function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) < index);
}
