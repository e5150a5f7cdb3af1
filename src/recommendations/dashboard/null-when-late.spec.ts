import { nullWhenLate } from './null-when-late';

const NEVER = new Promise<string>(() => undefined);

describe('nullWhenLate', () => {
  it('gives what comes in time', async () => {
    expect(await nullWhenLate(Promise.resolve('here'), 1_000)).toBe('here');
    await expect(nullWhenLate(Promise.reject(new Error('broken')), 1_000)).rejects.toThrow('broken');
  });

  it('gives null for what does not, and survives a failure that comes later', async () => {
    let fail = (_: Error): void => undefined;
    const work = new Promise<string>((_, reject) => (fail = reject));
    expect(await nullWhenLate(work, 5)).toBeNull();
    fail(new Error('too late'));
    expect(await nullWhenLate(NEVER, 5)).toBeNull();
  });
});
