import { SharedFlights } from './shared-flights';

describe('SharedFlights', () => {
  let flights: SharedFlights<string>;
  let starts: number;
  let cancelled: AbortSignal[];
  let finish: (value: string) => void;
  beforeEach(() => {
    flights = new SharedFlights();
    starts = 0;
    cancelled = [];
  });
  /** Work that ends when the test says so, or when nobody waits for it any more. */
  const work = (signal: AbortSignal) => {
    starts += 1;
    cancelled.push(signal);
    return new Promise<string>((resolve, reject) => {
      finish = resolve;
      signal.addEventListener('abort', () => reject(new Error('given up')));
    });
  };
  const join = (caller?: AbortSignal) => flights.join('key', work, caller);

  it('starts one work for all who ask meanwhile, and another one later', async () => {
    const both = Promise.all([join(), join(new AbortController().signal)]);
    finish('first');
    expect(await both).toEqual(['first', 'first']);
    expect(flights.has('key')).toBe(false);
    const later = join();
    finish('second');
    expect(await later).toBe('second');
    expect(starts).toBe(2);
  });

  it('lets one go with their own reason, and works on for those who stay', async () => {
    const leaving = new AbortController();
    const gone = join(leaving.signal);
    const staying = join(new AbortController().signal);
    leaving.abort(new Error('hung up'));
    await expect(gone).rejects.toThrow('hung up');
    expect(cancelled[0]!.aborted).toBe(false);
    finish('here');
    expect(await staying).toBe('here');
  });

  it('gives up when the last one has gone; whoever comes then starts anew', async () => {
    const callers = [new AbortController(), new AbortController()];
    const gone = Promise.allSettled(callers.map(({ signal }) => join(signal)));
    for (const caller of callers) caller.abort();
    expect((await gone).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(cancelled[0]!.aborted).toBe(true);
    const next = join();
    finish('anew');
    expect(await next).toBe('anew');
    expect(starts).toBe(2);
  });

  it('is never given up while somebody without a signal waits', async () => {
    const leaving = new AbortController();
    const staying = join();
    const gone = join(leaving.signal);
    leaving.abort();
    await expect(gone).rejects.toThrow();
    expect(cancelled[0]!.aborted).toBe(false);
    finish('done');
    expect(await staying).toBe('done');
  });

  it('starts nothing for somebody who has already gone', async () => {
    await expect(join(AbortSignal.abort(new Error('gone before')))).rejects.toThrow('gone before');
    expect(starts).toBe(0);
  });

  it('tells everybody of a failure', async () => {
    const all = Promise.allSettled([
      flights.join('key', () => Promise.reject(new Error('broken'))),
      join(new AbortController().signal),
    ]);
    expect((await all).map((one) => (one as PromiseRejectedResult).reason as unknown)).toEqual([
      new Error('broken'),
      new Error('broken'),
    ]);
  });
});
