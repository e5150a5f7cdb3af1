import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import { type Coordinates, roundTo } from '../common/geo';
import { inNewYork } from '../common/new-york';
import { AppConfig } from '../config/env';
import type { UpstreamClient } from '../upstream/upstream.client';
import { UpstreamRejected, UpstreamUnavailable } from '../upstream/upstream.errors';
import { UpstreamFactory } from '../upstream/upstream.factory';
import { nwsCondition } from './nws-condition';
import {
  alertsSchema,
  type HourlyPeriod,
  hourlySchema,
  mphOf,
  type Observation,
  observationSchema,
  pointSchema,
  stationsSchema,
  valueIn,
} from './nws.schema';
import { type ForecastHour, stepsOf } from './steps';
import { type CurrentWeather, type Forecast, unknownSky, type WeatherAlert } from './weather.types';
import { walkersAlert } from './nws-alert';

/** Where a point lies on the service's grid, and who observes the weather near it. */
interface GridPoint {
  readonly path: string;
  readonly stations: readonly string[];
}

const HOUR_MS = 3_600_000;
/** The vendor asks for four decimals at most, without zeros at the end: anything else is redirected. */
const DECIMALS = 4;
const POINTS_KEPT_MS = 24 * HOUR_MS;
const MOST_POINTS = 500;
const STATIONS = 3;
const MOST_ALERTS = 10;
/** Older observations say less of the present than the forecast for this hour. */
const OBSERVATION_GOOD_MS = 1.5 * HOUR_MS;
/** The service has answered with yesterday's forecast. */
const FORECAST_GOOD_MS = 12 * HOUR_MS;
/** By the clock, where nothing else says it. */
const DAY_BEGINS = 6;
const DAY_ENDS = 18;

/**
 * The National Weather Service of the United States: no key, public domain, the United States only. It asks for a contact in
 * the `User-Agent`; without `NWS_CONTACT` it is not asked.
 */
@Injectable()
export class NwsClient {
  readonly isOn: boolean;
  private readonly http: UpstreamClient;
  /** By position; null outside the United States. */
  private readonly points = new Map<string, { readonly point: GridPoint | null; readonly until: number }>();

  constructor(
    config: AppConfig,
    factory: UpstreamFactory,
    private readonly clock: Clock,
  ) {
    const { baseUrl, contact } = config.nws;
    this.isOn = baseUrl !== '' && contact !== undefined;
    this.http = factory.create({
      vendor: 'national weather service',
      baseUrl,
      budget: { attemptMs: 2_500, wholeMs: 4_000 },
      headers: { 'User-Agent': `VioletVibes/2.0 (${contact ?? ''})`, Accept: 'application/geo+json' },
    });
  }

  /** What is observed near by, else the forecast for this hour. @throws UpstreamUnavailable, UpstreamRejected */
  async current(at: Coordinates, signal?: AbortSignal): Promise<CurrentWeather> {
    const point = await this.pointOf(at, signal);
    const [observed, hours] = await Promise.allSettled([this.observed(point, signal), this.hours(point, signal)]);
    const seen = observed.status === 'fulfilled' ? observed.value : null;
    const now = this.clock.now();
    const hour =
      hours.status === 'fulfilled'
        ? hours.value.find(({ startTime, endTime }) => startTime <= now && endTime > now)
        : undefined;
    if (seen !== null) return this.fromObservation(seen, hour);
    if (hour?.temperatureF !== undefined && hour.temperatureF !== null)
      return {
        temperatureF: hour.temperatureF,
        humidityPercent: hour.humidityPercent,
        windMph: hour.windMph,
        condition: conditionOfHour(hour),
        source: 'nws',
      };
    throw hours.status === 'rejected' ? hours.reason : new UpstreamUnavailable(this.http.vendor, 'wrong_shape');
  }

  /** @throws UpstreamUnavailable, UpstreamRejected */
  async forecast(at: Coordinates, signal?: AbortSignal): Promise<Forecast> {
    const periods = await this.hours(await this.pointOf(at, signal), signal);
    const hours = periods.map((period): ForecastHour => ({
      at: period.startTime / 1000,
      temperatureF: period.temperatureF,
      humidityPercent: period.humidityPercent,
      windMph: period.windMph,
      precipitationChance: period.chancePercent === null ? null : period.chancePercent / 100,
      condition: conditionOfHour(period),
    }));
    return { steps: stepsOf(hours, this.clock.now() / 1000), source: 'nws' };
  }

  /** Warnings that hold at a point, the worst first; empty when there are none. @throws UpstreamUnavailable, UpstreamRejected */
  async alerts(at: Coordinates, signal?: AbortSignal): Promise<WeatherAlert[]> {
    const query = { point: pointText(at) };
    const { features } = await this.http.getJson('/alerts/active', { query, schema: alertsSchema, signal });
    const now = this.clock.now();
    return features
      .flatMap(({ properties }) => walkersAlert(properties, now) ?? [])
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
      .slice(0, MOST_ALERTS);
  }

  private async pointOf(at: Coordinates, signal?: AbortSignal): Promise<GridPoint> {
    const key = pointText(at);
    const kept = this.points.get(key);
    const now = this.clock.now();
    if (kept !== undefined && kept.until > now) {
      if (kept.point === null) throw new UpstreamRejected(this.http.vendor, 404, null);
      return kept.point;
    }
    const path = await this.gridOf(key, signal);
    return this.remember(key, { path, stations: await this.stationsOf(path, signal) });
  }

  private async gridOf(key: string, signal?: AbortSignal): Promise<string> {
    try {
      const { properties } = await this.http.getJson(`/points/${key}`, { schema: pointSchema, signal });
      // Made of its parts: an address in an answer could lead anywhere.
      return `/gridpoints/${properties.gridId}/${properties.gridX},${properties.gridY}`;
    } catch (error) {
      // Outside the United States: not asked again for a day.
      if (isMissing(error)) this.remember(key, null);
      throw error;
    }
  }

  /** Who observes near by; none where the service names none: the forecast for this hour is left. */
  private async stationsOf(path: string, signal?: AbortSignal): Promise<readonly string[]> {
    try {
      const query = { limit: STATIONS };
      return (await this.http.getJson(`${path}/stations`, { query, schema: stationsSchema, signal })).features;
    } catch (error) {
      if (error instanceof UpstreamRejected) return [];
      throw error;
    }
  }

  private remember<T extends GridPoint | null>(key: string, point: T): T {
    const oldest = this.points.size >= MOST_POINTS ? this.points.keys().next().value : undefined;
    if (oldest !== undefined) this.points.delete(oldest);
    this.points.set(key, { point, until: this.clock.now() + POINTS_KEPT_MS });
    return point;
  }

  /** The first station with a fresh temperature; null when none has one. */
  private async observed({ stations }: GridPoint, signal?: AbortSignal): Promise<Observation | null> {
    for (const station of stations) {
      try {
        const path = `/stations/${station}/observations/latest`;
        const { properties } = await this.http.getJson(path, { schema: observationSchema, signal });
        const isFresh = this.clock.now() - properties.timestamp < OBSERVATION_GOOD_MS;
        if (isFresh && properties.temperature !== null) return properties;
      } catch (error) {
        // A station without an observation: the next one.
        if (!(error instanceof UpstreamRejected)) throw error;
      }
    }
    return null;
  }

  private async hours({ path }: GridPoint, signal?: AbortSignal): Promise<HourlyPeriod[]> {
    const { updateTime, periods } = await this.askHours(path, signal);
    const now = this.clock.now();
    const ahead = periods.filter(({ endTime }) => endTime > now);
    const isOld = updateTime !== null && now - updateTime > FORECAST_GOOD_MS;
    if (isOld || ahead.length === 0) throw new UpstreamUnavailable(this.http.vendor, 'wrong_shape');
    return ahead;
  }

  private async askHours(path: string, signal?: AbortSignal) {
    try {
      const query = { units: 'us' };
      const schema = hourlySchema;
      return (await this.http.getJson(`${path}/forecast/hourly`, { query, schema, signal })).properties;
    } catch (error) {
      // The grid moved: the points are asked again.
      if (isMissing(error))
        for (const [key, { point }] of this.points) if (point?.path === path) this.points.delete(key);
      throw error;
    }
  }

  /** What a station does not say is taken from the forecast for this hour. */
  private fromObservation(seen: Observation, hour: HourlyPeriod | undefined): CurrentWeather {
    const { hour: clock } = inNewYork(this.clock.now());
    const sky = { icon: seen.icon, words: seen.textDescription, chancePercent: null };
    const isDay = hour?.isDay ?? (clock >= DAY_BEGINS && clock < DAY_ENDS);
    const humidity = valueIn(seen.relativeHumidity, 'percent');
    return {
      temperatureF: valueIn(seen.temperature, 'degC')! * 1.8 + 32,
      humidityPercent: humidity === null ? (hour?.humidityPercent ?? null) : Math.round(humidity),
      windMph: mphOf(seen.windSpeed) ?? hour?.windMph ?? null,
      condition: nwsCondition({ ...sky, isDay }) ?? (hour === undefined ? unknownSky(isDay) : conditionOfHour(hour)),
      source: 'nws',
    };
  }
}

const isMissing = (error: unknown) => error instanceof UpstreamRejected && error.status === 404;

const SEVERITIES: readonly WeatherAlert['severity'][] = ['extreme', 'severe', 'moderate', 'minor', 'unknown'];

function conditionOfHour({ icon, words, chancePercent, isDay }: HourlyPeriod) {
  return nwsCondition({ icon, words, chancePercent, isDay }) ?? unknownSky(isDay);
}

function pointText(at: Coordinates): string {
  const { lat, lon } = roundTo(at, DECIMALS);
  return `${Number(lat.toFixed(DECIMALS))},${Number(lon.toFixed(DECIMALS))}`;
}
