import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyError, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { AppConfig } from '../config/env';
import { BODY_LIMIT_BYTES } from './body';
import { nameFailure } from './error-body';
import { requestId } from './request-id';

/** Longer than proxies keep idle connections, so that they close first: the other order loses requests. */
const KEEP_ALIVE_MS = 120_000;
/**
 * For receiving one whole request, headers included; this is what ends a caller that trickles bytes.
 * Node exchanges this limit and the one for headers when that one is larger, so they are the same.
 */
const REQUEST_TIMEOUT_MS = 30_000;
const CONNECTIONS_CHECK_MS = 5_000;
/** A photo reference is the longest path parameter. */
const MAX_PARAM_LENGTH = 2_048;

/** Fastify as this server needs it: limits, time-outs, request ids, proxy trust, and JSON even for broken HTTP. */
export function createAdapter(config: AppConfig, logger: Logger): FastifyAdapter {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request_id' }),
    genReqId: requestId,
    requestIdHeader: false,
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: config.trustProxyHops > 0 ? config.trustProxyHops : false,
    forceCloseConnections: 'idle',
    // A request that came in on an open connection while we stop is answered like any other.
    return503OnClosing: false,
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { connectionsCheckingInterval: CONNECTIONS_CHECK_MS },
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const { status, error: text } = nameFailure(error);
      void reply
        .code(status)
        .type('application/json; charset=utf-8')
        .headers(BARE_HEADERS)
        .send({ error: text, request_id: request.id });
    },
    clientErrorHandler: refuseBrokenHttp,
  });
  adapter.getInstance().server.headersTimeout = REQUEST_TIMEOUT_MS;
  return adapter;
}

/** For answers that leave before the hooks that set the full list. */
const BARE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'self'",
};

const PARSER_STATUS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** What is not HTTP never becomes a request; it still gets our JSON, and its connection ends. */
function refuseBrokenHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = PARSER_STATUS[error.code ?? ''] ?? 400;
  const { error: text } = nameFailure({ code: 'FST_PARSER', statusCode: status });
  const body = JSON.stringify({ error: text, request_id: requestId({ headers: {} } as IncomingMessage) });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    ...Object.entries(BARE_HEADERS).map(([name, value]) => `${name}: ${value}`),
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
