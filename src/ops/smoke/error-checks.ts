import { type Report, Wrong } from '../report';
import { expectError } from './expect';
import type { LiveServer } from './live-server';

/** How failures look: an unknown path, a wrong method, a body that is no JSON. */
export async function checkErrors(server: LiveServer, report: Report): Promise<void> {
  await report.check('error: unknown path', async () =>
    expectError(await server.ask('/api/no-such-route'), 404, 'Not found'),
  );
  await report.check('error: wrong method', async () => {
    const answer = await server.ask('/api/chat');
    const seen = expectError(answer, 405, 'Method not allowed');
    if (answer.headers.get('allow') !== 'POST') throw new Wrong(`${seen}, but Allow does not say POST`);
    return seen;
  });
  await report.check('error: broken JSON', async () => {
    const answer = await server.ask('/api/auth/refresh', { method: 'POST', body: '{"refresh_token": ' });
    return expectError(answer, 400, 'Invalid JSON body');
  });
}
