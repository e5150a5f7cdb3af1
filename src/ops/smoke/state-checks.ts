import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Note, type Report, type Seen, Wrong } from '../report';
import { described, expectError, expectStatus } from './expect';
import type { LiveServer } from './live-server';

const healthSchema = z.object({
  database: z.string(),
  redis: z.enum(['connected', 'disconnected', 'not_configured']),
});
const detailsSchema = z.object({
  details: z.object({ migrations: z.object({ pending: z.array(z.string()).nullable() }).optional() }),
});

/** The process and what it depends on, as `/health` and `/health/details` show them. */
export async function checkState(server: LiveServer, report: Report): Promise<void> {
  let state: z.infer<typeof healthSchema> | undefined;
  await report.check('database', async () => {
    const health = await server.ask('/health');
    state = healthSchema.safeParse(health.json).data;
    if (state?.database !== 'connected') throw new Wrong(`${described(health)}, ${state?.database ?? 'state unknown'}`);
    return state.database;
  });
  await report.check('redis', () => {
    if (state?.redis === 'connected') return state.redis;
    if (state?.redis !== 'not_configured') throw new Wrong(state?.redis ?? 'state unknown');
    return new Note('not configured: conversations, limits and cache end with the process');
  });
  await report.check('migrations', async () => {
    const answer = await server.ask('/health/details');
    const pending = detailsSchema.safeParse(answer.json).data?.details.migrations?.pending;
    if (pending === undefined) return new Note('the server does not say');
    if (pending === null) throw new Wrong('unknown: the database does not answer');
    if (pending.length > 0) throw new Wrong(`pending: ${pending.join(', ')}`);
    return 'none pending';
  });
  await report.check('users table', () => signInAsNobody(server));
}

/** An address that nobody has is looked up in the table: the refusal shows that there is one. */
async function signInAsNobody(server: LiveServer): Promise<Seen> {
  const body = { email: `smoke-${randomUUID()}@example.invalid`, password: randomUUID() };
  const answer = await server.ask('/api/auth/login', { method: 'POST', body });
  expectStatus(answer, 401);
  return expectError(answer, 401, 'Invalid email or password');
}
