import { Passwords } from './passwords';

const VECTOR = '$2b$12$abcdefghijklmnopqrstuueoOFVcp0yQ0510fAFc4VCHvK5/2ddT.';

describe('passwords', () => {
  const passwords = new Passwords();

  it('takes as long for nobody as for a wrong password', async () => {
    const time = async (stored: string | null) => {
      const startedAt = performance.now();
      await passwords.matches('wrong password', stored);
      return performance.now() - startedAt;
    };
    const median = async (stored: string | null) => {
      const times = [await time(stored), await time(stored), await time(stored)];
      return times.sort((a, b) => a - b)[1]!;
    };
    const ratio = (await median(null)) / (await median(VECTOR));
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.7);
  });
});
