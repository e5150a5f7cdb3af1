import { FakeServer } from './fake-server';
import { Refusal, htmlReply, jsonReply, type RecordedRequest, type Reply } from './fake-server.types';
import type { Coordinates } from './geo';
import {
  currentBody,
  forecastBody,
  momentOf,
  nextSlotSeconds,
  type OpenWeatherCondition,
  type OpenWeatherUnits,
  type WeatherMoment,
} from './open-weather.data';

const FORECAST_STEPS = 40;

/** OpenWeather 2.5: `GET /data/2.5/weather` and `/data/2.5/forecast`, key in the query as `appid`. */
export class OpenWeatherFake extends FakeServer {
  readonly key: string;
  /** Now and as the mean of the forecast. */
  tempF!: number;
  condition!: OpenWeatherCondition;
  windMph!: number;
  /** Hours from now until the first rainy forecast step (two steps long); null for none. */
  rainAtHoursAhead!: number | null;
  /** Laid over the generated current moment; `undefined` values remove optional parts. */
  current!: Partial<WeatherMoment>;
  /** Replaces the generated 40 steps, each laid over a generated step; null for the defaults. */
  forecast!: Partial<WeatherMoment>[] | null;
  /** Fixed clock in unix ms; null for the real one. */
  nowMs!: number | null;

  constructor(options: { key?: string } = {}) {
    super();
    this.key = options.key ?? 'test-openweather-key';
    this.reset();
  }

  override reset(): void {
    super.reset();
    this.tempF = 58;
    this.condition = 'Clear';
    this.windMph = 6;
    this.rainAtHoursAhead = null;
    this.current = {};
    this.forecast = null;
    this.nowMs = null;
  }

  protected answer(request: RecordedRequest): Reply {
    const isCurrent = request.path === '/data/2.5/weather';
    if (!isCurrent && request.path !== '/data/2.5/forecast')
      return jsonReply({ cod: '404', message: 'Internal error' }, 404);
    if (request.query.get('appid') !== this.key) return this.errorReply(401);
    const at = position(request.query);
    const units = unitsOf(request.query.get('units'));
    const now = this.nowMs ?? Date.now();
    if (isCurrent) return jsonReply(currentBody({ ...this.momentNow(), ...this.current }, at, units, now));
    return jsonReply(forecastBody(this.steps(now).slice(0, stepCount(request.query.get('cnt'))), at, units, now));
  }

  protected override errorReply(status: number): Reply {
    if (status === 401) {
      return jsonReply(
        { cod: 401, message: 'Invalid API key. Please see https://openweathermap.org/faq#error401 for more info.' },
        401,
      );
    }
    if (status === 429)
      return jsonReply({ cod: 429, message: 'Your account is temporary blocked: sample limit exceeded.' }, 429);
    if (status >= 500) return htmlReply(status, 'The sample gateway got no answer.');
    return jsonReply({ cod: String(status), message: 'sample failure' }, status);
  }

  private momentNow(): WeatherMoment {
    return momentOf(this.tempF, this.condition, this.windMph);
  }

  private steps(nowMs: number): WeatherMoment[] {
    const generated = (index: number) => this.generatedStep(nowMs, index);
    if (this.forecast) return this.forecast.map((step, index) => ({ ...generated(index), ...step }));
    return Array.from({ length: FORECAST_STEPS }, (_, index) => generated(index));
  }

  private generatedStep(nowMs: number, index: number): WeatherMoment {
    const seconds = nextSlotSeconds(nowMs) + index * 10_800;
    // Coolest at 09 UTC, warmest at 21 UTC, which is early morning and late afternoon in New York.
    const swing = 5 * Math.sin(((seconds / 3600 - 15) / 24) * 2 * Math.PI);
    const hoursAhead = (seconds * 1000 - nowMs) / 3_600_000;
    const rainFrom = this.rainAtHoursAhead;
    const isRainy = rainFrom !== null && hoursAhead >= rainFrom && hoursAhead < rainFrom + 6;
    return momentOf(Math.round((this.tempF + swing) * 10) / 10, isRainy ? 'Rain' : this.condition, this.windMph);
  }
}

/** The vendor clamps silently unless `units` is given; a client has to validate before it calls. */
function position(query: URLSearchParams): Coordinates {
  const lat = query.get('lat');
  const lon = query.get('lon');
  if (lat === null && lon === null) throw new Refusal(jsonReply({ cod: '400', message: 'Nothing to geocode' }, 400));
  return {
    lat: coordinate(lat, 90, 'wrong latitude', query.has('units')),
    lon: coordinate(lon, 180, 'wrong longitude', query.has('units')),
  };
}

function coordinate(text: string | null, limit: number, message: string, isStrict: boolean): number {
  const value = text === null || text.trim() === '' ? NaN : Number(text);
  if (Number.isNaN(value) || (isStrict && Math.abs(value) > limit))
    throw new Refusal(jsonReply({ cod: '400', message }, 400));
  return Math.round(Math.min(limit, Math.max(-limit, value)) * 10_000) / 10_000;
}

function unitsOf(text: string | null): OpenWeatherUnits {
  return text === 'metric' || text === 'imperial' ? text : 'standard';
}

function stepCount(text: string | null): number {
  const count = Number(text ?? FORECAST_STEPS);
  return Number.isInteger(count) && count >= 1 && count <= FORECAST_STEPS ? count : FORECAST_STEPS;
}
