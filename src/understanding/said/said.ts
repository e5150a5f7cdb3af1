import type { Context } from '../context';
import type { Reading } from '../cues';
import type { Need, When } from '../schema';
import type { Span } from '../spans';
import { closed } from '../vocabulary/closed';
import type { Candidate, Weighed } from './candidate';
import { budgetOf } from './candidates';
import type { CardReference } from './cards';
import { momentIn } from './moment';
import { type Named, namesIn } from './names';
import { freeThing, turnedDownIn, wantedIn } from './wanted';

/** What one message states. Keys as in a need; names still without their role in it. */
export interface Said extends Omit<Need, 'near' | 'to' | 'from' | 'vibe' | 'not' | 'lang'> {
  /** Where to look, where to go, or what is asked about. */
  readonly places: readonly Named[];
  /** Where they start or are. */
  readonly origins: readonly Named[];
  readonly not: readonly string[];
  /** The same, else the first thing that is named at all: for a message that begins anew. */
  readonly namedThing?: string;
  /** The dish or cuisine of a search. */
  readonly cuisine?: string;
  /** A day and a clock time together, or a day of the year: `saturday 19:00`, `christmas`, `12-27`. */
  readonly moment?: string;
}

const DAYS = closed('days');

/** Puts together what a message states from its tagged words and the candidates that are meant. */
export function readSaid(
  reading: Reading,
  tags: readonly Span[],
  weighed: readonly Weighed[],
  reference: CardReference,
  context: Context,
): Said {
  const spans = canTurnDown(reading, context) ? tags : tags.map(asWanted);
  const meant = weighed.filter(({ share }) => share >= 0.5);
  const best = (key: Candidate['key']) =>
    meant.filter(({ candidate }) => candidate.key === key).sort((a, b) => b.share - a.share)[0]?.candidate.value;
  const all = (key: Candidate['key']) => {
    const values = [
      ...new Set(
        meant.filter(({ candidate }) => candidate.key === key).map(({ candidate }) => String(candidate.value)),
      ),
    ];
    return values.length === 0 ? undefined : values;
  };
  const names = namesIn(reading, spans, reference, context);
  const tagged = wantedIn(reading, spans);
  const price = best('maxPrice') as number | undefined;
  const sides = all('indoorOutdoor');
  const modes = all('mode');
  const when = whenOf(
    meant.filter(({ candidate }) => candidate.key === 'when').map(({ candidate }) => String(candidate.value)),
  );
  return withoutGaps({
    what: tagged ?? undefined,
    namedThing: tagged ?? freeThing(reading, spans) ?? undefined,
    cuisine: best('cuisine') as string | undefined,
    when,
    moment: momentIn(reading, meant, when),
    until: best('until') as string | undefined,
    openNow: best('openNow') === undefined ? undefined : true,
    budget: (price === undefined ? best('budget') : budgetOf(price)) as Need['budget'],
    maxPrice: price,
    partySize: best('partySize') as number | undefined,
    diet: all('diet') as Need['diet'],
    allergy: all('allergy'),
    age: best('age') as number | undefined,
    access: best('access') === undefined ? undefined : 'step-free',
    // Both as alternatives are none.
    mode: (modes?.length === 1 ? modes[0] : undefined) as Need['mode'],
    maxWalkMinutes: best('maxWalkMinutes') as number | undefined,
    indoorOutdoor: (sides?.length === 1 ? sides[0] : undefined) as Need['indoorOutdoor'],
    quality: all('quality'),
    places: names.filter(({ isOrigin }) => !isOrigin),
    origins: names.filter(({ isOrigin }) => isOrigin),
    not: turnedDownIn(reading, spans),
  });
}

/** Something was shown, or the message rules something out: else nothing can be turned down. */
function canTurnDown({ negated, cues }: Reading, { cards, hasHistory }: Context): boolean {
  return cards.length > 0 || hasHistory || negated.includes(true) || cues.some(({ sense }) => sense.group === 'reject');
}

const asWanted = (span: Span): Span => (span.tag === 'not' ? { ...span, tag: 'what' } : span);

function withoutGaps(gaps: { [K in keyof Said]: Said[K] | undefined }): Said {
  const said: Record<string, unknown> = {};
  for (const key of Object.keys(gaps) as (keyof Said)[]) if (gaps[key] !== undefined) said[key] = gaps[key];
  return said as unknown as Said;
}

/** A named other day wins over the clock, the clock over today, tonight and now. */
function whenOf(said: readonly string[]): When | undefined {
  const day = said.find((value) => DAYS.has(value));
  const clock = said.find((value) => value.includes(':'));
  if (
    day === 'tomorrow' &&
    ((said.includes('today') && said.length > 1) || (clock !== undefined && clock < '12:00' && clock >= '04:00'))
  )
    return 'tomorrow_morning';
  return day ?? clock ?? said.find((value) => value !== 'now') ?? said[0];
}
