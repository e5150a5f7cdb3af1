/** Redis is not configured, away, too slow, or refused the command. Callers go on without it. */
export class RedisUnavailable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`redis unavailable: ${reason}`, options);
    this.name = 'RedisUnavailable';
  }
}
