/** What callers saw of one fault. */
export interface Row {
  readonly group: string;
  readonly fault: string;
  readonly requests: number;
  /** How often each status came; "none" for requests that got no answer. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  /** From the end of the fault until everything was as before; null where nothing had to recover. */
  readonly recoveryMs: number | null;
  /** Bytes in use before and after, once the collector has run; null where the process ended or was another one. */
  readonly memory: readonly [before: number, after: number] | null;
  /** The rules that did not hold, in words. */
  readonly broken: readonly string[];
  /** Something worth knowing; for a row that could not be played, the reason. */
  readonly note?: string;
}

/** Plays its faults one after the other and hands in a row for each. */
export type Group = (record: (row: Row) => void) => Promise<void>;
