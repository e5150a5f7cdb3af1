import { AddressCipher } from './address-cipher';
import { configWith } from '../../test/support/unit-config';

const SECRET = 'contract-test-secret-0123456789abcdef';
const AT_MS = 1_700_000_000_000;
const IV = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
const VECTORS = [
  [
    '370 Jay Street, Brooklyn, NY',
    'gAAAAABlU_EAAAECAwQFBgcICQoLDA0OD0ZlvmQyFM2CSSxE1pTuhjjijI7ZdHdPGe0jVA-kpKAo3iA2rqfqF8hWOC8Z-7ivSSlrEiVivow4x_pLaGM-gNQ=',
  ],
  [
    '1 Example Plaza, Apt 5é',
    'gAAAAABlU_EAAAECAwQFBgcICQoLDA0OD4ccWU0A3Ax6xHiaROuDIiWM2y_1ns7la0tUeUQstyrHHx_q4eDlf8TZ3XxcstvxkNuMdwblvYHM8YD5V3fyrVA=',
  ],
] as const;

const cipherWith = (secret: string, previous = '') =>
  new AddressCipher(configWith({ JWT_SECRET: secret, JWT_PREVIOUS_SECRETS: previous }));

describe('a home address, as the old server stored it', () => {
  it.each(VECTORS)('%s is written and read byte for byte', async (plain, stored) => {
    const cipher = cipherWith(SECRET);
    expect(await cipher.encrypt(plain, AT_MS, IV)).toBe(stored);
    expect(await cipher.decrypt(stored)).toBe(plain);
  });

  it('is refused with any one character changed', async () => {
    const cipher = cipherWith(SECRET);
    const [, stored] = VECTORS[0];
    for (let i = 0; i < stored.length; i += 1) {
      const changed = `${stored.slice(0, i)}${String.fromCharCode(stored.charCodeAt(i) ^ 1)}${stored.slice(i + 1)}`;
      expect([i, await cipher.decrypt(changed)]).toEqual([i, null]);
    }
  });

  it('is refused with another secret, and read with a previous one', async () => {
    const [plain, stored] = VECTORS[0];
    expect(await cipherWith('another-secret-0123456789').decrypt(stored)).toBeNull();
    expect(await cipherWith('another-secret-0123456789', `unrelated,${SECRET}`).decrypt(stored)).toBe(plain);
  });

  it.each(['', 'gAAAAAB', 'not a token', 'gAAAAABlU_EAAAECAwQFBgcICQoLDA0ODw=='])('%p is no address', async (text) => {
    expect(await cipherWith(SECRET).decrypt(text)).toBeNull();
  });
});
