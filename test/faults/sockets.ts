import { connect, type Socket } from 'node:net';

/** A connection that a test writes to as it likes, and everything that came back. */
export interface RawCaller {
  readonly socket: Socket;
  readonly received: () => string;
  readonly closed: Promise<void>;
}

export function openRaw(url: string): Promise<RawCaller> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const pieces: string[] = [];
  socket.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece));
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve({ socket, received: () => pieces.join(''), closed }));
    // A server that hangs up on us may do so in the middle of our bytes.
    socket.on('error', reject);
  });
}

/** The statuses of the answers in a stream of them; each begins right behind the body before it. */
export function statusesIn(received: string): number[] {
  return [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}
