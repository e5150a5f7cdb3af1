import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { loadConfig } from './env';
import { serverSettings } from './settings';

const SECRET = 'invented-secret-0123456789-0123456789';

describe('.env.example', () => {
  const example = readFileSync(join(__dirname, '../../.env.example'), 'utf8');
  const uncommented = parseEnv(example.replace(/^#(?=[A-Z_]+=)/gm, ''));

  it('lists exactly the variables that are read', () => {
    const read = [...Object.keys(serverSettings(true)), 'NODE_ENV', 'FLASK_ENV', 'ENVIRONMENT'];
    expect(Object.keys(uncommented).toSorted()).toEqual(read.toSorted());
  });

  it('changes nothing when copied, and shows the defaults', () => {
    expect(parseEnv(example)).toEqual({});
    expect(loadConfig({ ...uncommented, JWT_SECRET: SECRET })).toEqual(loadConfig({ JWT_SECRET: SECRET }));
  });
});
