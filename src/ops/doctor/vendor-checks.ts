import { z } from 'zod';
import { UpstreamClient } from '../../upstream/upstream.client';
import { UpstreamRejected, UpstreamUnavailable } from '../../upstream/upstream.errors';
import { Note, type Report, type Seen, Wrong } from '../report';
import type { Environment } from './settings-checks';
import { type VendorQuestion, vendorQuestions } from './vendor-questions';

const SUFFIX = '_BASE_URL';
/** Nobody waits behind this, so a slow vendor gets more time than the server gives it. */
const BUDGET = { attemptMs: 10_000, wholeMs: 10_000, retries: 0 } as const;

/** Each vendor of the settings takes our key, or at least answers. */
export async function checkVendors({ config, values, unusable }: Environment, report: Report): Promise<void> {
  const questions = vendorQuestions(config);
  for (const setting of Object.keys(values).filter((name) => name.endsWith(SUFFIX) && name !== 'PUBLIC_BASE_URL')) {
    const question = questions[setting] ?? knocking(setting);
    const blocking = [setting, question.key?.setting ?? ''].find((name) => unusable.has(name));
    await report.check(question.vendor, () =>
      blocking === undefined ? tried(question, String(values[setting]), values) : new Note(`not tried: ${blocking}`),
    );
  }
}

async function tried(
  { vendor, key, ask }: VendorQuestion,
  baseUrl: string,
  values: Environment['values'],
): Promise<Seen> {
  if (baseUrl === '') return new Note('switched off');
  const secret = key && (values[key.setting] as string | undefined);
  if (key && secret === undefined) return new Note(`${key.setting} is not set: ${key.otherwise}`);
  try {
    return await ask((options) => new UpstreamClient({ vendor, baseUrl, budget: BUDGET, ...options }), secret ?? '');
  } catch (error) {
    if (error instanceof UpstreamRejected) throw new Wrong(`answers, but refuses the call (${error.status})`);
    if (error instanceof UpstreamUnavailable) return unavailable(error, key?.setting);
    throw error;
  }
}

function unavailable({ failure, details: { status }, cause }: UpstreamUnavailable, key = 'the call'): Seen {
  if (failure === 'credentials') throw new Wrong(`refuses ${key} (${status})`);
  if (failure === 'rate_limited') return new Note(`answers, but its limit is reached (${status})`);
  const network = cause instanceof Error && cause.cause instanceof Error ? (cause.cause as { code?: unknown }) : {};
  const code = typeof network.code === 'string' ? network.code : status;
  throw new Wrong(`no usable answer: ${failure.replaceAll('_', ' ')}${code === undefined ? '' : ` (${code})`}`);
}

/** A vendor that this command knows nothing about: whatever it says, it is there. */
function knocking(setting: string): VendorQuestion {
  return {
    vendor: setting.slice(0, -SUFFIX.length).toLowerCase().replaceAll('_', ' '),
    ask: async (client) => {
      try {
        await client().getJson('/', { schema: z.unknown() });
      } catch (error) {
        const isThere =
          error instanceof UpstreamRejected || (error instanceof UpstreamUnavailable && error.details.status);
        if (!isThere) throw error;
      }
      return 'is there';
    },
  };
}
