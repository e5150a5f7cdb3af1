/** What callers saw under load. */
export interface LoadResult {
  readonly count: number;
  readonly statuses: Readonly<Record<number, number>>;
  /** In ms. */
  readonly p99: number;
}

export interface Load {
  /** Requests answered so far. */
  readonly answered: number;
  stop(): Promise<LoadResult>;
}

/**
 * Sends requests at a steady rate until told to stop, each from another client address so that limits do not end the test.
 * @param perSecond requests a second.
 */
export function startLoad(url: string, perSecond: number, addressHeader: string): Load {
  const durations: number[] = [];
  const statuses: Record<number, number> = {};
  const running = new Set<Promise<void>>();
  let sent = 0;
  const timer = setInterval(() => {
    const address = `198.51.${sent % 250}.${Math.floor(sent / 250) % 250}`;
    sent += 1;
    const request = send(address).finally(() => running.delete(request));
    running.add(request);
  }, 1000 / perSecond);

  async function send(address: string): Promise<void> {
    const startedAt = performance.now();
    const response = await fetch(url, { headers: { [addressHeader]: address } });
    await response.arrayBuffer();
    durations.push(performance.now() - startedAt);
    statuses[response.status] = (statuses[response.status] ?? 0) + 1;
  }

  return {
    get answered() {
      return durations.length;
    },
    stop: async () => {
      clearInterval(timer);
      await Promise.all(running);
      durations.sort((a, b) => a - b);
      return { count: durations.length, statuses, p99: durations[Math.floor(durations.length * 0.99)] ?? 0 };
    },
  };
}
