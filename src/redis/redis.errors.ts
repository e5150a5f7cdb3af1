/** Redis is not configured, away, too slow, or refused the command. Callers go on without it. */
export class RedisUnavailable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`redis unavailable: ${reason}`, options);
    this.name = 'RedisUnavailable';
  }
}

/** The answer of Redis, or undefined when there is none. */
export async function undefinedWithoutRedis<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof RedisUnavailable) return undefined;
    throw error;
  }
}
