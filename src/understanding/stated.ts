import { defined, reduceNeed } from './need/need';
import { type Parts, vibeOf } from './plan';
import { nthCard } from './said/cards';
import { isLikeOrNear, pointsAtAll, pointsFrom, pointsNear, pointsThere, startsHere } from './said/pointing';
import type { Act, Intent, Need, Slots, Vibe } from './schema';
import type { Named } from './said/names';
import { transitIn } from './said/trains';
import type { Understood } from './understood';
import { closed } from './vocabulary/closed';

const TELLS = closed('tells of something');
/** "been to", "we have done the": somebody knows it. */
const KNOWN_ALREADY =
  /\b(?:been (?:to|at)|(?:have|already) (?:done|tried|seen|did|been)|(?:tried|did|seen|know))(?: the)?$/;
const STATES_NOTHING = new Set<Intent>(['followup_general', 'general_chat', 'out_of_scope']);

/** What the message states by itself. */
export function slotsOf(parts: Parts, intent: Intent, vibe: Vibe | null): Slots {
  const { said, reference, context, reading } = parts;
  if (STATES_NOTHING.has(intent)) return {};
  const isWay = intent === 'directions';
  const isWeather = intent === 'weather';
  const isSearch = vibe !== null;
  const nameFor = (name: string | undefined) =>
    name !== undefined && /^@\d$/.test(name) ? context.cards[Number(name[1]) - 1]?.name : name;
  // A search starts from where they say they are; a way does not lead there.
  const anchors = (isWay ? said.places : [...said.places, ...said.origins]).filter(({ isLine }) => !isLine);
  let place = nameFor(anchors.find(({ campus }) => !campus)?.name);
  if (intent === 'followup_place') place = nameFor(reference.meant ?? undefined) ?? place;
  if (isWay && place === undefined && !said.places.some((name) => name.campus)) {
    const to = destinationOf(parts);
    place = to === 'home' || to === 'Tandon' || to === 'Washington Square' ? undefined : nameFor(to);
  }
  // "like the first but ...", "near the second one"
  if (isSearch && place === undefined && reference.named.length === 1 && isLikeOrNear(reading))
    place = nameFor(nthCard(reference.named[0]!));
  const campus = anchors.find((name) => name.campus)?.name;
  const slots: Slots = {
    place,
    campus: campus === undefined ? undefined : campus === 'Tandon' ? 'tandon' : 'washington_square',
    when: said.when ?? said.until,
    mode: said.mode === 'bike' || isWeather ? undefined : said.mode,
    maxWalkMinutes: isWay || isWeather ? undefined : said.maxWalkMinutes,
    partySize: isWay || isWeather ? undefined : said.partySize,
    openNow: said.openNow,
    budget: isWay || isWeather ? undefined : said.budget,
    diet: isWay || isWeather ? undefined : said.diet?.find((diet) => diet !== 'no-pork'),
    cuisine: isSearch ? said.cuisine : undefined,
    indoorOutdoor: isWay ? undefined : said.indoorOutdoor,
  };
  if (slots.maxWalkMinutes !== undefined) slots.mode = undefined;
  return Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined));
}

/** What holds after the message, and what stands for the next one. */
export function needOf(parts: Parts, act: Act) {
  const { said, decisions, context, reading } = parts;
  const isSearch = act === 'places' || act === 'events' || act === 'ask_back';
  const has = (id: string) => reading.cues.some(({ sense, isNegated }) => sense.id === id && !isNegated);
  const { places, cuisine: _cuisine, namedThing, what, origins, not, budget, moment, ...rest } = said;
  const carry = decisions.of('carry').choice;
  const beginsAnew = context.standing.need.what === undefined || carry !== 'keep';
  const turned = [...places, ...origins].filter((named) => turnsDown(parts, named));
  // "sorry, i meant queens" puts right where to look, when that was said.
  const isCorrected =
    isSearch &&
    has('correct.i_meant') &&
    context.standing.need.near !== undefined &&
    context.standing.need.from === undefined;
  const origin =
    (isCorrected ? undefined : origins.find((named) => !named.isLine && !turned.includes(named))) ??
    places.find(({ name }) => isSearch && name === context.standing.need.from);
  const stated: Need = defined({
    ...rest,
    what: isSearch ? (what ?? (beginsAnew ? namedThing : undefined)) : undefined,
    vibe: act === 'places' ? vibeOf(parts) : undefined,
    budget: said.maxPrice === undefined ? budget : undefined,
    near:
      isSearch || act === 'weather' ? (nearOf(parts, act) ?? (isCorrected ? origins[0]?.name : undefined)) : undefined,
    to: act === 'way' ? destinationOf(parts) : undefined,
    from: origin?.name ?? (act === 'way' ? startOf(parts) : undefined),
    not: isSearch ? listed([...not, ...turned.map(({ name }) => name)]) : undefined,
    lang: reading.language === 'en' ? undefined : reading.language,
  });
  return reduceNeed(context.standing, {
    act,
    carry,
    stated,
    moment,
    isHere: origin !== undefined && (isSearch || act === 'weather' || has('person.where_i_am')),
    goesBack: has('correct.going_back'),
  });
}

/** "leave out Nom Wah", "Dibner has hardly any windows": a name that is told of beside what is shown. */
function turnsDown({ reading, context, decisions }: Parts, { from, to, campus }: Named): boolean {
  if (campus) return false;
  // "bobst is packed, where else can i study"
  if (
    reading.starts[from] === true &&
    /^(?:is|are|was)$/.test(reading.words[to] ?? '') &&
    reading.words.includes('else')
  )
    return true;
  if (context.cards.length === 0 || decisions.of('carry').choice !== 'keep') return false;
  const { words, cues, isQuestion } = reading;
  const isLeftOut = cues.some(({ sense, to: end }) => sense.id === 'vary.narrow' && end === from);
  const before = words.slice(Math.max(0, from - 4), from).join(' ');
  return (
    isLeftOut ||
    (!isQuestion && KNOWN_ALREADY.test(before)) ||
    (!isQuestion && reading.starts[from] === true && TELLS.has(words[to] ?? ''))
  );
}

/** "all of these are in Manhattan": where what is shown is, not where to look. */
function isTold({ from }: Named, { reading: { words, isQuestion }, context }: Parts): boolean {
  if (isQuestion || context.cards.length === 0) return false;
  return /^(?:in|at|on)$/.test(words[from - 1] ?? '') && /^(?:is|are|all)$/.test(words[from - 2] ?? '');
}

const listed = (values: readonly string[]) => (values.length === 0 ? undefined : [...new Set(values)]);

/** Where to look: a name, or what the message points at. Where they are is no such place. */
function nearOf(parts: Parts, act: Act): string | undefined {
  const { said, reading, reference, context } = parts;
  const place = said.places.find(
    (named) =>
      !named.isLine && named.name !== context.standing.need.from && !turnsDown(parts, named) && !isTold(named, parts),
  );
  if (place !== undefined) return place.name;
  const [card] = reference.named;
  if (card !== undefined) return isLikeOrNear(reading) || pointsNear(reading) ? nthCard(card) : undefined;
  const isMeant = pointsNear(reading) || (act !== 'places' && pointsThere(reading));
  return isMeant ? (reference.meant ?? undefined) : undefined;
}

/** Where a way starts, when no name says it. */
function startOf({ reading, reference, context }: Parts): string | undefined {
  if (pointsFrom(reading)) return reference.meant ?? context.standing.way.to;
  if (startsHere(reading)) return 'here';
  return reading.cues.some(({ sense, isNegated }) => sense.id === 'person.from_here' && !isNegated)
    ? 'here'
    : undefined;
}

/** Where somebody wants to go: a name, a card, home; left out, the way before goes on, else what was talked about. */
function destinationOf({ said, reference, context, reading }: Parts): string | undefined {
  const first = said.places.find(({ isLine, name }) => !isLine && !said.origins.some((origin) => origin.name === name));
  if (first !== undefined) return first.name;
  if (reading.cues.some(({ sense }) => sense.id === 'way.get_home')) return 'home';
  const [card] = reference.named;
  if (card !== undefined) return nthCard(card);
  if (context.standing.way.to !== undefined && !reference.hasPronoun) return context.standing.way.to;
  return reference.meant ?? undefined;
}

/** What is asked about trains or bikes. */
export function transitOf(act: Act, { reading, said }: Parts, need: Need): Understood['transit'] {
  const [station] = [...said.places, ...said.origins].filter(({ isLine }) => !isLine);
  const isWay = act === 'way' && need.to !== undefined;
  return transitIn(reading, act, station?.name ?? null, isWay);
}

/** What a fact is asked of. */
export function aboutOf(act: Act, { said, reference, decisions, context, reading }: Parts): Understood['about'] {
  if (act === 'fact') return said.places[0]?.name ?? context.topic;
  if (act !== 'about_cards') return null;
  if (reference.named.length > 1) return reference.named.map(nthCard);
  if (reference.named.length === 1) return nthCard(reference.named[0]!);
  const isAll = decisions.of('about').choice === 'all' || (context.topic === null && pointsAtAll(reading));
  if (isAll && context.cards.length > 1) return 'all';
  return reference.meant ?? 'all';
}
