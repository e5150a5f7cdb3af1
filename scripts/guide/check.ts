import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { readGuide } from '../../src/places/guide/guide.file';
import { readLimit, report } from './old-entries';

const { positionals } = parseArgs({ allowPositionals: true });
try {
  const limit = readLimit(positionals[0] ?? DateTime.now().minus({ years: 1 }).toFormat('yyyy-MM'));
  console.log(report(readGuide(), limit).join('\n'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
