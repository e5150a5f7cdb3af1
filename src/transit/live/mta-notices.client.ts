import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AppConfig } from '../../config/env';
import type { UpstreamClient } from '../../upstream/upstream.client';
import { UpstreamFactory } from '../../upstream/upstream.factory';
import { type AlertFeed, alertMessageSchema, readAlerts } from './alert-feed';
import { type Elevator, type OutageNotice, readElevators, readOutages } from './elevator-feed';

/** The encoded slashes belong to the paths. */
const FEEDS = '/Dataservice/mtagtfsfeeds';
const BUDGET = { attemptMs: 3_000, wholeMs: 5_000 };
const rowsSchema = z.array(z.unknown());

/** What the MTA says about its service and its elevators, as JSON, no key. */
@Injectable()
export class MtaNoticesClient {
  readonly isOn: boolean;
  private readonly alertFeed: UpstreamClient;
  private readonly elevatorFeed: UpstreamClient;

  constructor(config: AppConfig, factory: UpstreamFactory) {
    const { baseUrl } = config.mtaRealtime;
    this.isOn = baseUrl !== '';
    this.alertFeed = factory.create({ vendor: 'mta-alerts', baseUrl, budget: BUDGET });
    this.elevatorFeed = factory.create({ vendor: 'mta-elevators', baseUrl, budget: BUDGET });
  }

  /** @throws UpstreamUnavailable, UpstreamRejected */
  async alerts(signal?: AbortSignal): Promise<AlertFeed> {
    const path = `${FEEDS}/camsys%2Fsubway-alerts.json`;
    return readAlerts(
      this.alertFeed.vendor,
      await this.alertFeed.getJson(path, { schema: alertMessageSchema, signal }),
    );
  }

  /** Elevators that are out now. @throws UpstreamUnavailable, UpstreamRejected */
  async outages(signal?: AbortSignal): Promise<OutageNotice[]> {
    return readOutages(this.elevatorFeed.vendor, await this.rows('nyct_ene', signal));
  }

  /** All elevators that a step-free way may depend on. @throws UpstreamUnavailable, UpstreamRejected */
  async elevators(signal?: AbortSignal): Promise<Elevator[]> {
    return readElevators(this.elevatorFeed.vendor, await this.rows('nyct_ene_equipments', signal));
  }

  private rows(name: string, signal?: AbortSignal): Promise<unknown[]> {
    return this.elevatorFeed.getJson(`${FEEDS}/nyct%2F${name}.json`, { schema: rowsSchema, signal });
  }
}
