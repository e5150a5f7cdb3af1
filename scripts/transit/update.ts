// `npm run transit:update [-- --npm] [--force]` packs the newest subway timetable into src/transit/data.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodePacked, encodePacked } from '../../src/transit/timetable/packed';
import stations from './data/stations.json';
import transfers from './data/transfers.json';
import { newestFeed } from './feed';
import { pack } from './pack';
import { readTables } from './read';

const FILE = join(__dirname, '../../src/transit/data/subway.bin');
const MOST_BYTES = 2_500_000;

async function main(): Promise<void> {
  const options = { npm: { type: 'boolean', default: false }, force: { type: 'boolean', default: false } } as const;
  const { npm, force } = parseArgs({ options }).values;
  const folder = mkdtempSync(join(tmpdir(), 'transit-'));
  try {
    const feed = await newestFeed(npm, folder);
    console.log(`reading ${feed.source}`);
    const packed = pack(await readTables(feed), feed.source, {
      stations: stations.stations,
      transfers: transfers.missing,
    });
    feed.close();
    const { validFrom, validUntil, version } = packed.facts;
    const current = existsSync(FILE) ? decodePacked(readFileSync(FILE)).facts : null;
    if (current !== null && current.validUntil > validUntil && !force)
      throw new Error(`the timetable in use is good until ${current.validUntil}, this one until ${validUntil}`);
    const bytes = encodePacked(packed);
    if (bytes.length > MOST_BYTES) throw new Error(`packed it has ${bytes.length} bytes, over ${MOST_BYTES}`);
    writeFileSync(FILE, bytes);
    console.log(
      `${version}, ${validFrom} to ${validUntil}: ${packed.arrays.tripStart.length} trips in ${bytes.length} bytes`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
