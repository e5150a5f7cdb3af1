import type { FastifyRequest } from 'fastify';
import type { AppConfig } from '../config/env';

const HOST = /^[A-Za-z0-9.:[\]-]{1,255}$/;

/** Scheme and host that the caller reached us under, for absolute links; null when that cannot be told. */
export function publicBaseUrl(request: FastifyRequest, config: AppConfig): string | null {
  if (config.publicBaseUrl !== null) return config.publicBaseUrl;
  // Fastify reads forwarded headers only as far as TRUST_PROXY_HOPS allows.
  const { protocol, host } = request;
  return HOST.test(host) && URL.canParse(`${protocol}://${host}`) ? `${protocol}://${host}` : null;
}
