import { Note, type Report, type Seen, Wrong } from '../report';
import { nameOf, ownDocument, readDocument, type Route, routesOf } from './api-document';
import { described, expectError, expectStatus } from './expect';
import type { LiveServer } from './live-server';
import { PUBLIC_ROUTES } from './public-routes';

const NO_TOKEN = 'Authorization header missing or invalid';

/** Every route that the server says it has: public ones must answer, all others must refuse a stranger. */
export async function checkRoutes(server: LiveServer, report: Report): Promise<void> {
  let routes: readonly Route[] = [];
  await report.check('GET /openapi.json', async () => {
    const answer = await server.ask('/openapi.json');
    expectStatus(answer, 200);
    const document = readDocument(answer.json);
    if (document === null) throw new Wrong('200, but no API document');
    routes = routesOf(document);
    return compared(routes, document.info.version);
  });
  await report.check('GET /docs', async () => {
    const answer = await server.ask('/docs');
    expectStatus(answer, 200);
    if (!answer.headers.get('content-type')?.startsWith('text/html')) throw new Wrong('200, but no page');
    return '200';
  });
  for (const route of routes) await report.check(nameOf(route), () => answerOf(server, route));
  await report.check('GET /metrics', async () => {
    const answer = await server.ask('/metrics');
    if (answer.status === 200) throw new Wrong('200: open to everybody');
    expectStatus(answer, 401, 404);
    return `${answer.status}: not for everybody`;
  });
}

/** The routes of the server beside those of this program: a difference means another version. */
function compared(routes: readonly Route[], version: string): Seen {
  const live = new Set(routes.map(nameOf));
  const own = new Set(routesOf(ownDocument()).map(nameOf));
  const missing = [...own].filter((name) => !live.has(name));
  const further = [...live].filter((name) => !own.has(name));
  if (missing.length > 0) throw new Wrong(`version ${version} lacks ${missing.join(', ')}`);
  const seen = `version ${version}, ${live.size} routes`;
  return further.length > 0 ? new Note(`${seen}; this program lacks ${further.join(', ')}`) : seen;
}

async function answerOf(server: LiveServer, route: Route): Promise<Seen> {
  const path = route.path.replace(/\{\w+\}/g, 'smoke');
  // Refused before anything is read or done, so that any method may be asked.
  if (!route.isPublic) return expectError(await server.ask(path, { method: route.method }), 401, NO_TOKEN);
  const check = PUBLIC_ROUTES[nameOf(route)];
  if (check !== undefined) return check(server);
  if (route.method !== 'GET') return new Note('not asked: this program does not know it');
  const answer = await server.ask(path);
  if (answer.status >= 500) throw new Wrong(described(answer));
  return new Note(`${described(answer)}: this program does not know what it must be`);
}
