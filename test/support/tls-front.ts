import { writeFileSync } from 'node:fs';
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { temporaryFolder } from './temporary-folder';

/** What stands before the program in production: ends TLS, and says so and from where in headers. */
export interface TlsFront {
  readonly url: string;
  /** PEM file of the certificate, for `NODE_EXTRA_CA_CERTS`. */
  readonly certificateFile: string;
  stop(): Promise<void>;
}

/** @param target origin of the program behind. */
export async function startTlsFront(target: string): Promise<TlsFront> {
  const folder = temporaryFolder();
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  });
  const certificateFile = join(folder.path, 'certificate.pem');
  writeFileSync(certificateFile, cert);
  const server = createServer({ key, cert }, (incoming, outgoing) => pass(incoming, outgoing, target));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    certificateFile,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      folder.remove();
    },
  };
}

function pass(incoming: IncomingMessage, outgoing: ServerResponse, target: string): void {
  const { method, url = '/', socket } = incoming;
  const headers = {
    ...incoming.headers,
    'x-forwarded-proto': 'https',
    // As App Platform does: written over, whatever the caller sent.
    'do-connecting-ip': socket.remoteAddress,
  };
  const onward = request(new URL(url, target), { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}
