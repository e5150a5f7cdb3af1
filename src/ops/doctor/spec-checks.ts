import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLError } from 'yaml';
import { type AppSpec, isAppSpec, schemaProblems } from '../app-spec/app-spec';
import { crossChecks } from '../app-spec/app-spec.checks';
import { WorkingTree } from '../app-spec/repository';
import { Note, type Report, Wrong } from '../report';

const OWN_FILE = join(__dirname, '../../../app.yaml');

/** The App Platform spec satisfies the platform's schema, and fits this program. */
export async function checkSpec(file: string | null, report: Report): Promise<void> {
  let spec: unknown;
  await report.check('app.yaml', () => {
    const path = file ?? OWN_FILE;
    if (!existsSync(path)) {
      if (file !== null) throw new Wrong('there is no such file');
      return new Note('there is none');
    }
    spec = read(path);
    const problems = isAppSpec(spec) ? [] : schemaProblems();
    if (problems.length > 0) throw new Wrong(problems.join('; '));
    return 'as the platform wants it';
  });
  if (!isAppSpec(spec)) return;
  const tree = new WorkingTree();
  const checks = Object.entries(crossChecks);
  const wrong = checks.flatMap(([claim, check]) => check(spec as AppSpec, tree).map((problem) => ({ claim, problem })));
  for (const { claim, problem } of wrong) report.add('FAIL', 'app.yaml beside this program', `${problem} (${claim})`);
  if (wrong.length === 0) report.add('PASS', 'app.yaml beside this program', `${checks.length} checks`);
}

function read(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    // Its words quote the file, and the file may hold secrets.
    if (error instanceof YAMLError) throw new Wrong(`no YAML, line ${error.linePos?.[0].line ?? 'unknown'}`);
    throw error;
  }
}
