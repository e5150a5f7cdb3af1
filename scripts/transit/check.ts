// `npm run transit:check [-- --count=2000] [--seed=1] [--write]` holds the router against an exhaustive search over the raw feed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Router } from '../../src/transit/router/router';
import { Timetable } from '../../src/transit/timetable/timetable';
import { Exhaustive } from '../../test/transit/exhaustive';
import { expectedOf, foundBy, triplesOn } from '../../test/transit/triples';
import stations from './data/stations.json';
import transfers from './data/transfers.json';
import { newestFeed } from './feed';
import { pack } from './pack';
import { readTables, type Tables } from './read';

/** Where the tests find what the exhaustive search found. */
const SAMPLE = join(__dirname, '../../test/transit/sample.json');
const SAMPLE_COUNT = 240;
/** Both clock changes lie outside a summer's timetable: the same trains are looked at as if it were longer. */
const CLOCK_CHANGES = ['2026-03-07', '2026-03-08', '2026-03-09', '2026-10-31', '2026-11-01', '2026-11-02'];

async function main(): Promise<void> {
  const { count, seed, write, npm } = parseArgs({
    options: {
      count: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      write: { type: 'boolean', default: false },
      npm: { type: 'boolean', default: false },
    },
  }).values;
  const folder = mkdtempSync(join(tmpdir(), 'transit-'));
  try {
    const feed = await newestFeed(npm, folder);
    const tables = await readTables(feed);
    feed.close();
    const wanted = write ? SAMPLE_COUNT : Number(count);
    const inside = compare(Timetable.load(), tables, daysOf(tables), Math.ceil(wanted * 0.8), Number(seed));
    const longer = stretched(tables);
    const added = { stations: stations.stations, transfers: transfers.missing };
    const changes = compare(
      new Timetable(pack(longer, feed.source, added)),
      longer,
      CLOCK_CHANGES,
      Math.floor(wanted * 0.2),
      Number(seed),
    );
    if (write)
      writeFileSync(SAMPLE, `${JSON.stringify({ version: tables.info.feed_version, inside: inside.asked })}\n`);
    if (inside.wrong + changes.wrong > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(timetable: Timetable, tables: Tables, days: readonly string[], count: number, seed: number) {
  const router = new Router(timetable);
  const search = new Exhaustive(tables);
  let wrong = 0;
  const asked = triplesOn(days, timetable.stations, count, seed).map((triple) => {
    const expected = expectedOf(search, triple);
    const found = foundBy(router, triple);
    if (expected.some((value, round) => value !== found[round])) {
      wrong += 1;
      console.log('differs', JSON.stringify({ ...triple, expected, found }));
    }
    // JSON knows no infinity.
    return { ...triple, expected: expected.map((value) => (Number.isFinite(value) ? value : null)) };
  });
  console.log(`${count - wrong} of ${count} agree, on ${days.length} days from ${days[0]} to ${days.at(-1)}`);
  return { asked, wrong };
}

/** Two weeks at the end, and every day with an exception and those beside it. */
function daysOf({ info, exceptions }: Tables): string[] {
  const iso = (text: string) => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  const after = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
  const end = iso(info.feed_end_date!);
  const last = Array.from({ length: 14 }, (_, i) => after(end, i - 14));
  const special = exceptions.flatMap(({ date }) => [-1, 0, 1].map((days) => after(iso(date!), days)));
  return [...new Set([...special, ...last])].sort();
}

function stretched(tables: Tables): Tables {
  const ends = { start_date: '20260101', end_date: '20261231' };
  return {
    ...tables,
    info: { ...tables.info, feed_start_date: ends.start_date, feed_end_date: ends.end_date },
    services: tables.services.map((row) => ({ ...row, ...ends })),
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
