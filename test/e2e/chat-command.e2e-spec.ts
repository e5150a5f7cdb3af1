import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { type ChatApp, startChatApp } from '../support/chat-app';

/** Types lines into `npm run chat` and gives what it printed. */
async function type(url: string, lines: readonly string[]) {
  const child = spawn(process.execPath, ['scripts/chat.mjs', url]);
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  const [out, errors, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.once('close', resolve)),
  ]);
  return { out, errors, code };
}

describe('npm run chat', () => {
  let server: ChatApp;
  beforeAll(async () => (server = await startChatApp('sqlite, no redis')));
  afterAll(() => server.stop());

  it('holds a conversation, and starts anew when told', async () => {
    const { out, errors, code } = await type(server.url, [
      'coffee near me',
      'how far is the second one?',
      '/new',
      'thanks!',
      '/quit',
      'hello',
    ]);
    expect({ errors, code }).toEqual({ errors: '', code: 0 });
    const second = /^ {2}2\. (.+?) · /m.exec(out)?.[1];
    expect(out).toContain(`**${second}** is ~`);
    expect(out).toMatch(/\(general_chat\)\nAnytime\. .+\n$/);
  });

  it('says so when nobody answers, or the address is none', async () => {
    expect(await type('http://127.0.0.1:2', ['hello'])).toMatchObject({
      code: 1,
      errors: expect.stringContaining('ECONNREFUSED') as string,
    });
    expect(await type('nowhere', [])).toMatchObject({ code: 2, errors: expect.stringContaining('usage') as string });
  });
});
