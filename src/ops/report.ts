/** How a check went. A note is worth a look and fails nothing. */
export type Verdict = 'PASS' | 'FAIL' | 'NOTE';

export interface Row {
  readonly verdict: Verdict;
  /** What was looked at. */
  readonly check: string;
  /** What was seen, in a few words; never a secret. */
  readonly seen: string;
}

/** What a check found wrong. */
export class Wrong extends Error {}

/** What a check found that is worth a look. */
export class Note {
  constructor(readonly seen: string) {}
}

/** What was seen: fine, or worth a look. What is wrong is thrown. */
export type Seen = string | Note;

const VERDICT_WIDTH = 6;
const CHECK_WIDTH = 46;
const SEEN_AT_MOST = 200;

/** A table that is written row by row, so that a slow check shows where it is. */
export class Report {
  readonly rows: Row[] = [];

  constructor(private readonly write: (line: string) => void) {}

  /** Runs one check: what it says passes, a `Note` is noted, `Wrong` fails. Anything else that is thrown is a bug. */
  async check(name: string, look: () => Promise<Seen> | Seen): Promise<void> {
    try {
      const seen = await look();
      if (seen instanceof Note) this.add('NOTE', name, seen.seen);
      else this.add('PASS', name, seen);
    } catch (error) {
      if (!(error instanceof Wrong)) throw error;
      this.add('FAIL', name, error.message);
    }
  }

  add(verdict: Verdict, check: string, seen: string): void {
    const row = { verdict, check, seen: plain(seen) };
    this.rows.push(row);
    this.write(`${verdict.padEnd(VERDICT_WIDTH)}${row.check.padEnd(CHECK_WIDTH)}  ${row.seen}\n`);
  }

  /** Writes the last line. @returns the exit code: 0 all fine, 1 something failed. */
  finish(): 0 | 1 {
    const count = (verdict: Verdict) => this.rows.filter((row) => row.verdict === verdict).length;
    this.write(`\n${count('PASS')} passed, ${count('FAIL')} failed, ${count('NOTE')} to note\n`);
    return count('FAIL') > 0 ? 1 : 0;
  }
}

/** One line without control characters: part of it comes from whoever answers at an address. */
function plain(text: string): string {
  const line = text.replace(/\p{C}+/gu, ' ').trim();
  return line.length > SEEN_AT_MOST ? `${line.slice(0, SEEN_AT_MOST)}...` : line;
}
