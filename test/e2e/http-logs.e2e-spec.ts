import { type Fakes, startFakes } from '../fakes';
import { eventually } from '../support/eventually';
import { startApp, type TestApp } from '../support/start-app';

/** Invented, and each of them somewhere a careless line would pick it up. */
const CANARIES = {
  token: 'canary-token-5501',
  session: 'canary-session-5502',
  message: 'where is canary5503 street',
  home: 'canary5504 lane',
  query: 'canary5505',
  email: 'canary5506@example.edu',
  photo: 'canary5507',
};
/** Rounds to 40.69 and -73.99, which is as much as a log may know. */
const POSITION = { lat: 40.694217, lon: -73.986543 };
const TOO_EXACT = ['40.694', '73.986'];

interface Line extends Record<string, unknown> {
  readonly level: string;
  readonly msg: string;
}

describe('the log', () => {
  let fakes: Fakes;
  let server: TestApp;
  beforeAll(async () => {
    fakes = await startFakes();
    server = await startApp('sqlite, no redis', { ...fakes.env, LOG_LEVEL: 'trace' });
  });
  afterAll(async () => {
    await server.stop();
    await fakes.stop();
  });

  const lines = () => server.logs.map((line) => JSON.parse(line) as Line);
  const accessLines = (id: string) => lines().filter(({ msg, request_id }) => msg === 'request' && request_id === id);
  const accessLine = async (id: string) => {
    await eventually(() => accessLines(id).length > 0);
    // Whatever came second would come with the next request at the latest.
    await server.get('/health/live', { 'x-request-id': `${id}-next` });
    await eventually(() => accessLines(`${id}-next`).length > 0);
    return accessLines(id);
  };

  it.each([
    ['GET', '/api/weather?lat=40.694217&lon=-73.986543', '/api/weather', 200],
    ['GET', '/api/weather?lat=x', '/api/weather', 400],
    ['GET', `/api/photos/${CANARIES.photo}?w=${CANARIES.query}`, '/api/photos/:ref', 404],
    ['GET', `/${CANARIES.query}?${CANARIES.query}=1`, 'unknown', 404],
    ['DELETE', '/api/chat', 'unknown', 405],
    ['POST', '/api/chat', '/api/chat', 400],
  ])('has one line for %s %s, by its pattern', async (method, path, route, status) => {
    const id = `line-${method}-${status}-${route.length}`;
    await fetch(server.url + path, { method, headers: { 'x-request-id': id } });
    expect(await accessLine(id)).toEqual([
      {
        level: 'info',
        time: expect.any(String) as unknown,
        msg: 'request',
        request_id: id,
        method,
        route,
        status,
        duration_ms: expect.any(Number) as unknown,
      },
    ]);
  });

  it('has a probe only at debug', async () => {
    await server.get('/health', { 'x-request-id': 'probe' });
    expect(await accessLine('probe')).toMatchObject([{ level: 'debug', route: '/health', status: 200 }]);
  });

  it('counts the time of the whole request', async () => {
    fakes.openMeteo.delayMs = fakes.openWeather.delayMs = 120;
    await server.get('/api/weather?lat=41.2&lon=-73.2', { 'x-request-id': 'slow' });
    fakes.reset();
    const [line] = await accessLine('slow');
    expect(line?.duration_ms).toBeGreaterThanOrEqual(120);
  });

  it.each<[string, () => void]>([
    ['vendors are well', () => fakes.reset()],
    ['every vendor fails', () => allFail({ kind: 'status', status: 500 })],
    ['every vendor refuses the key', () => allFail({ kind: 'status', status: 403 })],
    ['every vendor talks nonsense', () => allFail({ kind: 'wrong-types' })],
    ['every vendor hangs up', () => allFail({ kind: 'reset' })],
  ])('knows no secret, no words and no place of anybody while %s', async (_name, prepare) => {
    prepare();
    server.logs.length = 0;
    await askEverything();
    fakes.reset();
    const text = server.logs.join('');
    expect(text).toContain('"route":"/api/chat"');
    const keys = Object.entries(fakes.env).flatMap(([name, value]) => (name.endsWith('KEY') ? [value] : []));
    for (const secret of [...Object.values(CANARIES), ...keys, ...TOO_EXACT, 'canary55'])
      expect(text).not.toContain(secret);
  });

  function allFail(fault: Fakes['osrm']['fault']): void {
    for (const name of [
      'openWeather',
      'openMeteo',
      'googleRoutes',
      'googlePlaces',
      'gemini',
      'osrm',
      'overpass',
    ] as const)
      fakes[name].fault = fault;
  }

  let asked = 0;
  async function askEverything(): Promise<void> {
    asked += 1;
    const { lat, lon } = { lat: POSITION.lat + asked / 1e5, lon: POSITION.lon };
    const headers = {
      authorization: `Bearer ${CANARIES.token}`,
      'x-session-id': CANARIES.session,
      cookie: CANARIES.query,
    };
    const statuses = await Promise.all([
      server.get(`/api/weather?lat=${lat}&lon=${lon}&note=${CANARIES.query}`, headers),
      server.get(`/api/weather/forecast?lat=${lat}&lon=${lon}`, headers),
      server.get(`/api/directions?lat=40.7&lng=-73.99&origin_lat=${lat}&origin_lng=${lon}`, headers),
      server.get(`/api/photos/${CANARIES.photo}`, headers),
      server.post(
        '/api/chat',
        { message: CANARIES.message, latitude: lat, longitude: lon, email: CANARIES.email, home: CANARIES.home },
        headers,
      ),
      server.post('/api/chat', `{"message": "${CANARIES.message}"`, headers),
    ]);
    expect(statuses.map(({ status }) => status)).not.toContain(429);
  }
});
