// Writes `openapi.json` from the built program; with `--check` it only tells whether the committed one is in step.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const pino = require('pino');
const { createApp } = require('../dist/app.setup.js');
const { loadConfig } = require('../dist/config/env.js');
const { describeApi } = require('../dist/docs.js');

const FILE = new URL('../openapi.json', import.meta.url);

const env = { NODE_ENV: 'test', DATABASE_URL: 'sqlite::memory:', JWT_SECRET: 'only-for-the-document-00000000000' };
const app = await createApp(loadConfig(env), pino({ level: 'silent' }));
await app.init();
const text = `${JSON.stringify(describeApi(app), null, 2)}\n`;
await app.close();

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, text);
} else if (readFileSync(FILE, 'utf8') !== text) {
  process.stderr.write('openapi.json is out of step with the classes: run npm run openapi and commit it.\n');
  process.exitCode = 1;
}
