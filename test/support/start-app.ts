import { Writable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.setup';
import { loadConfig } from '../../src/config/env';
import { OpenConnections } from '../../src/http/open-connections';
import { createLogger } from '../../src/logging/logger';
import { createDatabase, type Engine, redisUrl, type TestDatabase } from './engines';
import { NO_VENDORS } from './no-vendors';

export const TEST_SECRET = 'test-secret-0123456789abcdef-0123456789';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

export interface TestApp {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  /** Everything that was logged, as lines. */
  readonly logs: string[];
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  stop(): Promise<void>;
}

/** The production application on a free port, with a database of its own and no vendors but those in `env`. */
export async function startApp(engine: Engine, env: Record<string, string> = {}): Promise<TestApp> {
  const database = await createDatabase(engine);
  const redis = redisUrl(engine);
  const config = loadConfig({
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'debug',
    JWT_SECRET: TEST_SECRET,
    DATABASE_URL: database.url,
    ...(redis === undefined ? {} : { REDIS_URL: redis }),
    ...NO_VENDORS,
    ...env,
  });
  const logs: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      logs.push(chunk.toString());
      done();
    },
  });
  const app = await createApp(config, createLogger(config, sink));
  const connections = new OpenConnections(app.getHttpServer());
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(url + path, { redirect: 'manual', ...init });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parse(text) };
  };
  return {
    url,
    app,
    database,
    logs,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, body, headers = {}) =>
      send(path, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) }),
    stop: async () => {
      connections.endWhenQuiet();
      await app.close();
      await database.drop();
    },
  };
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return { notJson: text };
  }
}
