import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { NotFoundException } from '@nestjs/common';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { AppError } from '../common/app-error';
import type { AppConfig } from '../config/env';

export class HttpsRequired extends AppError {
  readonly kind = 'forbidden';

  constructor() {
    super('HTTPS required');
  }
}

const YEAR_SECONDS = 31_536_000;
const COMPRESS_FROM_BYTES = 2_048;
/** Not server-sent events: compressed, a piece would wait for the next ones. */
const COMPRESSED_TYPES = /^(?:application\/(?:json|javascript)|text\/(?:html|css|javascript|plain)|image\/svg\+xml)\b/;
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The Swagger page brings its own script and style inline. */
const DOCS_POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

/** The route on which the CORS plugin accepts preflights for all others. */
const PREFLIGHTS = '*';

const isApi = (url: string) => url.startsWith('/api/');

/** Headers, CORS, the HTTPS rule and compression, as the contract's ground rules have them. */
export async function protect(fastify: FastifyInstance, config: AppConfig): Promise<void> {
  const security = { ...securityHeaders(config), 'x-xss-protection': '1; mode=block' };
  const forDocs = { ...security, 'content-security-policy': DOCS_POLICY };
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.headers(request.url.startsWith('/docs') ? forDocs : security);
    reply.header('x-request-id', request.id);
    if (config.isProduction && mustBeHttps(request)) done(new HttpsRequired());
    // Routes outside `/api` are left out of CORS below; unknown paths and preflights there must not reach it either.
    else if (isApi(request.url)) done();
    else if (request.is404) done(new NotFoundException());
    else if (request.method === 'OPTIONS') reply.callNotFound();
    else done();
  });
  fastify.addHook('onRoute', (route) => {
    if (!isApi(route.url) && route.url !== PREFLIGHTS)
      Object.assign(route, { config: { ...route.config, cors: false } });
  });
  // Not by the plugin's delegator, which copies its options anew for every request: a tenth of a cached answer.
  await fastify.register(cors, corsOptions([...config.allowedOrigins]));
  await fastify.register(compress, {
    threshold: COMPRESS_FROM_BYTES,
    encodings: ['gzip', 'deflate'],
    customTypes: COMPRESSED_TYPES,
  });
}

/**
 * What helmet sets, asked once: none of it depends on the request, and as a hook it would build the list anew for each.
 * @returns names in lower case.
 */
function securityHeaders(config: AppConfig): Record<string, string> {
  const apply = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'self'"] } },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    // Native apps and other origins read our answers and photos.
    crossOriginResourcePolicy: false,
    crossOriginOpenerPolicy: false,
    hsts: config.isProduction ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
  });
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  apply(answer.req, answer, () => undefined);
  return Object.fromEntries(Object.entries(answer.getHeaders()).map(([name, value]) => [name, String(value)]));
}

/** Browsers may call `/api` from the listed origins. Apps send no `Origin` and are not concerned. */
function corsOptions(origin: string[]) {
  return {
    origin,
    methods: ['GET', 'POST', 'DELETE', 'OPTIONS'],
    allowedHeaders: ['Authorization', 'Content-Type', 'X-Session-ID', 'X-Clear-Session', 'X-Request-ID'],
    exposedHeaders: ['X-Session-ID', 'X-Request-ID', 'Retry-After'],
    maxAge: 600,
  };
}

/** The platform ends TLS and says so in this header; nothing else of the caller's is believed here. */
function mustBeHttps(request: FastifyRequest): boolean {
  if (SAFE_METHODS.has(request.method) || 'encrypted' in request.socket) return false;
  const forwarded = request.headers['x-forwarded-proto'];
  return (
    String(forwarded ?? '')
      .split(',', 1)[0]
      ?.trim()
      .toLowerCase() !== 'https'
  );
}
