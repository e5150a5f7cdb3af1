import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock';
import type { Ladder } from '../../upstream/ladder';
import { Ladders } from '../../upstream/ladders';
import { isVendorFailure } from '../../upstream/upstream.errors';
import type { AlertFeed, AlertNotice, Period } from './alert-feed';
import { MtaNoticesClient } from './mta-notices.client';

/** What the MTA tells riders of lines or stations, in plain text. */
export interface ServiceAlert {
  readonly id: string;
  /** In the MTA's words, such as `Delays` or `Planned - Part Suspended`. */
  readonly kind: string;
  /** One plain line, 300 characters at most. */
  readonly header: string;
  /** All lines that it names. */
  readonly lineIds: readonly string[];
  /** Stations that somebody marked by hand: none says nothing about stations. */
  readonly stationIds: readonly string[];
  /** 1 to 35, the higher the worse; 0 when nobody ranked it. */
  readonly rank: number;
  /** Unix seconds; null: nobody knows. */
  readonly activeUntil: number | null;
}

export interface ServiceAlertList {
  /** When the feed was made, Unix seconds. */
  readonly madeAt: number;
  /** The worst first. */
  readonly alerts: readonly ServiceAlert[];
}

const FRESH_SECONDS = 60;
const STALE_SECONDS = 300;
const BUDGET_MS = 5_000;
/** Alerts change within minutes; a feed that has not for so long does not work, in seconds. */
const MOST_AGE = 30 * 60;
const MOST_ALERTS = 50;

/** What the MTA says about its service. */
@Injectable()
export class ServiceAlerts {
  private readonly ladder: Ladder<void, AlertFeed>;

  constructor(
    ladders: Ladders,
    mta: MtaNoticesClient,
    private readonly clock: Clock,
  ) {
    this.ladder = ladders.create({
      capability: 'service_alerts',
      budgetMs: BUDGET_MS,
      rungs: [
        {
          name: 'mta_alerts',
          isOn: mta.isOn,
          cachePolicy: { freshSeconds: FRESH_SECONDS, staleSeconds: STALE_SECONDS, key: () => 'transit:alerts:v1' },
          ask: (_, signal) => mta.alerts(signal),
        },
      ],
    });
  }

  /**
   * The alerts of any of the lines or stations that hold at a moment; planned work of another day does not.
   * @param at Unix seconds.
   * @param caller ends the waiting.
   * @returns null when nobody knows, which is not the same as no alert.
   */
  async forLines(
    lineIds: readonly string[],
    stationIds: readonly string[],
    at: number,
    caller?: AbortSignal,
  ): Promise<ServiceAlertList | null> {
    const feed = await this.feed(caller);
    if (feed === null) return null;
    const isAsked = (alert: AlertNotice) =>
      alert.lineIds.some((id) => lineIds.includes(id)) || alert.stationIds.some((id) => stationIds.includes(id));
    const alerts = feed.alerts
      .filter(isAsked)
      .flatMap((alert) => alertAt(alert, at) ?? [])
      .toSorted((a, b) => b.rank - a.rank)
      .slice(0, MOST_ALERTS);
    return { madeAt: feed.madeAt, alerts };
  }

  private async feed(caller?: AbortSignal): Promise<AlertFeed | null> {
    try {
      const { value } = await this.ladder.ask(undefined, { caller });
      return this.clock.now() / 1000 - value.madeAt <= MOST_AGE ? value : null;
    } catch (error) {
      if (!isVendorFailure(error)) throw error;
      return null;
    }
  }
}

function alertAt({ periods, ...alert }: AlertNotice, at: number): ServiceAlert | null {
  const always: Period = { from: null, until: null };
  const covers = ({ from, until }: Period) => (from ?? -Infinity) <= at && at < (until ?? Infinity);
  const now = periods.length === 0 ? always : periods.find(covers);
  if (now === undefined) return null;
  const { id, kind, header, lineIds, stationIds, rank } = alert;
  return { id, kind, header, lineIds, stationIds, rank, activeUntil: now.until };
}
