import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock';
import { type Coordinates, distanceMeters } from '../../common/geo';
import { inNewYork } from '../../common/new-york';
import { normalise } from '../../common/words';
import type { Preferences } from '../../users/preferences';
import { WeatherService } from '../../weather/weather.service';
import type { Verdicts } from '../../picks/conditions/condition';
import { Lister } from '../../picks/lister';
import { bestFirst, type Candidate, type Scored } from '../../picks/pick';
import { listScore, nearness, ratingScore, vibeBonus } from '../../picks/ranking/list-scores';
import { adjustment, preferenceFit } from '../../picks/ranking/preference-fit';
import type { List } from '../../picks/search/search';
import type { Vibe } from '../../understanding/schema';
import { CATEGORIES, LABELS, type TopCategory } from '../categories';
import { type Context, contextScore } from './context';
import { listed, type Listed } from '../listed';
import { mixed } from './mix';
import { weatherClass, type WeatherClass } from './weather-hint';

export interface TopRequest {
  readonly from: Coordinates;
  readonly vibe: Vibe | null;
  /** What the client says about the weather; may be empty. */
  readonly weatherHint: string;
  /** Empty for strangers. */
  readonly preferences: Preferences;
  readonly limit: number;
}

export interface TopListed extends Listed {
  readonly label: TopCategory;
}

interface Labelled extends Scored, Verdicts {
  readonly label: TopCategory;
}

const WEIGHTS = { preference: 0.45, category: 0.2, rating: 0.15, near: 0.1, context: 0.1 };
/** Two of one name this close are one place on two maps, or a chain that nobody needs twice. */
const SAME_PLACE_METERS = 150;

/** The feed: the best of all lists for this person, at this hour, in this weather. */
@Injectable()
export class TopRecommendationsService {
  constructor(
    private readonly lister: Lister,
    private readonly weather: WeatherService,
    private readonly clock: Clock,
  ) {}

  /** Best first. */
  async list(request: TopRequest): Promise<TopListed[]> {
    const { from, vibe, preferences, limit } = request;
    const [lists, weather] = await Promise.all([
      this.lister.find({
        lists: CATEGORIES,
        vibe,
        from,
        keep: 2 * limit,
        preferences,
        prefersWalking: preferences.commute === 'walking',
      }),
      this.weatherFor(request),
    ]);
    const now = this.clock.now();
    const context = { hour: inNewYork(now).hour, weather };
    const scored = CATEGORIES.flatMap((list, i) =>
      lists[i]!.map((candidate) => ({
        ...candidate,
        label: LABELS[list],
        score: scoreOf(list, candidate, request, context),
      })),
    );
    const best = mixed(withoutDoubles(bestFirst(openOnes(scored))), limit);
    return Promise.all(
      best.map(async (candidate) => ({ ...(await listed(candidate, from, now)), label: candidate.label })),
    );
  }

  private async weatherFor({ weatherHint, from }: TopRequest): Promise<WeatherClass | null> {
    const hinted = weatherClass(weatherHint);
    if (hinted !== null) return hinted;
    const known = await this.weather.lastKnown(from);
    return known && weatherClass(known.value.condition.main);
  }
}

function scoreOf(list: List, candidate: Candidate, { vibe, preferences }: TopRequest, context: Context): number {
  const { place, travel } = candidate;
  return (
    WEIGHTS.preference * preferenceFit(candidate, preferences) +
    WEIGHTS.category * listScore(list, candidate, context.hour) +
    WEIGHTS.rating * ratingScore(place) +
    WEIGHTS.near * nearness(travel) +
    WEIGHTS.context * contextScore(place, context) +
    vibeBonus(vibe, place) +
    adjustment(candidate, vibe ?? 'generic', preferences)
  );
}

/** Closed places are out, unless there is nothing else. */
function openOnes(candidates: readonly Labelled[]): readonly Labelled[] {
  const open = candidates.filter(({ breaks }) => breaks.length === 0);
  return open.length > 0 ? open : candidates;
}

/** Keeps the best of each place. */
function withoutDoubles(ranked: readonly Labelled[]): Labelled[] {
  const kept: Labelled[] = [];
  for (const candidate of ranked) {
    if (!kept.some((other) => isSamePlace(other, candidate))) kept.push(candidate);
  }
  return kept;
}

function isSamePlace({ place: a }: Candidate, { place: b }: Candidate): boolean {
  if (a.id === b.id) return true;
  return normalise(a.name) === normalise(b.name) && distanceMeters(a.at, b.at) < SAME_PLACE_METERS;
}
