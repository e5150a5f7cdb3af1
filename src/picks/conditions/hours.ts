import type { DateTime } from 'luxon';
import { inNewYork } from '../../common/new-york';
import { opensBetween, stateAt } from '../../places/hours';
import type { Hours } from '../../places/place-facts';
import type { Need } from '../../understanding/schema';
import { momentOf, nextClock, spanOf } from '../../common/span';
import { asked, type Condition, type Verdict } from './condition';

const HOUR_MS = 3_600_000;
/** Who asks for somewhere that is open late wants it open at this hour. */
const LATE = '23:00';

/** When somebody would go. */
export interface Visit {
  /** Ms since 1970. */
  readonly from: number;
  /** True for this moment. */
  readonly isForNow: boolean;
  /** Whether something is open at that time, or all through it. */
  readonly isOpen: OpenTest;
  readonly condition: Condition;
}

/** The time that a need asks about; without one, what is closed now is left out, and its hours are not worth a word. */
export function visitOf({ when, until, openNow, quality = [] }: Need, nowMs: number): Visit {
  const now = inNewYork(nowMs);
  const isForNow = when === undefined || when === 'now';
  const span = isForNow ? null : spanOf(when, now);
  const moment = isForNow ? null : momentOf(when, now);
  const start = moment ?? span?.from ?? now;
  const from = start.toMillis();
  const end = until ?? (quality.includes('late') ? LATE : undefined);
  if (end !== undefined) {
    const isFromStart = span === null || moment !== null || from <= nowMs;
    return visit(
      from,
      until === undefined ? 'late' : `until ${until}`,
      isOpenUntil(nextClock(end, start), isFromStart ? from : null),
    );
  }
  if (span !== null && moment === null) return visit(from, span.name, opensWithin(from, span.to));
  const isNow = async (hours: Hours | null) => (await stateAt(hours, from)).open;
  if (span !== null) return visit(from, span.name, isNow);
  const forNow = visit(from, 'now', isNow);
  const isAsked = openNow === true || when === 'now';
  return { ...forNow, isForNow: true, condition: { ...forNow.condition, isAsked } };
}

type OpenTest = (hours: Hours | null) => Promise<Verdict>;

function visit(from: number, value: string, isOpen: OpenTest): Visit {
  return { from, isForNow: false, isOpen, condition: asked({ fact: 'hours', value }, ({ hours }) => isOpen(hours)) };
}

/** @param from null when nobody said from when on: then the last hour counts. */
function isOpenUntil(end: DateTime, from: number | null): OpenTest {
  const to = end.toMillis();
  return (hours) => opensBetween(hours, from ?? to - HOUR_MS, to);
}

/** Open at some moment of a span. */
function opensWithin(from: number, to: DateTime): OpenTest {
  return async (hours) => {
    const { open, opensNext } = await stateAt(hours, from);
    return open === false ? opensNext !== null && opensNext < to.toMillis() : open;
  };
}
