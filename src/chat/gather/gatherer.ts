import { Injectable } from '@nestjs/common';
import { AppError } from '../../common/app-error';
import { Clock } from '../../common/clock';
import type { Coordinates } from '../../common/geo';
import { CAMPUSES, type Origin } from '../../common/origin';
import { NoRouteFound } from '../../directions/directions.errors';
import { DirectionsService } from '../../directions/directions.service';
import { EventsService } from '../../events/events.service';
import { PlacesService } from '../../places/places.service';
import type { Place } from '../../places/place.types';
import type { Preferences } from '../../users/preferences';
import { WeatherService } from '../../weather/weather.service';
import type { CurrentWeather, Reading } from '../../weather/weather.types';
import type { ChatProgress } from '../chat-progress';
import type { StoredCard } from '../memory/conversation';
import type { Plan } from '../planner/plan.types';
import type { Destination, Gathered } from './gathered';
import { type Happenings, happeningsFor } from './happenings';
import { type Outlook, outlookFor } from './outlook';
import { PlaceFinder } from './place-finder';

export interface GatherRequest {
  readonly plan: Plan;
  readonly message: string;
  readonly origin: Origin;
  readonly preferences: Preferences;
  /** The card the plan refers to. */
  readonly card: StoredCard | null;
  readonly except: ReadonlySet<number>;
  /** False when remembered results already answer a search. */
  readonly search: boolean;
  /** Is told of the weather and the way as soon as they are there. */
  readonly progress: Pick<ChatProgress, 'weather' | 'directions'>;
  /** Ends the vendors' work when the caller has gone. */
  readonly signal: AbortSignal | undefined;
}

/** Runs the tools of a plan at the same time, each on its ladder. A tool that fails leaves a gap, not an error. */
@Injectable()
export class Gatherer {
  constructor(
    private readonly finder: PlaceFinder,
    private readonly places: PlacesService,
    private readonly weather: WeatherService,
    private readonly directions: DirectionsService,
    private readonly events: EventsService,
    private readonly clock: Clock,
  ) {}

  /** @throws the signal's reason once the caller has gone. */
  async gather(request: GatherRequest): Promise<Gathered> {
    const { plan, origin, signal } = request;
    const needs = (tool: Plan['tools'][number]) => plan.tools.includes(tool);
    const anchor = this.anchorOf(request);
    const needsWeather = needs('get_weather');
    const weather = needsWeather || needs('find_places') ? this.currentWeather(await anchor, request) : NOTHING;
    // Nobody may be waiting for it any more when the caller goes.
    weather.catch(() => undefined);
    const happenings = this.happenings(request);
    const [finding, destination, outlook] = await Promise.all([
      needs('find_places') && request.search ? this.find(request, await anchor) : null,
      needs('get_directions') ? this.findDestination(request, happenings) : null,
      needsWeather ? this.outlook(await anchor, plan.slots.when, signal) : null,
      happenings,
    ]);
    return {
      origin,
      // Beside a search the weather is an extra that nobody waits for.
      weather: needsWeather ? await weather : await ifThere(weather),
      outlook,
      finding,
      destination,
      happenings: await happenings,
    };
  }

  /** Events where they are asked for; beside a search for fun those that are already known. */
  private async happenings(request: GatherRequest): Promise<Happenings | null> {
    const { plan, message, preferences, signal } = request;
    const asked = plan.tools.includes('find_events');
    if (!asked && !goesWithEvents(plan, preferences)) return null;
    const known = await this.events.upcoming({ waitMs: asked ? EVENTS_WAIT_MS : 0, signal });
    return happeningsFor(known, plan, message, this.clock.now());
  }

  /** Where a search or the weather is centred: a campus or place that the message names, else the origin. */
  private async anchorOf({ plan, origin, card, signal }: GatherRequest): Promise<Coordinates> {
    if (plan.intent === 'directions' || plan.intent === 'followup_place') return origin.at;
    if (plan.slots.campus !== undefined) return campusPoint(plan.slots.campus);
    if (plan.slots.place === undefined) return origin.at;
    if (card?.location) return { lat: card.location.lat, lon: card.location.lng };
    return (await this.places.findPoint(plan.slots.place, origin.at, signal)) ?? origin.at;
  }

  private find({ plan, message, origin, preferences, except, signal }: GatherRequest, around: Coordinates) {
    return this.finder.find({ plan, message, from: origin.at, around, preferences, except, signal });
  }

  private async currentWeather(
    at: Coordinates,
    { progress, signal }: GatherRequest,
  ): Promise<Reading<CurrentWeather> | null> {
    const reading = await orGap(this.weather.current(at, signal));
    if (reading !== null) progress.weather(reading);
    return reading;
  }

  private async outlook(at: Coordinates, when?: string, signal?: AbortSignal): Promise<Outlook | null> {
    const forecast = await orGap(this.weather.forecast(at, signal));
    return forecast && outlookFor(forecast.value, when, this.clock.now());
  }

  private async findDestination(
    request: GatherRequest,
    happenings: Promise<Happenings | null>,
  ): Promise<Destination | null> {
    const { plan, origin, progress, signal } = request;
    const target = plan.intent === 'events' ? eventTarget(await happenings) : await this.target(request);
    if (target === null) return null;
    const { name, place, at } = target;
    try {
      const wanted = plan.slots.mode ?? null;
      const directions = await this.directions.between(origin.at, at, { wanted, caller: signal });
      progress.directions(directions);
      return { name, place, directions };
    } catch (error) {
      if (error instanceof NoRouteFound) return { name, place, directions: null };
      throw error;
    }
  }

  private async target({
    plan: { slots },
    origin,
    card,
    signal,
  }: GatherRequest): Promise<{ name: string; place: Place | null; at: Coordinates } | null> {
    if (card?.location) return { name: card.name, place: null, at: { lat: card.location.lat, lon: card.location.lng } };
    if (slots.place !== undefined) {
      const place = await this.places.findByName(slots.place, origin.at, signal);
      return place && { name: place.name, place, at: place.at };
    }
    if (slots.campus === undefined) return null;
    return { name: CAMPUS_NAMES[slots.campus], place: null, at: campusPoint(slots.campus) };
  }
}

const NOTHING = Promise.resolve(null);
/** For event sites that were never loaded; a site that is slower is there for the next question. */
const EVENTS_WAIT_MS = 2_000;

function goesWithEvents({ intent, vibe }: Plan, { preferredVibes = [] }: Preferences): boolean {
  if (intent !== 'recommendation') return false;
  return vibe === 'party' || vibe === 'explore' || (vibe === 'generic' && preferredVibes.includes('free_events'));
}

/** The best event whose place is known. */
function eventTarget(happenings: Happenings | null) {
  const event = happenings?.events.find(({ event: { at } }) => at !== null)?.event;
  return event ? { name: event.name, place: null, at: event.at! } : null;
}

const CAMPUS_NAMES = { tandon: 'the Tandon campus', washington_square: 'the Washington Square campus' } as const;

function campusPoint(campus: keyof typeof CAMPUS_NAMES): Coordinates {
  return campus === 'tandon' ? CAMPUSES.Tandon : CAMPUSES['Washington Square'];
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
