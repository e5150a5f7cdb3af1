import fc from 'fast-check';
import { createDatabase, type TestDatabase } from '../support/engines';
import { oldDatabase, oldRow, type OldRow } from '../factories/old-database';
import { runMove } from '../support/run-move';

/** Text that PostgreSQL takes as well, awkward on purpose. */
const text = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 90 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\\.', '\\N', '"', '\n', '\r\n', '\t', '\u0001', '\u0001\u0001,', 'NaN', "'; --", ''),
  },
);
/** What SQLite can hold in a column, whatever its declared type. */
const anything = fc.oneof(
  { weight: 8, arbitrary: text },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes)) },
);
const realDates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 23).replace('T', ' ')}000`);
const dates = fc.oneof(
  { weight: 5, arbitrary: realDates },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2024-02-29 00:00:00',
      '2023-02-29 00:00:00',
      '2024-05-06T07:08:09.5',
      '2024-05-06 24:00:00',
      '2024-05-06',
      '0000-01-01 00:00:00',
    ),
  },
  { weight: 1, arbitrary: anything },
);

type Value = fc.Arbitrary<OldRow[string]>;
const rowsOf = (value: Value, date: Value) =>
  fc.array(
    fc.record({
      email: fc.oneof({ weight: 5, arbitrary: fc.emailAddress() }, { weight: 1, arbitrary: value }),
      password_hash: value,
      first_name: value,
      home_address_encrypted: value,
      preferences: value,
      settings: value,
      recent_activity: value,
      notification_token: value,
      google_refresh_token: value,
      created_at: date,
    }),
    { minLength: 1, maxLength: 6 },
  );
const rows = fc.oneof(rowsOf(text, fc.oneof(realDates, fc.constant(null))), rowsOf(anything, dates));

const TEXTS = [
  'email',
  'password_hash',
  'first_name',
  'home_address_encrypted',
  'notification_token',
  'google_refresh_token',
];
const DOCUMENTS: Readonly<Record<string, string>> = { preferences: '{}', settings: '{}', recent_activity: '[]' };

describe('db:move, for any row that SQLite can hold under the old schema', () => {
  let target: TestDatabase;
  beforeAll(async () => {
    target = await createDatabase('postgres and redis');
    const empty = await oldDatabase([]);
    await runMove(empty.url, target.url);
    await empty.remove();
  });
  afterAll(() => target.drop());

  const outcomes = new Set<string>();

  it('delivers it byte for byte, or reports it before anything is written', async () => {
    await fc.assert(
      fc.asyncProperty(rows, (generated) => holdsFor(generated)),
      { numRuns: 40, seed: 20261123 },
    );
    expect([...outcomes].sort()).toEqual(['moved', 'source_has_problems']);
  }, 120_000);

  async function holdsFor(generated: readonly OldRow[]): Promise<void> {
    const old = await oldDatabase([]);
    try {
      const kept: OldRow[] = [];
      for (const [index, change] of generated.entries()) {
        const row = oldRow(index + 1, change);
        const columns = Object.keys(row);
        try {
          await old.run(
            `INSERT INTO users (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
            Object.values(row),
          );
          kept.push(row);
        } catch {
          // NULL where the old schema forbids it, or an e-mail twice: SQLite does not hold such a row.
        }
      }
      await target.query('DELETE FROM users');
      const { outcome, findings } = await runMove(old.url, target.url);
      outcomes.add(outcome);
      const arrived = await target.query(
        `SELECT *, to_char(created_at, 'YYYY-MM-DD HH24:MI:SS.US') AS created_at FROM users ORDER BY id`,
      );
      if (outcome === 'source_has_problems') {
        expect(findings.some(({ blocks, rows: named }) => blocks && named.length > 0)).toBe(true);
        expect(arrived).toEqual([]);
        return;
      }
      expect(outcome).toBe('moved');
      expect(arrived).toHaveLength(kept.length);
      for (const [index, row] of kept.entries()) expectSame(row, arrived[index]!);
    } finally {
      await old.remove();
    }
  }
});

/** Numbers become text in a text column when SQLite stores them; what it holds is what must arrive. */
function expectSame(row: OldRow, arrived: Record<string, unknown>): void {
  for (const column of TEXTS) {
    if (typeof row[column] === 'number') expect(typeof arrived[column]).toBe('string');
    else expect(arrived[column]).toBe(row[column]);
  }
  for (const [column, empty] of Object.entries(DOCUMENTS)) {
    if (typeof row[column] !== 'number') expect(arrived[column]).toBe(row[column] || empty);
  }
  const date = row.created_at;
  if (typeof date === 'string')
    expect(arrived.created_at).toBe(`${date.replace('T', ' ')}${date.includes('.') ? '' : '.'}`.padEnd(26, '0'));
  else expect(arrived.created_at).toBe(date);
}
