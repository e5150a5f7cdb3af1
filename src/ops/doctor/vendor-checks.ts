import { Probed, type Rung } from '../../upstream/ladder.types';
import { Ladders } from '../../upstream/ladders';
import { UpstreamRejected, UpstreamUnavailable } from '../../upstream/upstream.errors';
import { Note, type Report, type Seen, Wrong } from '../report';
import type { Environment } from './settings-checks';
import { type Vendor, VENDORS } from './vendors';

type Probe = NonNullable<Rung<never, unknown>['probe']>;

/** The vendor of each rung takes our key, or at least answers. */
export async function checkVendors(environment: Environment, report: Report): Promise<void> {
  // With the first vendor: whoever misspells a flag need not wait for it.
  const { startLadders } = await import('./vendor-ladders');
  const server = await startLadders(environment.config);
  try {
    for (const [rung, probe] of probesOf(server.get(Ladders))) {
      const vendor = VENDORS[rung]!;
      await report.check(vendor.name, () => tried(vendor, probe, environment));
    }
  } finally {
    await server.close();
  }
}

/** By the name of the rung: current weather and forecast, for instance, have the same vendors. */
function probesOf({ rungs }: Ladders): Map<string, Probe> {
  return new Map(rungs.flatMap(({ name, probe }) => (probe === undefined ? [] : [[name, probe]])));
}

async function tried({ setting, key }: Vendor, probe: Probe, { values, unusable }: Environment): Promise<Seen> {
  const blocking = [setting, key?.setting ?? ''].find((name) => unusable.has(name));
  if (blocking !== undefined) return new Note(`not tried: ${blocking}`);
  if (values[setting] === '') return new Note('switched off');
  if (key && values[key.setting] === undefined) return new Note(`${key.setting} is not set: ${key.otherwise}`);
  try {
    const seen = await probe();
    if (seen instanceof Probed) return judged(seen);
    return key ? 'takes the key' : 'answers';
  } catch (error) {
    if (error instanceof UpstreamRejected) throw new Wrong(`answers, but refuses the call (${error.status})`);
    if (error instanceof UpstreamUnavailable) return unavailable(error, key?.setting);
    throw error;
  }
}

function judged({ verdict, seen }: Probed): Seen {
  if (verdict === 'wrong') throw new Wrong(seen);
  return verdict === 'doubtful' ? new Note(seen) : seen;
}

function unavailable({ failure, details: { status }, cause }: UpstreamUnavailable, key = 'the call'): Seen {
  if (failure === 'credentials') throw new Wrong(`refuses ${key} (${status})`);
  if (failure === 'unfinished') throw new Wrong('answers, but could not run the query');
  if (failure === 'rate_limited') return new Note(`answers, but its limit is reached (${status})`);
  const network = cause instanceof Error && cause.cause instanceof Error ? (cause.cause as { code?: unknown }) : {};
  const code = typeof network.code === 'string' ? network.code : status;
  throw new Wrong(`no usable answer: ${failure.replaceAll('_', ' ')}${code === undefined ? '' : ` (${code})`}`);
}
