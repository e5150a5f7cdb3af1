import { Injectable } from '@nestjs/common';
import type { CachePolicy } from '../cache/cache-policy';
import { SharedCache } from '../cache/shared-cache';
import { type Coordinates, roundTo, toText } from '../common/geo';
import { AppConfig } from '../config/env';
import { nullIfVendorFails } from '../upstream/ladder';
import { estimateWalk } from './estimate';
import { GoogleRoutesClient } from './google-routes.client';
import type { Leg, TravelMode } from './route.types';
import { CARD_WALK_SECONDS, modeOfCard } from './travel-mode';

/** How to get to a card. */
export interface TravelTime {
  readonly walk: Leg;
  readonly mode: TravelMode;
  readonly isEstimated: boolean;
}

/** Whose map the destinations come from; Google's places get Google's times, all others the estimate. */
export type MapStack = 'google' | 'open';

/** Travel times for lists of cards: at most one matrix per mode, never the public OSRM server. */
@Injectable()
export class TravelTimesService {
  private readonly policy: CachePolicy;

  constructor(
    config: AppConfig,
    private readonly cache: SharedCache,
    private readonly google: GoogleRoutesClient,
  ) {
    this.policy = { freshSeconds: config.googleCacheSeconds, staleSeconds: config.googleCacheSeconds };
  }

  /**
   * The way to each destination, in their order. Never fails: without a vendor it estimates.
   * @param to at most 50 points.
   */
  async toEach(
    from: Coordinates,
    to: readonly Coordinates[],
    options: { stack: MapStack; prefersWalking: boolean; caller?: AbortSignal },
  ): Promise<TravelTime[]> {
    const estimates = to.map((point) => estimateWalk(from, point));
    if (options.stack === 'open' || !this.google.isConfigured || to.length === 0) {
      return estimates.map((walk) => ({ walk, mode: 'walking', isEstimated: true }));
    }
    // Chosen by the estimate, so that both matrices run at the same time.
    const far = to.flatMap((_, i) => (estimates[i]!.durationSeconds > CARD_WALK_SECONDS ? [i] : []));
    const [walks, transits] = await Promise.all([
      this.matrix('walking', from, to, options.caller),
      options.prefersWalking || far.length === 0
        ? null
        : this.matrix(
            'transit',
            from,
            far.map((i) => to[i]!),
            options.caller,
          ),
    ]);
    return to.map((_, i) => {
      const walk = walks?.[i] ?? null;
      const transit = transits?.[far.indexOf(i)] ?? null;
      return {
        walk: walk ?? estimates[i]!,
        mode: modeOfCard(walk ?? estimates[i]!, transit, options.prefersWalking),
        isEstimated: walk === null,
      };
    });
  }

  private async matrix(
    mode: TravelMode,
    start: Coordinates,
    to: readonly Coordinates[],
    caller?: AbortSignal,
  ): Promise<(Leg | null)[] | null> {
    const from = roundTo(start, 4);
    const key = `matrix:${mode}:v1:${toText(from)}:${to.map((point) => toText(point)).join(';')}`;
    const load = (cancelled: AbortSignal) => this.google.legs(mode, from, to, cancelled);
    const answer = await nullIfVendorFails(this.cache.wrap(key, this.policy, load, caller));
    return answer?.value ?? null;
  }
}
