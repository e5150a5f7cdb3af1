import { isIP, isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';
import type { AppConfig } from '../config/env';

/**
 * Who is asking, as a key for limits: the platform's header when one is configured, else the address as far as proxies
 * are trusted. The left-most `X-Forwarded-For` entry is whatever the caller wrote and never counts.
 * IPv6 is cut to the /64 that one customer gets.
 */
export function clientAddress(request: FastifyRequest, config: AppConfig): string {
  const header = config.clientIpHeader === null ? undefined : request.headers[config.clientIpHeader];
  const claimed = typeof header === 'string' ? header.trim() : '';
  const address = isIP(claimed) ? claimed : request.ip;
  return isIPv6(address) ? networkOf(address) : address;
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = address.split('%', 1)[0]!.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = [...left, ...zeros, ...right].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}
