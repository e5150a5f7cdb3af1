import type { FastifyInstance } from 'fastify';
import { parse } from 'secure-json-parse';
import { InvalidRequest } from '../common/app-error';

export const BODY_LIMIT_BYTES = 1_048_576;

/** Every body is read as JSON whatever its content type says; shipped clients and old scripts send all kinds. */
export function readBodiesAsJson(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addHook('onRequest', (request, _reply, done) => {
    request.headers['content-type'] = 'application/json';
    done();
  });
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseBody(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseBody(body: Buffer): Record<string, unknown> {
  const value = parseJson(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InvalidRequest('Request body must be a JSON object');
  }
  return value as Record<string, unknown>;
}

function parseJson(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    const text = utf8.decode(body);
    return text.trim() === '' ? {} : parse(text, { protoAction: 'remove', constructorAction: 'remove' });
  } catch (cause) {
    throw new InvalidRequest('Invalid JSON body', { cause });
  }
}
