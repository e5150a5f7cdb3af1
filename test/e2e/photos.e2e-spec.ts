import { PhotosService } from '../../src/places/photos.service';
import { GooglePlacesFake } from '../fakes';
import { type ChatApp, startChatApp } from '../support/chat-app';
import { onBothEngines } from '../support/engines';

const PHOTO = 'places/ChIJsample_Tan01/photos/AXsample_ChIJsample_Tan01_1';

describe('GET /api/photos/{ref}', () => {
  onBothEngines((engine) => {
    const google = new GooglePlacesFake();
    let server: ChatApp;
    /** The path under which a card shows a photo. */
    const pathOf = (photo = PHOTO) => server.app.get(PhotosService).pathOf(photo);

    beforeAll(async () => {
      await google.start();
      server = await startChatApp(engine, {
        GOOGLE_PLACES_BASE_URL: google.url,
        GOOGLE_API_KEY: google.key,
        GOOGLE_CACHE_SECONDS: '0',
      });
    });
    afterAll(async () => {
      await server.stop();
      await google.stop();
    });
    beforeEach(() => google.reset());

    const refusal = (error: string) => ({ error, request_id: expect.stringMatching(/^[\w.-]{1,64}$/) as string });

    it("redirects to the vendor's image without a key, for some minutes", async () => {
      const { status, headers } = await server.get(pathOf());
      expect(status).toBe(302);
      const to = 'https://lh3.googleusercontent.com/place-photos/sample-AXsample_ChIJsample_Tan01_1=s400';
      expect(headers.get('location')).toBe(to);
      expect(headers.get('cache-control')).toBe('private, max-age=300');
      expect(google.requests).toHaveLength(1);
      const [sent] = google.requests;
      expect(sent).toMatchObject({ method: 'GET', path: `/v1/${PHOTO}/media` });
      expect(Object.fromEntries(sent?.query ?? [])).toEqual({ maxWidthPx: '400', skipHttpRedirect: 'true' });
      expect(sent?.headers['x-goog-api-key']).toBe(google.key);
    });

    it.each([
      ['w=250', '250'],
      ['w=1', '100'],
      ['w=-5', '100'],
      ['w=5000', '800'],
      ['w=wide', '400'],
      ['w=250.5', '400'],
      ['', '400'],
    ])('asks with "%s" for %s pixels', async (query, width) => {
      expect((await server.get(`${pathOf()}?${query}`)).status).toBe(302);
      expect(google.lastRequest?.query.get('maxWidthPx')).toBe(width);
    });

    it('knows only references that it gave out', async () => {
      const path = pathOf();
      const last = path.endsWith('A') ? 'B' : 'A';
      for (const bad of [`${path.slice(0, -1)}${last}`, path.slice(0, -4), '/api/photos/x', '/api/photos/%00']) {
        expect(await server.get(bad)).toMatchObject({ status: 404, body: refusal('Photo not found') });
      }
      expect(google.requests).toEqual([]);
    });

    it('says 404 for a photo that has expired', async () => {
      google.expiredPhotos.add(PHOTO);
      const { status, body } = await server.get(pathOf());
      expect(status).toBe(404);
      expect(body).toEqual(refusal('Photo not found'));
    });

    it.each([
      'https://images.example.org/a.jpg',
      'http://lh3.googleusercontent.com/a.jpg',
      'https://googleusercontent.com.example.org/a.jpg',
      'https://evilgoogleusercontent.com/a.jpg',
      'https://lh3.googleusercontent.com/a.jpg?key=test-google-key',
    ])('never redirects to %s', async (uri) => {
      google.photoUri = uri;
      const { status, headers, body } = await server.get(pathOf());
      expect(status).toBe(502);
      expect(google.requests).toHaveLength(1);
      expect(headers.has('location')).toBe(false);
      expect(body).toEqual(refusal('Photo unavailable'));
    });

    it.each([
      ['fails', { kind: 'status', status: 500 }],
      ['is used up', { kind: 'status', status: 429 }],
      ['sends a page', { kind: 'html' }],
    ] as const)('says 502 when the vendor %s', async (_, fault) => {
      google.fault = fault;
      const { status, body } = await server.get(pathOf());
      expect(status).toBe(502);
      expect(google.requests).toHaveLength(1);
      expect(body).toEqual(refusal('Photo unavailable'));
    });

    it('says 503 without a key', async () => {
      const keyless = await startChatApp(engine, { GOOGLE_PLACES_BASE_URL: google.url });
      try {
        const { status, body } = await keyless.get(keyless.app.get(PhotosService).pathOf(PHOTO));
        expect(status).toBe(503);
        expect(body).toEqual(refusal('Photo unavailable'));
        expect(google.requests).toEqual([]);
      } finally {
        await keyless.stop();
      }
    });
  });
});
