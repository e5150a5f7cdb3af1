import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Pool, type PoolClient, type PoolConfig } from 'pg';
import { DatabaseSilent } from './database.errors';

/** Longest wait for a connection. With `query_timeout` it stays below the 2 s in which a request is answered. */
const CONNECTION_WAIT_MS = 700;
/** Between two looks whether a silent server answers again. */
const LOOK_MS = 500;

type Callback = Parameters<Pool['connect']>[0];
type Query = (...parts: unknown[]) => unknown;

/**
 * A pool for requests: nobody waits long for a server that is away.
 *
 * The driver's own pool lets a caller wait for a connection as long as connecting may take, and puts a connection whose
 * query got no answer back among the free ones, where it would keep the next callers waiting too. Here such a connection
 * is ended, and until the server answers again, everybody else is refused at once instead of finding out one by one.
 */
export class QuickPool extends Pool {
  private isSilent = false;

  constructor(options: PoolConfig) {
    super(options);
    this.on('connect', (client) => this.watch(client as unknown as Client));
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<PoolClient> | void {
    const client = this.soon();
    if (callback === undefined) return client;
    client.then(
      (connected) => callback(undefined, connected, (error?: Error) => connected.release(error)),
      (error: Error) => callback(error, undefined, () => undefined),
    );
  }

  private soon(): Promise<PoolClient> {
    if (this.isSilent) return Promise.reject(new DatabaseSilent('the database gave no answer a moment ago'));
    const connecting = super.connect();
    return new Promise((resolve, reject) => {
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        reject(new DatabaseSilent(`no database connection within ${CONNECTION_WAIT_MS} ms`));
      }, CONNECTION_WAIT_MS);
      connecting.then(
        (client) => {
          clearTimeout(timer);
          if (isLate) client.release();
          else resolve(client);
        },
        (error: Error) => {
          clearTimeout(timer);
          reject(error);
        },
      );
    });
  }

  /** Ends the connection when a query on it got no answer. */
  private watch(client: Client): void {
    const ask = client.query.bind(client) as Query;
    const watched: Query = (...parts) => {
      const answer = ask(...parts);
      if (answer instanceof Promise)
        answer.catch((error: unknown) => {
          if (!(error instanceof Error) || error.message !== 'Query read timeout') return;
          void client.end();
          void this.waitForAnswer();
        });
      return answer;
    };
    Object.assign(client, { query: watched });
  }

  private async waitForAnswer(): Promise<void> {
    if (this.isSilent) return;
    this.isSilent = true;
    while (!this.ending && !(await this.answers())) await sleep(LOOK_MS, undefined, { ref: false });
    this.isSilent = false;
  }

  /** Asks on every connection at once, so that those that died quietly are found out together. */
  private async answers(): Promise<boolean> {
    const looks = Array.from({ length: this.options.max }, () => this.look());
    return Promise.any(looks).then(
      () => true,
      () => false,
    );
  }

  private async look(): Promise<void> {
    const client = await super.connect();
    try {
      await client.query('SELECT 1');
    } finally {
      client.release();
    }
  }
}
