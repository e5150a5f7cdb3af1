import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock';
import { type Coordinates, distanceMeters } from '../../common/geo';
import { inNewYork } from '../../common/new-york';
import { normalise } from '../../common/words';
import { notClosed } from '../../places/hours';
import type { Preferences } from '../../users/preferences';
import { WeatherService } from '../../weather/weather.service';
import { adjustment } from '../adjustment';
import { bestFirst, type Candidate, type Scored } from '../candidate';
import { CandidateFinder } from '../candidate-finder';
import { CATEGORIES, type Category, LABELS, type TopCategory } from '../categories';
import { type Context, contextScore } from './context';
import { listed, type Listed } from '../listed';
import { mixed } from './mix';
import { preferenceFit } from '../preference-fit';
import { categoryScore, nearness, ratingScore, vibeBonus } from '../scores';
import type { Vibe } from '../vibes';
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

interface Labelled extends Scored {
  readonly label: TopCategory;
}

const WEIGHTS = { preference: 0.45, category: 0.2, rating: 0.15, near: 0.1, context: 0.1 };
/** Two of one name this close are one place on two maps, or a chain that nobody needs twice. */
const SAME_PLACE_METERS = 150;

/** The feed: the best of all lists for this person, at this hour, in this weather. */
@Injectable()
export class TopRecommendationsService {
  constructor(
    private readonly finder: CandidateFinder,
    private readonly weather: WeatherService,
    private readonly clock: Clock,
  ) {}

  /** Best first. */
  async list(request: TopRequest): Promise<TopListed[]> {
    const { from, vibe, preferences, limit } = request;
    const [lists, weather] = await Promise.all([
      this.finder.find({
        categories: CATEGORIES,
        vibe,
        from,
        keep: 2 * limit,
        prefersWalking: preferences.commute === 'walking',
      }),
      this.weatherFor(request),
    ]);
    const now = this.clock.now();
    const context = { hour: inNewYork(now).hour, weather };
    const scored = CATEGORIES.flatMap((category, i) =>
      lists[i]!.map((candidate) => ({
        ...candidate,
        label: LABELS[category],
        score: scoreOf(category, candidate, request, context),
      })),
    );
    const best = mixed(withoutDoubles(bestFirst<Labelled>(await openOnes(scored, now))), limit);
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

function scoreOf(
  category: Category,
  candidate: Candidate,
  { vibe, preferences }: TopRequest,
  context: Context,
): number {
  const { place, travel } = candidate;
  return (
    WEIGHTS.preference * preferenceFit(candidate, preferences) +
    WEIGHTS.category * categoryScore(category, candidate, context.hour) +
    WEIGHTS.rating * ratingScore(place) +
    WEIGHTS.near * nearness(travel) +
    WEIGHTS.context * contextScore(place, context) +
    vibeBonus(vibe, place) +
    adjustment(candidate, vibe ?? 'generic', preferences)
  );
}

/** Closed places are out, unless there is nothing else. */
async function openOnes(candidates: readonly Labelled[], now: number): Promise<readonly Labelled[]> {
  const open = await notClosed(candidates, ({ place }) => place.hours, now);
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
