import { parse, parseDocument } from 'yaml';
import { isAppSpec, schemaProblems, type AppSpec } from '../../src/ops/app-spec/app-spec';
import { crossChecks } from '../../src/ops/app-spec/app-spec.checks';
import { specMutations } from './app-spec.mutations';
import { WorkingTree, type Repository } from '../../src/ops/app-spec/repository';

const workingTree = new WorkingTree();
const text = workingTree.read('app.yaml');

describe('app.yaml', () => {
  it('satisfies the schema', () => {
    expect(isAppSpec(parse(text)) ? [] : schemaProblems()).toEqual([]);
  });

  it.each(Object.entries(crossChecks))('%s', (_claim, check) => {
    expect(check(validSpec(), workingTree)).toEqual([]);
  });
});

// Against a repository in which everything is there, so that a mutation is the only thing that can be wrong.
describe('the checks of app.yaml', () => {
  const files = ['src/main.ts', 'src/database/migrate.ts', 'package-lock.json'];
  const complete = repository({});

  function repository(changes: { files?: string[]; nodeEngine?: string | null }): Repository {
    return {
      hasFile: (path) => (changes.files ?? files).includes(path),
      getRoutes: () => ['/health', '/health/live'],
      settings: () => workingTree.settings(),
      nodeEngine: () => (changes.nodeEngine === null ? undefined : '>=20.19'),
    };
  }

  it('find nothing in the spec as it is', () => {
    expect(problemsOf(parse(text), complete)).toEqual([]);
  });

  it.each(specMutations)('reject %s', (_name, mutate, expected) => {
    const mutated = parseDocument(text);
    mutate(mutated);

    expect(problemsOf(mutated.toJS(), complete)).toContainEqual(expect.stringMatching(expected));
  });

  it.each([
    ['a second lockfile', { files: [...files, 'yarn.lock'] }, 'lockfiles: package-lock.json, yarn.lock'],
    ['no lockfile', { files: files.filter((path) => path !== 'package-lock.json') }, 'lockfiles: none'],
    [
      'a Dockerfile in the root',
      { files: [...files, 'Dockerfile'] },
      'a Dockerfile in the root would be preferred to the buildpack',
    ],
    ['no stated Node version', { nodeEngine: null }, 'package.json has no engines.node'],
    [
      'a vanished entry file',
      { files: files.filter((path) => path !== 'src/main.ts') },
      'api: src/main.ts does not exist',
    ],
  ])('reject a repository with %s', (_name, changes, problem) => {
    expect(problemsOf(parse(text), repository(changes))).toEqual([problem]);
  });
});

function validSpec(): AppSpec {
  const spec: unknown = parse(text);
  if (!isAppSpec(spec)) throw new Error(schemaProblems().join('\n'));
  return spec;
}

function problemsOf(spec: unknown, repository: Repository): string[] {
  if (!isAppSpec(spec)) return schemaProblems();
  return Object.values(crossChecks).flatMap((check) => check(spec, repository));
}
