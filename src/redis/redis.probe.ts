import { createClient } from 'redis';

export interface RedisFacts {
  /** Such as `valkey 8.1.1`. */
  readonly server: string;
  /** `maxmemory-policy`; null when the server keeps it to itself, as managed ones may. */
  readonly evictionPolicy: string | null;
  /** It has a memory limit; null when it does not say. */
  readonly isLimited: boolean | null;
}

/** For everything, so that a server that accepts and then says nothing is not waited for. */
const TIMEOUT_MS = 5_000;

/**
 * Asks a Redis what it is, once; for commands, the server has `RedisConnection`.
 * @throws the driver's error when it cannot be reached or refuses the password.
 */
export async function probeRedis(url: string): Promise<RedisFacts> {
  const client = createClient({ url, socket: { connectTimeout: TIMEOUT_MS, reconnectStrategy: false } });
  // Without a listener an error event would end the process.
  client.on('error', () => undefined);
  const timer = setTimeout(() => void client.disconnect().catch(() => undefined), TIMEOUT_MS);
  try {
    await client.connect();
    await client.ping();
    const info = await client.info().catch(() => '');
    const config: Record<string, string> = await client.configGet('maxmemory*').catch(() => ({}));
    const limit = config.maxmemory ?? field(info, 'maxmemory');
    return {
      server: serverOf(info),
      evictionPolicy: config['maxmemory-policy'] ?? field(info, 'maxmemory_policy'),
      isLimited: limit === null ? null : Number(limit) > 0,
    };
  } finally {
    clearTimeout(timer);
    if (client.isOpen) await client.disconnect();
  }
}

function serverOf(info: string): string {
  const valkey = field(info, 'valkey_version');
  return valkey === null ? `redis ${field(info, 'redis_version') ?? 'of unknown version'}` : `valkey ${valkey}`;
}

function field(info: string, name: string): string | null {
  return new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? null;
}
