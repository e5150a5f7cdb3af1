import { processEnv } from '../../config/env';
import { runAsCommand } from '../command';
import { Report } from '../report';
import { checkDatabase } from './database-checks';
import { readOptions, USAGE } from './options';
import { checkRedis } from './redis-checks';
import { checkEnvironment } from './settings-checks';
import { checkSpec } from './spec-checks';
import { checkTimetable } from './timetable-check';
import { checkVendors } from './vendor-checks';

/** `npm run doctor`: what a deployment with this environment would find, before there is one. */
async function main(): Promise<number> {
  const { specFile } = readOptions(process.argv.slice(2));
  const report = new Report((line) => void process.stdout.write(line));
  const environment = checkEnvironment(processEnv(), report);
  await checkDatabase(environment, report);
  await checkRedis(environment, report);
  await checkVendors(environment, report);
  await checkTimetable(Date.now(), report);
  await checkSpec(specFile, report);
  return report.finish();
}

runAsCommand(main, USAGE);
