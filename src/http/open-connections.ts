import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Also the time that a request has which is on its way to us when we stop. */
const SWEEP_MS = 1_000;

/**
 * Knows which connections carry a request, so that a server that stops can end the others.
 * Node ends those that are idle at that moment. It waits without limit for one that has not sent a whole first request
 * (browsers and load balancers open such in advance), and for one that falls idle later, behind its last answer.
 */
export class OpenConnections {
  private readonly answers = new Map<Socket, Set<ServerResponse>>();

  constructor(private readonly server: Server) {
    server.on('connection', (socket: Socket) => {
      this.answers.set(socket, new Set());
      socket.once('close', () => this.answers.delete(socket));
    });
    server.on('request', ({ socket }, answer) => {
      this.answers.get(socket)?.add(answer);
      answer.once('close', () => this.answers.get(socket)?.delete(answer));
    });
  }

  /** From now on ends what carries no request. Call it when the server stops accepting connections. */
  endWhenQuiet(): void {
    for (const running of this.answers.values()) {
      for (const answer of running) if (!answer.headersSent) answer.setHeader('connection', 'close');
    }
    const sweep = setInterval(() => {
      for (const [socket, running] of this.answers) if (running.size === 0) socket.destroy();
    }, SWEEP_MS);
    this.server.once('close', () => clearInterval(sweep));
  }
}
