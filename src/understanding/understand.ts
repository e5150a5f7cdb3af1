import { type Calibration, doubtsOf, probability } from './calibration';
import type { Context } from './context';
import { type Cue, readCues, type Reading } from './cues';
import type { Decisions, Model } from './model';
import { defined, reduceNeed } from './need/need';
import { type CardReference, referredCards } from './said/cards';
import type { HeadName } from './decisions';
import { collectFeatures } from './features';
import { candidateFeatures } from './said/accept';
import { candidatesIn } from './said/candidates';
import { readSaid, type Said } from './said/said';
import { type Act, ACTS, type Intent, type Need, type Slots, type Tool, type Vibe } from './schema';
import { spanFeatures, stateHash } from './spans';
import { readWords } from './text/words';
import type { Trace } from './trace';
import type { Understood } from './understood';
import type { Lexicon } from './vocabulary/lexicon';

/** What a feature adds to a decision. */
export interface Influence {
  readonly name: string;
  readonly change: number;
}

const STATES_NOTHING = new Set<Intent>(['followup_general', 'general_chat', 'out_of_scope']);

/** Reads messages. Loaded once; holds no state of any conversation. */
export class Reader {
  constructor(
    private readonly lexicon: Lexicon,
    private readonly model: Model,
    private readonly calibration: Calibration,
  ) {}

  /** How the log odds of what was decided would fall without each feature, most telling first. */
  influences({ reading, decisions, weighed }: Trace, context: Context, head: HeadName): readonly Influence[] {
    const candidates = weighed.map(({ candidate }) => candidate);
    const { choice, share } = decisions.of(head);
    const logit = (of: number) => Math.log(of / (1 - of + 1e-9));
    const named = new Map<number, string>();
    collectFeatures(reading, candidates, context, (hash, _weight, kind, ...parts) =>
      named.set(hash, [kind, ...parts].filter((part) => part !== undefined).join(' ')),
    );
    return [...named]
      .map(([hash, name]) => ({
        name,
        change: logit(share) - logit(this.model.decide(reading, candidates, context, hash).of(head).shareOf(choice)),
      }))
      .sort((a, b) => b.change - a.change);
  }

  trace(message: string, context: Context, picker: Vibe | null): Trace {
    const { lexicon, model } = this;
    const reading = readCues(readWords(message, lexicon), lexicon);
    const reference = referredCards(reading, context, lexicon);
    const candidates = candidatesIn(reading);
    const decisions = model.decide(reading, candidates, context);
    const spans = model.tag(
      spanFeatures(reading, (word) => lexicon.isRare(word), stateHash(context)),
      reading.starts,
      reading.cues,
    );
    const whole = {
      intent: decisions.of('intent').choice,
      act: decisions.of('act').choice,
      context,
      spans,
      candidates,
    };
    const weighed = candidates.map((candidate) => ({
      candidate,
      share: model.weigh(candidateFeatures(candidate, reading, whole)),
    }));
    const said = readSaid(reading, spans, weighed, reference, context);
    const found = understoodOf({ reading, reference, decisions, said, context, picker });
    const doubts = doubtsOf({ reading, reference, decisions, weighed, said, understood: found });
    const { plan, turn } = this.calibration;
    const understood = { ...found, sure: probability(doubts, plan), sureOfNeed: probability(doubts, turn) };
    return { reading, reference, decisions, weighed, said, understood };
  }
}

interface Parts {
  readonly reading: Reading;
  readonly reference: CardReference;
  readonly decisions: Decisions;
  readonly said: Said;
  readonly context: Context;
  readonly picker: Vibe | null;
}

function understoodOf(parts: Parts): Understood {
  const { reading, decisions, context } = parts;
  const act = actOf(parts);
  const intent = act === 'ask_back' && !hasLikelyPlan(parts) ? 'general_chat' : intentOf(parts);
  const vibe = intent === 'recommendation' || intent === 'new_recommendation' ? vibeOf(parts) : null;
  const { need, standing } = needOf(parts, act);
  return {
    act,
    also: null,
    intent,
    vibe,
    tools: toolsFor(intent, decisions),
    slots: slotsOf(parts, intent, vibe),
    need,
    standing,
    about: aboutOf(act, parts),
    ask: act === 'about_cards' || act === 'fact' ? decisions.of('ask').choice : null,
    fresh: act === 'places' && context.cards.length > 0 && decisions.is('fresh'),
    signs: signsOf(reading.cues),
    language: reading.language,
    sure: 0,
    sureOfNeed: 0,
  };
}

/** One question back may still be about something: "where should i eat". */
const hasLikelyPlan = ({ decisions, reading }: Parts) =>
  decisions.of('intent').share >= UNLIKELY && reading.cues.some(({ sense }) => !SAY_NOTHING.has(sense.group));

function intentOf({ decisions, context }: Parts): Intent {
  const { choice, shareOf } = decisions.of('intent');
  if (context.hasHistory || context.cards.length > 0) return choice;
  // Nothing was shown yet: nothing can be varied or asked about.
  const possible = (['recommendation', 'weather', 'directions', 'events', 'general_chat', 'out_of_scope'] as const).map(
    (intent) => [intent, shareOf(intent)] as const,
  );
  return possible.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** The act that both decisions speak for; where neither says much and nothing is named, one question back. */
function actOf({ decisions, context, reference, reading }: Parts): Act {
  const [act, intent] = [decisions.of('act'), decisions.of('intent')];
  const hasCards = context.cards.length > 0;
  const scored = ACTS.filter((one) => hasCards || one !== 'about_cards').map((one) => {
    const fitting = INTENTS_OF[one].reduce((sum, other) => sum + intent.shareOf(other), 0);
    return { act: one, score: act.shareOf(one) * Math.max(UNFITTING, fitting) };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  const isNamed = reading.cues.some(({ sense }) => sense.layer === 'thing' || sense.layer === 'name');
  const saysNothing = reading.cues.every(({ sense }) => SAY_NOTHING.has(sense.group)) && !context.hasHistory;
  if (!isNamed && Math.max(act.share, intent.share) < (saysNothing ? LIKELY : UNLIKELY)) return 'ask_back';
  // A named place that is on the screen is one of the cards.
  return best.act === 'fact' && reference.named.length > 0 ? 'about_cards' : best.act;
}

/** Below this neither decision is likely enough to act on; where nothing was recognised it takes more. */
const UNLIKELY = 0.5;
const LIKELY = 0.8;
const SAY_NOTHING = new Set(['answer', 'ref', 'correct', 'keep']);
/** Labels of both kinds do not agree everywhere. */
const UNFITTING = 0.1;
const INTENTS_OF: Readonly<Record<Act, readonly Intent[]>> = {
  places: ['recommendation', 'new_recommendation'],
  about_cards: ['followup_place', 'followup_general'],
  fact: ['recommendation', 'directions', 'followup_place'],
  way: ['directions', 'followup_place'],
  weather: ['weather'],
  events: ['events'],
  ask_back: ['recommendation', 'directions', 'general_chat'],
  decline: ['out_of_scope'],
  talk: ['general_chat', 'followup_general'],
};

/** From here on words win over the picker even where no term says the vibe. */
const SURE_OF_VIBE = 0.99;

/** The words win over the picker unless they say next to nothing; a variation that names no thing keeps the vibe. */
function vibeOf({ decisions, picker, context, reading }: Parts): Vibe {
  const isVaried = decisions.of('intent').choice === 'new_recommendation' && context.vibe !== null;
  if (isVaried && !reading.cues.some(({ sense, isNegated }) => sense.vibe !== null && !isNegated)) return context.vibe;
  const { choice, share } = decisions.of('vibe');
  const isSaid =
    choice !== 'generic' && reading.cues.some(({ sense, isNegated }) => sense.vibe === choice && !isNegated);
  return picker !== null && picker !== 'generic' && !isSaid && share < SURE_OF_VIBE ? picker : choice;
}

function toolsFor(intent: Intent, decisions: Decisions): Tool[] {
  const sky: Tool[] = decisions.is('sky') ? ['get_weather'] : [];
  const way: Tool[] = decisions.is('way') ? ['get_directions'] : [];
  switch (intent) {
    case 'recommendation':
    case 'new_recommendation':
      return ['find_places', ...way, ...sky];
    case 'events':
      return ['find_events', ...way, ...sky];
    case 'weather':
      return ['get_weather'];
    case 'directions':
      return ['get_directions', ...sky];
    case 'followup_place':
      return way;
    default:
      return [];
  }
}

function slotsOf(parts: Parts, intent: Intent, vibe: Vibe | null): Slots {
  const { said, reference, context, reading } = parts;
  if (STATES_NOTHING.has(intent)) return {};
  const isWay = intent === 'directions';
  const isWeather = intent === 'weather';
  const isSearch = vibe !== null;
  const nameFor = (name: string | undefined) =>
    name !== undefined && /^@\d$/.test(name) ? context.cards[Number(name[1]) - 1]?.name : name;
  const cardName = (card: number | null | undefined) =>
    card === null || card === undefined ? undefined : context.cards[card]?.name;
  // A search starts from where they say they are; a way does not lead there.
  const anchors = isWay ? said.places : [...said.places, ...said.origins];
  let place = nameFor(anchors.find(({ campus }) => !campus)?.name);
  if (intent === 'followup_place') place = cardName(reference.named[0] ?? reference.focus) ?? place;
  if (isWay && place === undefined && !said.places.some((name) => name.campus)) {
    const to = destinationOf(parts);
    place = to === 'home' || to === 'Tandon' || to === 'Washington Square' ? undefined : nameFor(to);
  }
  // "like the first but ...", "near the second one"
  if (isSearch && place === undefined && reference.named.length === 1 && isLikeOrNear(reading))
    place = cardName(reference.named[0]);
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

function isLikeOrNear({ cues }: Reading): boolean {
  return cues.some(
    ({ sense, to }) =>
      (sense.id === 'quality.convenient' || sense.id === 'keep.like_that') &&
      cues.some((ref) => ref.sense.group === 'ref' && ref.from >= to - 1 && ref.from <= to + 2),
  );
}

function needOf(parts: Parts, act: Act) {
  const { said, decisions, context, reading } = parts;
  const isSearch = act === 'places' || act === 'events' || act === 'ask_back';
  const has = (id: string) => reading.cues.some(({ sense, isNegated }) => sense.id === id && !isNegated);
  const [first] = said.places;
  const { places: _places, cuisine: _cuisine, namedThing, what, origins, not, budget, ...rest } = said;
  const carry = decisions.of('carry').choice;
  const beginsAnew = context.standing.need.what === undefined || carry !== 'keep';
  const origin = origins[0]?.name;
  const stated: Need = defined({
    ...rest,
    what: isSearch ? (what ?? (beginsAnew ? namedThing : undefined)) : undefined,
    vibe: act === 'places' ? vibeOf(parts) : undefined,
    budget: said.maxPrice === undefined ? budget : undefined,
    near: isSearch || act === 'weather' ? (first?.name ?? nearCard(parts)) : undefined,
    to: act === 'way' ? destinationOf(parts) : undefined,
    from: origin ?? (act === 'way' && has('person.from_here') ? 'here' : undefined),
    not: not.length > 0 ? [...not] : undefined,
    lang: reading.language === 'en' ? undefined : reading.language,
  });
  return reduceNeed(context.standing, {
    act,
    carry,
    stated,
    isHere: origin !== undefined && (act !== 'way' || has('person.where_i_am')),
    goesBack: has('correct.going_back'),
  });
}

/** "near the second one", "close to it". */
function nearCard({ reading, reference }: Parts): string | undefined {
  if (!isLikeOrNear(reading)) return undefined;
  const card = reference.named[0] ?? (reference.hasPronoun ? reference.focus : null);
  return card === null || card === undefined ? undefined : `@${card + 1}`;
}

/** Where somebody wants to go: a name, a card, home; left out, the way before goes on, else the card talked about. */
function destinationOf({ said, reference, context, reading }: Parts): string | undefined {
  const [first] = said.places;
  if (first !== undefined) return first.name;
  if (reading.cues.some(({ sense }) => sense.id === 'way.get_home')) return 'home';
  if (reference.named.length > 0) return `@${reference.named[0]! + 1}`;
  if (context.standing.way.to !== undefined && !reference.hasPronoun) return context.standing.way.to;
  return reference.focus === null ? undefined : `@${reference.focus + 1}`;
}

function aboutOf(act: Act, { said, reference, decisions, context }: Parts): Understood['about'] {
  if (act === 'fact') return said.places[0]?.name ?? null;
  if (act !== 'about_cards') return null;
  if (reference.named.length > 1) return reference.named.map((card) => `@${card + 1}`);
  if (reference.named.length === 1) return `@${reference.named[0]! + 1}`;
  if (decisions.of('about').choice === 'all' && context.cards.length > 1) return 'all';
  return reference.focus === null ? 'all' : `@${reference.focus + 1}`;
}

function signsOf(cues: readonly Cue[]): string[] {
  return [...new Set(cues.filter(({ isNegated }) => !isNegated).map(({ sense }) => sense.id))];
}
