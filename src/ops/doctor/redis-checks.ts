import { probeRedis, type RedisFacts } from '../../redis/redis.probe';
import { Note, type Report, type Seen, Wrong } from '../report';
import type { Environment } from './settings-checks';

/** Redis answers, and drops old entries when it is full instead of refusing new ones. */
export async function checkRedis({ config, unusable }: Environment, report: Report): Promise<void> {
  const { redisUrl } = config;
  if (unusable.has('REDIS_URL')) return report.add('NOTE', 'redis', 'not looked at: REDIS_URL');
  if (redisUrl === null) return report.add('NOTE', 'redis', 'not configured: memory, limits and cache in each process');
  let facts: RedisFacts | undefined;
  await report.check('redis', async () => {
    try {
      facts = await probeRedis(redisUrl);
      return facts.server;
    } catch (error) {
      throw new Wrong(reason(error));
    }
  });
  if (facts !== undefined) await report.check('redis eviction policy', judged.bind(null, facts));
}

function judged({ evictionPolicy, isLimited }: RedisFacts): Seen {
  if (evictionPolicy === null) return new Note('the server does not say; it should be allkeys-lru');
  // Everything we keep there has a lifetime, so the volatile policies do as well.
  if (evictionPolicy !== 'noeviction') return evictionPolicy;
  if (isLimited === false) return new Note('noeviction, without a memory limit');
  throw new Wrong('noeviction: refuses writes once it is full; set allkeys-lru');
}

/** The code alone: messages of the driver repeat addresses. */
function reason(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return code;
  // The first word of a refusal is its code.
  return /^(WRONGPASS|NOAUTH|NOPERM)\b/.exec(String(message))?.[1] ?? 'no answer';
}
