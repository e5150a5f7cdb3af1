import { DateTime } from 'luxon';
import { z } from 'zod';
import { NEW_YORK } from '../../common/new-york';
import { plainText } from './plain-text';
import { readRows } from './rows';

/** An elevator without which a way is closed. */
export interface Elevator {
  /** Such as `EL333`. */
  readonly number: string;
  /** All stations of its complex, not only those it serves. */
  readonly stationIds: readonly string[];
  /** The state's id of the complex; null when the list does not say. */
  readonly complexId: string | null;
}

/** An elevator that is out; Unix seconds, null where the row does not say. */
export interface OutageNotice {
  readonly number: string;
  readonly serving: string;
  readonly reason: string;
  readonly since: number | null;
  /** May lie in the past: an elevator is out as long as it is listed. */
  readonly expectedBack: number | null;
}

const MOST = { rows: 5_000, serving: 200, reason: 80, stations: 20 };
const WIRE_TIME = 'MM/dd/yyyy hh:mm:ss a';
const text = z.string().catch('');

const outageSchema = z.object({
  equipment: z.string().regex(/^\w{1,12}$/),
  equipmenttype: text,
  ADA: text,
  serving: text,
  reason: text,
  outagedate: text,
  estimatedreturntoservice: text,
  isupcomingoutage: text,
});
const equipmentSchema = z.object({
  equipmentno: z.string().regex(/^\w{1,12}$/),
  equipmenttype: text,
  ADA: text,
  isactive: text,
  nonNYCT: text,
  redundant: z.union([z.number(), z.string()]).catch(0),
  elevatorsgtfsstopid: text,
  stationcomplexid: z
    .union([z.string(), z.number()])
    .nullish()
    .catch(null)
    .transform((id) => (id === null || id === undefined || id === '' ? null : String(id))),
});

/** Elevators that are out now, each once; not those whose outage is only announced. @throws UpstreamUnavailable */
export function readOutages(vendor: string, rows: readonly unknown[]): OutageNotice[] {
  const now = readRows(vendor, rows.slice(0, MOST.rows), outageSchema).filter(
    ({ ADA, equipmenttype, isupcomingoutage }) => ADA === 'Y' && equipmenttype === 'EL' && isupcomingoutage !== 'Y',
  );
  const outages = new Map<string, OutageNotice>();
  for (const row of now) {
    const outage = {
      number: row.equipment,
      serving: plainText(row.serving, MOST.serving),
      reason: plainText(row.reason, MOST.reason),
      since: secondsOf(row.outagedate),
      expectedBack: secondsOf(row.estimatedreturntoservice),
    };
    const other = outages.get(outage.number);
    outages.set(outage.number, other ? united(other, outage) : outage);
  }
  return [...outages.values()];
}

/** The elevators that a step-free way may depend on: in use, the MTA's own, and without another one beside them. */
export function readElevators(vendor: string, rows: readonly unknown[]): Elevator[] {
  return readRows(vendor, rows.slice(0, MOST.rows), equipmentSchema)
    .filter(
      ({ equipmenttype, ADA, isactive, nonNYCT, redundant }) =>
        equipmenttype === 'EL' && ADA === 'Y' && isactive === 'Y' && nonNYCT !== 'Y' && Number(redundant) !== 1,
    )
    .map((row) => ({
      number: row.equipmentno,
      stationIds: row.elevatorsgtfsstopid.split('/').filter(isStation).slice(0, MOST.stations),
      complexId: row.stationcomplexid,
    }));
}

/** The same elevator twice: out from the first beginning to the last end. */
function united(a: OutageNotice, b: OutageNotice): OutageNotice {
  const [first, last] = (a.since ?? 0) <= (b.since ?? 0) ? [a, b] : [b, a];
  const ends = [a.expectedBack, b.expectedBack].filter((end) => end !== null);
  return { ...first, serving: first.serving || last.serving, expectedBack: ends.length ? Math.max(...ends) : null };
}

/** A time on New York's clock, which no row names. */
function secondsOf(time: string): number | null {
  const read = DateTime.fromFormat(time.trim(), WIRE_TIME, { zone: NEW_YORK, locale: 'en-US' });
  return read.isValid ? read.toSeconds() : null;
}

const isStation = (id: string) => /^[A-Z0-9]{3}$/.test(id);
