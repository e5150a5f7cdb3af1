import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Note, Wrong } from '../report';
import { nameOf, ownDocument, routesOf } from './api-document';
import { LiveServer } from './live-server';
import { PUBLIC_ROUTES } from './public-routes';

it('every public route of the API document has a check', () => {
  const open = routesOf(ownDocument()).filter(({ isPublic }) => isPublic);
  expect(open.map(nameOf).filter((name) => !(name in PUBLIC_ROUTES))).toEqual([]);
});

describe('the check of a route', () => {
  const card = { id: 1, name: 'Plum Lantern Coffee', source: 'google_places', photo_url: null };
  const chat = { reply: 'Here.', places: [card], session_id: 'session-1' };
  const asked: string[] = [];
  let answers: Record<string, { type?: string; body: string }>;
  let server: Server;

  beforeEach(async () => {
    asked.length = 0;
    answers = { '/api/chat': { body: '{"status": "session_cleared"}' } };
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://host');
      asked.push(`${request.method} ${pathname} ${String(request.headers['x-session-id'] ?? '')}`.trim());
      const { type = 'application/json', body } = answers[pathname] ?? { body: '{}' };
      response.writeHead(200, { 'content-type': type }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const check = (name: string) => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return PUBLIC_ROUTES[name]!(new LiveServer(origin, 5_000, () => undefined));
  };
  const stream = (body: string, type = 'text/event-stream') => {
    answers['/api/chat/stream'] = { type, body };
  };

  it('reads the answer at the end of a stream, and clears its conversation', async () => {
    stream(`event: delta\ndata: {"text": "He"}\n\n: still here\n\nevent: done\ndata: ${JSON.stringify(chat)}\n\n`);
    expect(await check('POST /api/chat/stream')).toBe('200 from google_places');
    expect(asked).toEqual(['POST /api/chat/stream', 'POST /api/chat session-1']);
  });

  it.each([
    ['a stream that breaks off', 'event: delta\ndata: {"text": "He"}\n\n', undefined],
    ['a stream that ends in an error', 'event: error\ndata: {"error": "x"}\n\n', undefined],
    ['no stream', JSON.stringify(chat), 'application/json'],
  ])('fails for %s', async (_name, body, type) => {
    stream(body, type);
    await expect(check('POST /api/chat/stream')).rejects.toThrow(Wrong);
  });

  it('passes a list, notes an empty one, and fails for none', async () => {
    answers['/api/events'] = { body: '{"nyc_permitted": [{}, {}]}' };
    expect(await check('GET /api/events')).toBe('200, 2 listed');
    answers['/api/events'] = { body: '{"nyc_permitted": []}' };
    expect(await check('GET /api/events')).toEqual(new Note('200, an empty list'));
    answers['/api/events'] = { body: '{"nyc_permitted": null}' };
    await expect(check('GET /api/events')).rejects.toThrow('not as promised at "nyc_permitted"');
  });

  it('notes photos that are shown from another host', async () => {
    const places = [{ ...card, photo_url: 'https://other.example/api/photos/x' }];
    answers['/api/quick_recs'] = { body: JSON.stringify({ category: 'quick_bites', places }) };
    expect(await check('GET /api/quick_recs')).toEqual(
      new Note('200, but photo links lead to another host: PUBLIC_BASE_URL'),
    );
  });
});
