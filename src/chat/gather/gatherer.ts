import { Injectable } from '@nestjs/common';
import { AppError } from '../../common/app-error';
import { Clock } from '../../common/clock';
import { type Coordinates, distanceMeters } from '../../common/geo';
import { inNewYork } from '../../common/new-york';
import { type Origin, resolveOrigin } from '../../common/origin';
import { momentOf } from '../../common/span';
import { NoRouteFound } from '../../directions/directions.errors';
import { DirectionsService } from '../../directions/directions.service';
import type { Wish } from '../../directions/route.types';
import { EventsService } from '../../events/events.service';
import { type Happenings, happeningsFor } from '../../events/happenings';
import type { Picks } from '../../picks/pick';
import { Picker } from '../../picks/picker';
import type { PickRequest } from '../../picks/plan';
import { CandidateFinder } from '../../picks/search/candidate-finder';
import { PlacesService } from '../../places/places.service';
import type { Need } from '../../understanding/schema';
import type { Understood } from '../../understanding/understood';
import type { Preferences } from '../../users/preferences';
import { outlookFor } from '../../weather/outlook';
import { WeatherService } from '../../weather/weather.service';
import type { CurrentWeather, Reading } from '../../weather/weather.types';
import type { ChatProgress } from '../chat-progress';
import { pointOf, withNames } from '../memory/cards';
import type { Conversation, StoredCard } from '../memory/conversation';
import type { Destination, Gathered } from './gathered';
import { goesWithEvents, toolsOf } from './tools';
import { TrainFacts } from './trains';
import { Names, type Whereabouts } from './whereabouts';

export interface GatherRequest {
  readonly understood: Understood;
  readonly conversation: Conversation;
  /** Where the phone is. */
  readonly position: Origin;
  readonly preferences: Preferences;
  /** The cards that are asked about. */
  readonly about: readonly StoredCard[];
  /** Ids of cards that must not come again, and of those that come first; whether only nearer ones than shown do. */
  readonly except: ReadonlySet<number>;
  readonly first: ReadonlySet<number>;
  readonly closer: boolean;
  /** False when remembered results already answer a search. */
  readonly search: boolean;
  /** Is told of the weather and the way as soon as they are there. */
  readonly progress: Pick<ChatProgress, 'weather' | 'directions'>;
  /** Ends the vendors' work when the caller has gone. */
  readonly signal: AbortSignal | undefined;
}

/** The places that a need names. */
interface Named {
  /** What was stated, when it is not where the phone is. */
  readonly from: Whereabouts | null;
  readonly near: Whereabouts | null;
  /** What a fact is asked of. */
  readonly subjects: readonly Asked[];
}

/** What a fact is asked of, by its proper name if somebody knows it. */
interface Asked {
  readonly name: string;
  readonly found: Whereabouts | null;
}

/** What the goal of a way may depend on. */
interface Found {
  readonly names: Names;
  readonly subjects: readonly Asked[];
  readonly finding: Promise<Picks | null>;
  readonly happenings: Promise<Happenings | null>;
}

const NOTHING = Promise.resolve(null);
/** The phone's position, said as an origin. */
const HERE = 'here';
/** Named places that one answer tells of. */
const SUBJECTS = 2;
/** All cards that are shown, in place of a name. */
const ALL = 'all';
const THIS_WEEK = 'when.this_week';
/** For event sites that were never loaded; a site that is slower is there for the next question. */
const EVENTS_WAIT_MS = 2_000;

/** Runs the tools of an act at the same time, each on its ladder. A tool that fails leaves a gap, not an error. */
@Injectable()
export class Gatherer {
  constructor(
    private readonly picker: Picker,
    private readonly finder: CandidateFinder,
    private readonly places: PlacesService,
    private readonly weather: WeatherService,
    private readonly directions: DirectionsService,
    private readonly events: EventsService,
    private readonly trainFacts: TrainFacts,
    private readonly clock: Clock,
  ) {}

  /** @throws the signal's reason once the caller has gone. */
  async gather(request: GatherRequest): Promise<Gathered> {
    const { understood, position, signal } = request;
    const tools = toolsOf(understood);
    const names = new Names(this.places, { ...request, around: position.at });
    const { from, near, subjects } = await namedIn(request, names, tools.size > 0);
    const origin = from === null ? position : resolveOrigin(from.at);
    const around = near?.at ?? origin.at;
    const needsWeather = tools.has('get_weather');
    const weather = needsWeather || tools.has('find_places') ? this.currentWeather(around, request) : NOTHING;
    // Nobody may be waiting for it any more when the caller goes.
    weather.catch(() => undefined);
    const happenings = this.happenings(request, tools.has('find_events'), near);
    const search = () => this.find(request, { from: origin.at, around, reachMeters: near?.radiusMeters ?? null });
    const finding = tools.has('find_places')
      ? request.search
        ? search()
        : NOTHING
      : tools.has('find_events')
        ? inPlaceOf(happenings, understood.need, search)
        : NOTHING;
    const found: Found = { names, subjects, finding, happenings };
    const places = subjects.flatMap(({ found: at }) => at?.place ?? []);
    const [picks, destination, outlook, alerts, events, trains, ways] = await Promise.all([
      finding,
      tools.has('get_directions') ? this.destination(request, origin.at, found) : null,
      needsWeather ? this.outlook(around, request) : null,
      needsWeather ? this.weather.alerts(around, signal) : null,
      happenings,
      this.trainFacts.find(understood, origin.at, signal),
      places.length === 0
        ? []
        : this.finder.waysTo(
            places.map((place) => ({ place })),
            origin.at,
            false,
            signal,
          ),
    ]);
    return {
      origin,
      from: from && { name: from.name },
      near: near && { name: near.name },
      unresolved: names.unknown[0] ?? null,
      // Beside a search the weather is an extra that nobody waits for.
      weather: needsWeather ? await weather : await ifThere(weather),
      outlook,
      alerts,
      finding: picks,
      destination,
      happenings: events,
      trains,
      subjects: subjects.map(({ name, found: at }) => {
        const place = at?.place ?? null;
        return { name, place, travel: ways.find((way) => way.place === place)?.travel ?? null };
      }),
    };
  }

  private find(request: GatherRequest, where: Pick<PickRequest, 'from' | 'around' | 'reachMeters'>): Promise<Picks> {
    const { understood, conversation } = request;
    const need = withNames(understood.need, conversation);
    const vibe = understood.vibe ?? need.vibe ?? 'generic';
    const meters = conversation.lastPlaces
      .flatMap((card) => pointOf(card) ?? [])
      .map((at) => distanceMeters(where.from, at));
    const closerThan = request.closer && meters.length > 0 ? Math.min(...meters) : null;
    return this.picker.pick({ ...request, ...where, need, vibe, closerThan });
  }

  /** Events where they are asked for; beside a search for fun those that are already known. */
  private async happenings(
    { understood, preferences, signal }: GatherRequest,
    asked: boolean,
    near: Whereabouts | null,
  ) {
    if (!asked && !goesWithEvents(understood, preferences)) return null;
    const known = await this.events.upcoming({ waitMs: asked ? EVENTS_WAIT_MS : 0, signal });
    return happeningsFor(known, {
      need: understood.need,
      around: near?.at ?? null,
      isForWeek: understood.signs.includes(THIS_WEEK),
      nowMs: this.clock.now(),
    });
  }

  private async currentWeather(at: Coordinates, request: GatherRequest): Promise<Reading<CurrentWeather> | null> {
    const reading = await orGap(this.weather.current(at, request.signal));
    if (reading !== null) request.progress.weather(reading);
    return reading;
  }

  private async outlook(at: Coordinates, { understood, signal }: GatherRequest) {
    const forecast = await orGap(this.weather.forecast(at, signal));
    return forecast && outlookFor(forecast.value, understood.need.when, this.clock.now());
  }

  private async destination(request: GatherRequest, from: Coordinates, found: Found): Promise<Destination | null> {
    const goal = await goalOf(request, found);
    if (goal === null) return null;
    const { name, place, at } = goal;
    try {
      const wish = wishOf(request.understood, this.clock.now());
      const directions = await this.directions.between(from, at, { wish, caller: request.signal });
      request.progress.directions(directions);
      return { name, place, directions };
    } catch (error) {
      if (error instanceof NoRouteFound) return { name, place, directions: null };
      throw error;
    }
  }
}

/** How somebody wants to go there, and when: a time of day that was said is when they leave. */
function wishOf({ need, transit, signs }: Understood, nowMs: number): Wish {
  const { when, access } = need;
  // Who asks which train to take wants to go by train.
  const mode = need.mode ?? (transit?.ask === 'way' ? 'transit' : undefined);
  const at = (when === undefined ? null : momentOf(when, inNewYork(nowMs)))?.toSeconds() ?? null;
  // "when do i have to leave to be there at 9": the clock is when they want to be there.
  const isArrival = signs.includes('way.how_long');
  const isKnown = mode === 'walking' || mode === 'transit';
  return {
    mode: isKnown ? mode : null,
    departAt: isArrival ? null : at,
    arriveBy: isArrival ? at : null,
    stepFree: access === 'step-free',
  };
}

/** @param looks false when no tool is asked for, and only a fact's subject is worth a look. */
async function namedIn(request: GatherRequest, names: Names, looks: boolean): Promise<Named> {
  const { act, need, standing } = request.understood;
  const isFact = act === 'fact';
  if (!looks && !isFact) return { from: null, near: null, subjects: [] };
  // A question about a card carries little of the need, and people stay where they said they are.
  const fromName = need.from ?? (isFact || act === 'about_cards' ? standing.need.from : undefined);
  const [from, near, subjects] = await Promise.all([
    names.findPoint(fromName === HERE ? undefined : fromName),
    names.findPoint(need.near),
    isFact ? subjectsOf(request, names) : [],
  ]);
  return { from, near, subjects };
}

/** Where nothing of the sort happens: venues of that kind. */
async function inPlaceOf(
  happenings: Found['happenings'],
  { what }: Need,
  search: () => Promise<Picks>,
): Promise<Picks | null> {
  const { events = [], missing = null } = (await happenings) ?? {};
  if (what === undefined || (events.length > 0 && missing === null)) return null;
  const found = await search();
  return found.picks.length > 0 ? found : null;
}

/** The cards asked about, else the places that were named. */
function subjectsOf({ understood, about }: GatherRequest, names: Names): Promise<Asked[]> | Asked[] {
  if (about.length > 0) return about.map(({ name }) => ({ name, found: null }));
  const said = [understood.about ?? []].flat().filter((name) => name !== ALL);
  return Promise.all(
    said.slice(0, SUBJECTS).map(async (name) => {
      const found = await names.find(name);
      return { name: found?.name ?? name, found };
    }),
  );
}

/** Where the way leads: what was stated, the card or place asked about, else the best of what is looked for. */
async function goalOf({ understood, about }: GatherRequest, found: Found): Promise<Whereabouts | null> {
  const name = understood.need.to ?? about[0]?.name;
  if (name !== undefined) return found.names.find(name);
  const place = (await found.finding)?.picks[0]?.place;
  if (place !== undefined) return { name: place.name, at: place.at, place };
  const event = (await found.happenings)?.events.find(({ event: { at } }) => at !== null)?.event;
  return event ? { name: event.name, at: event.at!, place: null } : (found.subjects[0]?.found ?? null);
}

/** The value if it is there by now, else null. */
async function ifThere<T>(value: Promise<T | null>): Promise<T | null> {
  return Promise.race([value, new Promise<null>((resolve) => setImmediate(() => resolve(null)))]);
}

/** A failure that has a name is a gap in the answer; a bug is not. */
async function orGap<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
