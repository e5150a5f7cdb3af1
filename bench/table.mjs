// The table that `npm run bench` leaves in RESULTS.md: measured rows, then the notes that people wrote in NOTES.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const at = (file) => new URL(file, import.meta.url);

export function row({ title, yardstick, target, result, met, rounds }) {
  return `| ${title} | ${yardstick} | ${target} | ${result} | ${met ? 'met' : 'missed'} | ${rounds} |`;
}

export function writeResults(rows) {
  const text = [
    '# Speed',
    '',
    `Measured by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine()}.`,
    'Medians of alternating rounds; the single rounds stand beside them.',
    '',
    '| Case | Yardstick | Target | Measured | | Rounds |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(row),
    '',
    '## In detail',
    '',
    ...rows.map(({ title, detail }) => `- ${title}: ${detail}.`),
    '',
    readFileSync(at('NOTES.md'), 'utf8'),
  ];
  writeFileSync(at('RESULTS.md'), text.join('\n'));
}

function machine() {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${all.length} x ${all[0].model.trim()}, ${memory} GB, Node ${process.version}, load from the same machine`;
}
