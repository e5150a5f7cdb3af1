import { emptyRedis } from './empty-redis';
import type { Engine } from './engines';
import { eventually } from './eventually';
import { type Answer, startApp, type TestApp } from './start-app';

export const TANDON_POSITION = { latitude: 40.6942, longitude: -73.9866 };
const CLIENT = 'x-test-client';

export interface ChatApp extends TestApp {
  /** One message, from an address that nobody used before: limits are not what most tests are about. */
  ask(message: unknown, more?: object, headers?: Record<string, string>): Promise<Answer>;
}

/** The production application with Redis connected and empty, where the engine has one. */
export async function startChatApp(engine: Engine, env: Record<string, string> = {}): Promise<ChatApp> {
  await emptyRedis(engine);
  const server = await startApp(engine, { CLIENT_IP_HEADER: CLIENT, ...env });
  if (engine === 'postgres and redis') {
    await eventually(async () => expect((await server.get('/health')).body.redis).toBe('connected'));
  }
  let clients = 0;
  return {
    ...server,
    ask: (message, more = {}, headers = {}) => {
      clients += 1;
      const address = `10.${clients >> 16}.${(clients >> 8) & 255}.${clients & 255}`;
      return server.post('/api/chat', { message, ...more }, { [CLIENT]: address, ...headers });
    },
  };
}

/** The cards of an answer. */
export function cardsOf({ body }: Answer): Record<string, unknown>[] {
  return body.places as Record<string, unknown>[];
}

/** Their names. */
export function namesOf(answer: Answer): unknown[] {
  return cardsOf(answer).map(({ name }) => name);
}
