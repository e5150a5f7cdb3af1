import { isMap, isSeq, type Document } from 'yaml';
import type { EnvVariable } from '../../src/ops/app-spec/app-spec';

type Mutate = (spec: Document) => void;

const API = ['services', 0];
const MIGRATE = ['jobs', 0];
const CACHE = ['databases', 1];
const RUN_TIME = 'RUN_TIME';

/** Mistakes that people make in specs: what it is, how it is made, and the problem that must be reported for it. */
// prettier-ignore
export const specMutations: [name: string, mutate: Mutate, expected: RegExp][] = [
  // Found by the schema.
  ['a data centre as region', put(['region'], 'nyc3'), /^\/region must be equal to one of/],
  ['PORT set by hand', env({ key: 'PORT', scope: RUN_TIME, value: '8080' }), /^\/services\/0\/envs\/\d+\/key must NOT be valid/],
  ['an unknown key', put([...API, 'command'], 'node dist/main.js'), /additionalProperty":"command"/],
  ['the deprecated routes', put([...API, 'routes'], [{ path: '/' }]), /additionalProperty":"routes"/],
  ['a number as value', env({ key: 'LOG_LEVEL', scope: RUN_TIME, value: 30 }), /\/value must be string/],
  ['a number as database version', put([...CACHE, 'version'], 8), /^\/databases\/1\/version must be string/],
  ['a legacy size', put([...API, 'instance_size_slug'], 'basic-xxs'), /^\/services\/0\/instance_size_slug must be equal/],
  ['two instances of a size that allows one', put([...API, 'instance_size_slug'], 'apps-s-1vcpu-0.5gb'), /\/instance_count must be <= 1/],
  ['a SECRET in plain text', env({ key: 'JWT_PREVIOUS_SECRETS', scope: RUN_TIME, type: 'SECRET', value: 'hush' }), /\/value must match pattern/],
  ['a variable without scope', env({ key: 'LOG_LEVEL', value: 'INFO' }), /must have required property 'scope'/],
  ['a database value while building', env({ key: 'HOST', scope: 'BUILD_TIME', value: '${violetvibes-db.HOSTNAME}' }), /\/scope must be equal to constant/],
  ['a job of no known kind', put([...MIGRATE, 'kind'], 'BEFORE_DEPLOY'), /^\/jobs\/0\/kind must be equal/],
  ['a job without kind', drop([...MIGRATE, 'kind']), /must have required property 'kind'/],
  ['two migrations at once', put([...MIGRATE, 'instance_count'], 2), /^\/jobs\/0\/instance_count must be equal to constant/],
  ['two sources', put([...API, 'image'], { registry_type: 'GHCR', repository: 'api' }), /^\/services\/0 must match exactly one schema in oneOf/],
  ['readiness by TCP alone', drop([...API, 'health_check', 'http_path']), /must have required property 'http_path'/],
  ['a development Valkey', put([...CACHE, 'production'], false), /^\/databases\/1\/engine must be equal to constant/],

  // Found by the cross-checks.
  ['a misspelt component', env({ key: 'HOST', scope: RUN_TIME, value: '${violetvibes-bd.HOSTNAME}' }), /HOST refers to violetvibes-bd.HOSTNAME/],
  ['a variable no database offers', env({ key: 'HOST', scope: RUN_TIME, value: '${violetvibes-db.URL}' }), /HOST refers to violetvibes-db.URL/],
  ['a variable Valkey does not offer', env({ key: 'HOST', scope: RUN_TIME, value: '${violetvibes-cache.DATABASE}' }), /HOST refers to violetvibes-cache.DATABASE/],
  ['a variable the app does not offer', env({ key: 'HOST', scope: RUN_TIME, value: '${HOSTNAME}' }), /HOST refers to HOSTNAME/],
  ['a reference that is not closed', env({ key: 'HOST', scope: RUN_TIME, value: '${APP_URL' }), /HOST refers to \$\{APP_URL/],
  ['one secret under the name of another', env({ key: 'JWT_PREVIOUS_SECRETS', scope: RUN_TIME, type: 'SECRET', value: '${JWT_SECRET}' }), /JWT_PREVIOUS_SECRETS refers to JWT_SECRET/],
  ['two components of one name', put([...MIGRATE, 'name'], 'api'), /the name api is taken twice/],
  ['ingress to nowhere', put(['ingress'], { rules: [{ match: { path: { prefix: '/' } }, component: { name: 'web' } }] }), /no component is called web/],
  ['a start that swallows SIGTERM', put([...API, 'run_command'], 'npm start'), /^api: "npm start" is not of the form/],
  ['no run command, hence npm start', drop([...API, 'run_command']), /^api: "npm start" is not of the form/],
  ['an entry the build does not make', put([...MIGRATE, 'run_command'], 'node dist/migrate.js'), /^migrate: src\/migrate.ts does not exist/],
  ['a readiness route that is not there', put([...API, 'health_check', 'http_path'], '/healthz'), /nothing answers GET \/healthz/],
  ['a liveness route that is not there', put([...API, 'liveness_health_check', 'http_path'], '/live'), /nothing answers GET \/live/],
  ['a required setting under another name', changeEnv('JWT_SECRET', 'key', 'JWT_KEY'), /^api: JWT_SECRET has no value/],
  ['a required setting for the build only', changeEnv('JWT_SECRET', 'scope', 'BUILD_TIME'), /^api: JWT_SECRET has no value/],
  ['a required setting left empty', changeEnv('ALLOWED_ORIGINS', 'value', ''), /^api: ALLOWED_ORIGINS has no value/],
  ['development mode', env({ key: 'NODE_ENV', scope: RUN_TIME, value: 'development' }), /^api: NODE_ENV is not production/],
  ['a misspelt setting', env({ key: 'ALLOWED_ORIGIN', scope: RUN_TIME, value: '*' }), /ALLOWED_ORIGIN is not a setting/],
  ['a setting set twice', env({ key: 'INIT_DB', scope: RUN_TIME, value: 'true' }), /INIT_DB is set twice/],
  ['a build left to guessing', drop([...API, 'environment_slug']), /^api: environment_slug is not node-js/],
  ['a second build', put([...API, 'build_command'], 'npm run build'), /^api: build_command repeats/],
];

function put(path: (string | number)[], value: unknown): Mutate {
  return (spec) => {
    spec.setIn(path, spec.createNode(value));
  };
}

function drop(path: (string | number)[]): Mutate {
  return (spec) => {
    if (!spec.deleteIn(path)) throw new Error(`app.yaml has no ${path.join('.')} to drop`);
  };
}

/** Adds a variable to the service. */
function env(variable: Record<string, unknown>): Mutate {
  return (spec) => {
    spec.addIn([...API, 'envs'], spec.createNode(variable));
  };
}

/** Changes one field of a variable that the service has. */
function changeEnv(key: string, field: keyof EnvVariable, value: string): Mutate {
  return (spec) => {
    const envs = spec.getIn([...API, 'envs']);
    const variable = isSeq(envs) ? envs.items.filter(isMap).find((item) => item.get('key') === key) : undefined;
    if (variable === undefined) throw new Error(`app.yaml does not set ${key}`);
    variable.set(field, value);
  };
}
