import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/**
 * Sends bytes as they are, for requests that no HTTP client would let out, and reads until the server hangs up.
 * @throws when the server does not hang up within 5 s, or answers with anything but JSON.
 */
export function sendRaw(url: string, bytes: string | Buffer): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port), timeout: 5_000 }, () => socket.write(bytes));
    socket.on('data', (piece) => pieces.push(piece));
    socket.once('timeout', () => socket.destroy(new Error('the server kept the connection open')));
    // A server that refuses may reset what it did not read; what it said before still counts.
    socket.once('error', (error) => (pieces.length === 0 ? reject(error) : undefined));
    socket.once('close', () => {
      if (pieces.length > 0) resolve(parse(Buffer.concat(pieces).toString()));
      else reject(new Error('the server hung up without a word'));
    });
  });
}

function parse(text: string): RawAnswer {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  return { status: Number(statusLine.split(' ')[1]), headers: new Headers(headers), body: JSON.parse(body) };
}
