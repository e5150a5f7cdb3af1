import pino from 'pino';
import { configWith } from '../../test/support/unit-config';
import { createAdapter } from '../http/http.adapter';
import { clientAddress } from './client-address';

/** Asks a server with these settings who it takes the caller for. */
async function askedBy(
  remoteAddress: string,
  headers: Record<string, string | string[]> = {},
  env: Record<string, string> = {},
): Promise<string> {
  const config = configWith(env);
  const server = createAdapter(config, pino({ level: 'silent' })).getInstance();
  server.get('/', (request) => ({ address: clientAddress(request, config) }));
  const answer = await server.inject({ url: '/', remoteAddress, headers });
  await server.close();
  return answer.json<{ address: string }>().address;
}

const PROXY = '10.0.0.1';
const forwarded = (list: string) => ({ 'x-forwarded-for': list });

describe('the address of a client', () => {
  it.each([
    ['the socket, when no proxy is trusted', {}, '0', PROXY],
    ['the socket, whatever a caller forges', forwarded('203.0.113.9'), '0', PROXY],
    ['what the one trusted proxy saw', forwarded('203.0.113.9'), '1', '203.0.113.9'],
    ['not the left-most entry, which the caller wrote', forwarded('198.51.100.1, 203.0.113.9'), '1', '203.0.113.9'],
    ['what the second proxy saw, when two are trusted', forwarded('198.51.100.1, 203.0.113.9'), '2', '198.51.100.1'],
    ['not beyond the trusted two', forwarded('192.0.2.66, 198.51.100.1, 203.0.113.9'), '2', '198.51.100.1'],
    ['the proxy itself, when it names nobody', {}, '1', PROXY],
  ])('is %s', async (_what, headers, TRUST_PROXY_HOPS, expected) => {
    expect(await askedBy(PROXY, headers, { TRUST_PROXY_HOPS })).toBe(expected);
  });

  it.each<[string, Record<string, string>, string]>([
    ["the platform's header", { 'do-connecting-ip': '203.0.113.9' }, '203.0.113.9'],
    [
      'that header in spite of a forged list',
      { 'do-connecting-ip': '203.0.113.9', ...forwarded('192.0.2.66') },
      '203.0.113.9',
    ],
    ['that header without the spaces around it', { 'do-connecting-ip': ' 203.0.113.9 ' }, '203.0.113.9'],
    ['the socket, when that header is missing', {}, PROXY],
    ['the socket, when that header is empty', { 'do-connecting-ip': '' }, PROXY],
    ['the socket, when that header is no address', { 'do-connecting-ip': 'somebody' }, PROXY],
    ['the socket, when that header is a list', { 'do-connecting-ip': '203.0.113.9, 192.0.2.66' }, PROXY],
  ])('is %s, when one is configured', async (_what, headers, expected) => {
    expect(await askedBy(PROXY, headers, { CLIENT_IP_HEADER: 'DO-Connecting-IP' })).toBe(expected);
  });

  it('is not taken from a header that is not configured', async () => {
    expect(await askedBy(PROXY, { 'do-connecting-ip': '203.0.113.9', 'x-real-ip': '203.0.113.9' })).toBe(PROXY);
  });

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8:1:3::9', '2001:db8:1:3::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['2001:db8::7', '2001:db8:0:0::/64'],
    ['2001::5:6:7:8:9', '2001:0:0:5::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::FFFF:203.0.113.9', '203.0.113.9'],
  ])('%s counts as %s', async (address, expected) => {
    expect(await askedBy(address)).toBe(expected);
    expect(await askedBy(PROXY, { 'cf-ip': address }, { CLIENT_IP_HEADER: 'cf-ip' })).toBe(expected);
  });
});
