// `npm run learn`: compiles the vocabulary, learns from the labels, cross-validates, and writes src/understanding/learned.
// `npm run learn -- --check`: says whether what is there was made from what is there now.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Lexicon } from '../../src/understanding/vocabulary/lexicon';
import { calibrate, crossRead } from './calibrate';
import { BadVocabulary, compileVocabulary } from './compile';
import { digestOfSources, LABELLED, LEARNED, VOCABULARY } from './folder';
import { BadLabels, batchesIn, readMessages, readTalks } from './labelled';
import { levels } from './levels';
import { pack } from './pack';
import { school } from './school';
import { reportOfMessages, reportOfTalks } from './report';

/** Batches of what students send; the others were written to be hard. */
const USUAL = /^(?:a01|a02|c|f|g|i)/;

function main(): void {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  if (values.check) return check();
  const { vocabulary, bytes: tables } = pack(compileVocabulary(VOCABULARY).vocabulary, levels());
  const lexicon = new Lexicon(vocabulary, tables);
  const batches = batchesIn(join(LABELLED, 'messages')).map(({ name, file }) => ({ name, read: readMessages(file) }));
  const messages = batches.flatMap(({ read }) => read);
  const talks = batchesIn(join(LABELLED, 'talk')).flatMap(({ file }) => readTalks(file));
  const usual = new Set(batches.filter(({ name }) => USUAL.test(name)).flatMap(({ read }) => read));
  const crossed = crossRead(messages, talks, lexicon);
  process.stdout.write(`cross-validated, ${messages.length} messages\n${reportOfMessages(crossed.messages)}\n\n`);
  process.stdout.write(`cross-validated, ${talks.length} conversations\n${reportOfTalks(crossed.talks)}\n`);
  const { header, bytes } = school(messages, talks, lexicon);
  mkdirSync(LEARNED, { recursive: true });
  writeFileSync(join(LEARNED, 'vocabulary.json'), `${JSON.stringify(vocabulary)}\n`);
  writeFileSync(join(LEARNED, 'vocabulary.bin'), tables);
  writeFileSync(join(LEARNED, 'model.bin'), bytes);
  const model = { digest: digestOfSources(), header, calibration: calibrate(crossed, usual) };
  writeFileSync(join(LEARNED, 'model.json'), `${JSON.stringify(model)}\n`);
}

function check(): void {
  const { digest } = JSON.parse(readFileSync(join(LEARNED, 'model.json'), 'utf8')) as { digest: string };
  if (digest === digestOfSources()) return;
  process.stderr.write('learn: src/understanding/learned is not in step with its sources: run npm run learn\n');
  process.exitCode = 1;
}

try {
  main();
} catch (error) {
  if (!(error instanceof BadVocabulary || error instanceof BadLabels)) throw error;
  process.stderr.write(`learn: ${error.message}\n`);
  process.exitCode = 2;
}
