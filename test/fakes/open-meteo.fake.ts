import { FakeServer } from './fake-server';
import { jsonReply, type RecordedRequest, type Reply } from './fake-server.types';
import type { Coordinates } from './geo';
import { DAILY_VARIABLES, VARIABLES, unitOf, valueOf, type MeteoState } from './open-meteo.data';
import { parseMeteoRequest, type MeteoRequest } from './open-meteo.request';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Values laid over the generated ones, by variable name, already in the unit the request asks for. */
export interface MeteoOverrides {
  current: Record<string, number | null>;
  /** By position from the first hour sent; positions left undefined keep the generated value. */
  hourly: Record<string, (number | null | undefined)[]>;
}

/** Open-Meteo: `GET /v1/forecast`, no key. */
export class OpenMeteoFake extends FakeServer implements MeteoState {
  tempC!: number;
  weatherCode!: number;
  precipitationProbability!: number;
  precipitationMm!: number;
  windKmh!: number;
  humidityPct!: number;
  overrides!: MeteoOverrides;
  /** Positions from the first hour sent at which every hourly variable is null. */
  nullHours!: number[];
  /** Fixed clock in unix ms; null for the real one. */
  nowMs!: number | null;

  constructor() {
    super();
    this.reset();
  }

  override reset(): void {
    super.reset();
    this.tempC = 14;
    this.weatherCode = 2;
    this.precipitationProbability = 10;
    this.precipitationMm = 0;
    this.windKmh = 11;
    this.humidityPct = 62;
    this.overrides = { current: {}, hourly: {} };
    this.nullHours = [];
    this.nowMs = null;
  }

  protected answer(request: RecordedRequest): Reply {
    if (request.path !== '/v1/forecast') return jsonReply({ error: true, reason: 'Not Found' }, 404);
    const wanted = parseMeteoRequest(request.query);
    const bodies = wanted.locations.map((at) => this.body(wanted, at));
    return jsonReply(wanted.isList ? bodies : bodies[0]);
  }

  protected override errorReply(status: number): Reply {
    const reasons: Record<number, string> = {
      429: 'Minutely API request limit exceeded. Please try again in one minute.',
      500: 'Something went wrong.',
      503: 'The service is overloaded',
    };
    return jsonReply({ error: true, reason: reasons[status] ?? 'sample failure' }, status);
  }

  private body(wanted: MeteoRequest, at: Coordinates): object {
    const now = Math.floor((this.nowMs ?? Date.now()) / 1000);
    const clock = clockOf(wanted, now);
    return {
      // Centre of the grid cell, on purpose not the coordinates of the request.
      latitude: Math.round(at.lat * 20) / 20,
      longitude: Math.round(at.lon * 20) / 20,
      generationtime_ms: 0.11,
      utc_offset_seconds: clock.offset,
      timezone: wanted.timezone,
      timezone_abbreviation: clock.abbreviation,
      elevation: 12,
      ...(wanted.current.length > 0 && this.current(wanted, now, clock)),
      ...(wanted.hourly.length > 0 && this.hourly(wanted, now, clock)),
      ...(wanted.daily.length > 0 && this.daily(wanted, now, clock)),
    };
  }

  private current(wanted: MeteoRequest, now: number, clock: Clock): object {
    const time = now - (now % 900);
    return {
      current_units: { time: clock.unit, interval: 'seconds', ...unitsOf(wanted.current, wanted) },
      current: {
        time: clock.format(time),
        interval: 900,
        ...Object.fromEntries(
          wanted.current.map((name) => {
            const override = this.overrides.current[name];
            return [name, override === undefined ? valueAt(name, this, clock.isDay(time), wanted) : override];
          }),
        ),
      },
    };
  }

  private hourly(wanted: MeteoRequest, now: number, clock: Clock): object {
    const thisHour = now - (now % HOUR);
    const first =
      wanted.forecastHours === null ? clock.midnight - wanted.pastDays * DAY : thisHour - wanted.pastHours * HOUR;
    const count =
      wanted.forecastHours === null
        ? (wanted.pastDays + wanted.forecastDays) * 24
        : wanted.pastHours + wanted.forecastHours;
    const times = Array.from({ length: count }, (_, index) => first + index * HOUR);
    const valueOfHour = (name: string, time: number, index: number): number | null => {
      const override = this.overrides.hourly[name]?.[index];
      if (override !== undefined) return override;
      return this.nullHours.includes(index) ? null : valueAt(name, this.stateAt(time, now), clock.isDay(time), wanted);
    };
    return {
      hourly_units: { time: clock.unit, ...unitsOf(wanted.hourly, wanted) },
      hourly: {
        time: times.map((at) => clock.format(at)),
        ...Object.fromEntries(
          wanted.hourly.map((name) => [name, times.map((time, index) => valueOfHour(name, time, index))]),
        ),
      },
    };
  }

  private daily(wanted: MeteoRequest, now: number, clock: Clock): object {
    const count = wanted.pastDays + wanted.forecastDays;
    const days = Array.from({ length: count }, (_, index) => clock.midnight + (index - wanted.pastDays) * DAY);
    const units: Record<string, string> = { time: clock.unit };
    const columns: Record<string, unknown[]> = {
      time: days.map((day) => (wanted.isUnixTime ? day : String(clock.format(day)).slice(0, 10))),
    };
    for (const name of wanted.daily) {
      const variable = DAILY_VARIABLES[name] ?? 'sunrise';
      const isSun = typeof variable === 'string';
      units[name] = isSun ? clock.unit : unitOf(variable, wanted.units);
      columns[name] = days.map((day) =>
        isSun
          ? clock.format(day + (variable === 'sunrise' ? 7 : 17) * HOUR)
          : valueOf(variable, this.stateAt(day, now), true, wanted.units),
      );
    }
    return { daily_units: units, daily: columns };
  }

  /** The set temperature holds now; other hours swing around it by up to 3 °C with the time of day. */
  private stateAt(time: number, now: number): MeteoState {
    const swing = (seconds: number) => 3 * Math.sin(((seconds / HOUR - 15) / 24) * 2 * Math.PI);
    return { ...this.state(), tempC: this.tempC + swing(time) - swing(now - (now % HOUR)) };
  }

  private state(): MeteoState {
    const { tempC, weatherCode, precipitationProbability, precipitationMm, windKmh, humidityPct } = this;
    return { tempC, weatherCode, precipitationProbability, precipitationMm, windKmh, humidityPct };
  }
}

/** Time zone arithmetic for one request; all instants are unix seconds. */
interface Clock {
  offset: number;
  abbreviation: string;
  unit: 'unixtime' | 'iso8601';
  midnight: number;
  format(time: number): string | number;
  isDay(time: number): boolean;
}

function clockOf(wanted: MeteoRequest, now: number): Clock {
  const offset = offsetSeconds(wanted.timezone, now);
  const hours = offset / HOUR;
  return {
    offset,
    abbreviation: hours === 0 ? 'GMT' : `GMT${hours > 0 ? '+' : ''}${hours}`,
    unit: wanted.isUnixTime ? 'unixtime' : 'iso8601',
    midnight: Math.floor((now + offset) / DAY) * DAY - offset,
    // One offset for all instants, also beyond a clock change: that is what the vendor does.
    format: (time) => (wanted.isUnixTime ? time : new Date((time + offset) * 1000).toISOString().slice(0, 16)),
    isDay: (time) => {
      const hour = ((((time - 5 * HOUR) % DAY) + DAY) % DAY) / HOUR;
      return hour >= 7 && hour < 17;
    },
  };
}

function offsetSeconds(timezone: string, now: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' }).formatToParts(
    now * 1000,
  );
  const text = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(text);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * HOUR + Number(match[3]) * 60) : 0;
}

function unitsOf(names: readonly string[], wanted: MeteoRequest): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, known(name, (variable) => unitOf(variable, wanted.units))]));
}

function valueAt(name: string, state: MeteoState, isDay: boolean, wanted: MeteoRequest): number {
  return known(name, (variable) => valueOf(variable, state, isDay, wanted.units));
}

function known<T>(name: string, use: (variable: (typeof VARIABLES)[string]) => T): T {
  const variable = VARIABLES[name];
  if (!variable) throw new Error(`variable ${name} passed validation but is not in the table`);
  return use(variable);
}
