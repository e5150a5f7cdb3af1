import { type ChatApp, startChatApp } from './chat-app';
import type { Engine } from './engines';
import type { Answer } from './start-app';

export interface ListApp extends ChatApp {
  /** One list, for a caller whom no limit has seen. */
  list(path: string, query?: Record<string, string | number>, headers?: Record<string, string>): Promise<Answer>;
  /** A new account. @returns the header that signs in. */
  signUp(preferences?: object, settings?: object): Promise<Record<string, string>>;
}

/** The production application, with what tests of lists need. */
export async function startListApp(engine: Engine, env: Record<string, string> = {}): Promise<ListApp> {
  const server = await startChatApp(engine, env);
  let callers = 0;
  const newCaller = () => ({ 'x-test-client': `10.200.${(callers += 1) >> 8}.${callers & 255}` });
  return {
    ...server,
    list: (path, query = {}, headers = {}) => {
      const text = new URLSearchParams(
        Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
      ).toString();
      return server.get(`/api/${path}${text && `?${text}`}`, { ...newCaller(), ...headers });
    },
    signUp: async (preferences = {}, settings = {}) => {
      const account = { email: `student${callers}@example.edu`, password: 'correct horse 42' };
      const { body } = await server.post('/api/auth/signup', account, newCaller());
      const signedIn = { authorization: `Bearer ${String(body.token)}` };
      await server.post('/api/user/preferences', preferences, { ...newCaller(), ...signedIn });
      await server.post('/api/user/settings', settings, { ...newCaller(), ...signedIn });
      return signedIn;
    },
  };
}
