import { Passwords } from './passwords';

const VECTOR = '$2b$12$abcdefghijklmnopqrstuueoOFVcp0yQ0510fAFc4VCHvK5/2ddT.';

describe('passwords', () => {
  const passwords = new Passwords();

  it('recognises a hash of the old server, under each of its prefixes', async () => {
    for (const prefix of ['$2b$', '$2a$', '$2y$']) {
      expect(await passwords.matches('correct horse 42', VECTOR.replace('$2b$', prefix))).toBe(true);
    }
    expect(await passwords.matches('correct horse 43', VECTOR)).toBe(false);
  });

  it('writes hashes that the old server can read', async () => {
    expect(await passwords.hash('violet42sky')).toMatch(/^\$2b\$12\$[./A-Za-z0-9]{53}$/);
  });

  it('reads 72 bytes and no more, as bcrypt does', async () => {
    const hash = await passwords.hash('x'.repeat(80));
    expect(await passwords.matches('x'.repeat(72), hash)).toBe(true);
    expect(await passwords.matches('x'.repeat(71), hash)).toBe(false);
  });

  it('never matches nobody, nor anything with a NUL', async () => {
    expect(await passwords.matches('correct horse 42', null)).toBe(false);
    expect(await passwords.matches('correct horse 42\0', VECTOR)).toBe(false);
  });

  it('refuses the crowd that it cannot serve, and serves the rest', async () => {
    const crowd = Array.from({ length: 30 }, () => passwords.matches('x', '$2b$04$abcdefghijklmnopqrstuu'));
    const refused = (await Promise.allSettled(crowd)).filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(6);
  });
});
