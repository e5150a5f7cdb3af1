// What cases need around the program: PostgreSQL, Redis and vendors. Whoever starts a part ends it.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { freePort, startRedis, startServices } from '../../test/support/services.mjs';

/** A database of its own on the PostgreSQL that the tests find. */
export async function startDatabase(name) {
  const services = await startServices();
  const database = `vv_test_bench_${name}`;
  const drop = `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`;
  await query(services.databaseUrl, drop, `CREATE DATABASE ${database}`);
  const url = Object.assign(new URL(services.databaseUrl), { pathname: `/${database}` }).href;
  return {
    url,
    query: (...statements) => query(url, ...statements),
    stop: async () => {
      await query(services.databaseUrl, drop);
      await services.stop();
    },
  };
}

/** A Redis of our own, so that the load leaves nothing in anybody else's. */
export async function startOwnRedis() {
  const port = await freePort();
  const server = await startRedis(port);
  return { url: `redis://127.0.0.1:${port}`, stop: () => server.stop() };
}

/** The fakes of all vendors, with the variables that lead the program there. */
export async function startVendors() {
  const child = fork(new URL('vendors.mjs', import.meta.url).pathname, { execArgv: ['--import', 'tsx'] });
  const [{ env }] = await once(child, 'message');
  const tell = async (message) => {
    child.send(message);
    return (await once(child, 'message'))[0].count;
  };
  return {
    env,
    set: (values) => tell({ set: values }),
    count: (name) => tell({ count: name }),
    forget: () => tell({ forget: true }),
    stop: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** Runs work with parts and ends them in reverse order, whatever happens. */
export async function withParts(work) {
  const parts = [];
  const keep = async (part) => {
    parts.push(await part);
    return parts.at(-1);
  };
  try {
    return await work(keep);
  } finally {
    for (const part of parts.reverse()) await part.stop();
  }
}

async function query(url, ...statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}
