import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyRequest } from 'fastify';
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

/** Headers, CORS, the HTTPS rule and compression, as the contract's ground rules have them. */
export async function protect(fastify: FastifyInstance, config: AppConfig): Promise<void> {
  await fastify.register(helmet, {
    global: true,
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'self'"] } },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    // Native apps and other origins read our answers and photos.
    crossOriginResourcePolicy: false,
    crossOriginOpenerPolicy: false,
    hsts: config.isProduction ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    reply.header('x-xss-protection', '1; mode=block');
    if (request.url.startsWith('/docs')) reply.header('content-security-policy', DOCS_POLICY);
    done(config.isProduction && mustBeHttps(request) ? new HttpsRequired() : undefined);
  });
  await fastify.register(cors, { delegator: (request, callback) => callback(null, corsFor(request, config)) });
  await fastify.register(compress, {
    threshold: COMPRESS_FROM_BYTES,
    encodings: ['gzip', 'deflate'],
    customTypes: COMPRESSED_TYPES,
  });
}

/** Browsers may call `/api` from the listed origins. Apps send no `Origin` and are not concerned. */
function corsFor(request: FastifyRequest, config: AppConfig) {
  return {
    origin: request.url.startsWith('/api/') ? [...config.allowedOrigins] : false,
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
