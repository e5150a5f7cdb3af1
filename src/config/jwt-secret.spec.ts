import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '../../test/support/temporary-folder';
import { loadConfig } from './env';
import { rememberedSecret } from './jwt-secret';

describe('the remembered secret', () => {
  let folder: TemporaryFolder;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => folder.remove());

  it('is made once and then read, in a file that only its owner may read', () => {
    const file = join(folder.path, 'deep', 'jwt-secret');
    const secret = rememberedSecret(file);
    expect(secret).toMatch(/^[A-Za-z0-9_-]{64}$/);
    expect(rememberedSecret(file)).toBe(secret);
    expect(readFileSync(file, 'utf8')).toBe(secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder.path, 'deep'))).toEqual(['jwt-secret']);
  });

  it('differs from folder to folder', () => {
    expect(rememberedSecret(join(folder.path, 'a'))).not.toBe(rememberedSecret(join(folder.path, 'b')));
  });

  it('serves the settings when JWT_SECRET is not set, from .data/jwt-secret of the current folder', () => {
    mkdirSync(join(folder.path, '.data'));
    writeFileSync(join(folder.path, '.data', 'jwt-secret'), 'invented-secret-from-file-0123456789');
    inFolder(folder.path, () => {
      expect(loadConfig({}).jwtSecret).toBe('invented-secret-from-file-0123456789');
      expect(loadConfig({ JWT_SECRET: '' }).jwtSecret).toBe('invented-secret-from-file-0123456789');
    });
  });

  it('is not made when JWT_SECRET is set', () => {
    inFolder(folder.path, () => loadConfig({ JWT_SECRET: 'invented-secret-0123456789-0123456789' }));
    expect(readdirSync(folder.path)).toEqual([]);
  });
});

function inFolder(path: string, work: () => unknown): void {
  const before = process.cwd();
  process.chdir(path);
  try {
    work();
  } finally {
    process.chdir(before);
  }
}
