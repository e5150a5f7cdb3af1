import fastify, { type FastifyInstance } from 'fastify';
import { readBodiesAsJson } from './body';

describe('a JSON body', () => {
  let server: FastifyInstance;
  beforeAll(() => {
    server = fastify();
    readBodiesAsJson(server);
    server.post('/', (request) => ({ names: namesIn(request.body) }));
  });
  afterAll(() => server.close());

  it.each([
    ['{"__proto__": {"x": 1}, "a": 1}', ['a']],
    ['{"\\u005f_proto__": {"x": 1}, "a": 1}', ['a']],
    ['{"a": {"__proto__": {"x": 1}, "b": [{"__proto__": null}]}}', ['a', 'a.b', 'a.b.0']],
    ['{"constructor": {"prototype": {"x": 1}}, "a": 1}', ['a']],
    // The word alone is a name like any other.
    ['{"constructor": "Le Corbusier"}', ['constructor']],
  ])('%s arrives with the names %j', async (payload, names) => {
    const answer = await server.inject({ method: 'POST', url: '/', payload });
    expect(answer.json()).toEqual({ names });
  });
});

/** Every property that somebody could copy on, at any depth, with its path. */
function namesIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.getOwnPropertyNames(value).filter((name) => !(Array.isArray(value) && name === 'length'));
  return own.flatMap((name) => [path + name, ...namesIn((value as Record<string, unknown>)[name], `${path}${name}.`)]);
}
