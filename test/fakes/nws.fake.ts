import { FakeServer } from './fake-server';
import { htmlReply, Refusal, type FullReply, type RecordedRequest, type Reply } from './fake-server.types';

const HOUR = 3_600_000;
const TYPE = 'application/geo+json';

/** One hour of the fake's forecast; what is left out is the usual. */
export interface NwsHour {
  temperature?: number | null;
  shortForecast?: string;
  icon?: string | null;
  chance?: number | null;
  windSpeed?: string;
}

/** An alert as the service sends it; times ISO 8601. */
export interface NwsAlert {
  event: string;
  severity?: string;
  status?: string;
  messageType?: string;
  onset?: string | null;
  expires?: string | null;
  ends?: string | null;
  headline?: string;
}

/** The National Weather Service: points, hours, observations and alerts, no key, a `User-Agent` with a contact. */
export class NwsFake extends FakeServer {
  /** A contact that it takes, for `NWS_CONTACT`. */
  readonly contact = 'our-app.example, ops@our-app.example';
  /** Degrees Celsius; null as stations send it now and then. */
  observedC!: number | null;
  humidityPercent!: number | null;
  windKmh!: number | null;
  textDescription!: string;
  observedIcon!: string | null;
  /** How old the newest observation is, in minutes. */
  observationMinutes!: number;
  /** By position from the present hour; the first hour sent lies in the past. */
  hours!: Record<number, NwsHour>;
  alerts!: NwsAlert[];
  /** Office and cell of every point here. */
  grid!: string;
  /** Ids of the stations near; null: the service knows none. */
  stations!: readonly string[] | null;
  /** How many hours the forecast has. */
  hourCount!: number;
  /** How old the forecast says it is, in hours. */
  forecastAgeHours!: number;
  /** Fixed clock in Unix ms; null for the real one. */
  nowMs!: number | null;

  constructor() {
    super();
    this.reset();
  }

  override reset(): void {
    super.reset();
    this.observedC = 7.8;
    this.humidityPercent = 71.2;
    this.windKmh = 12.96;
    this.textDescription = 'Mostly Cloudy';
    this.observedIcon = 'https://api.weather.gov/icons/land/day/bkn?size=medium';
    this.observationMinutes = 10;
    this.hours = {};
    this.alerts = [];
    this.grid = 'OKX/33,35';
    this.stations = ['KNYC', 'KLGA'];
    this.hourCount = 156;
    this.forecastAgeHours = 1;
    this.nowMs = null;
  }

  protected answer(request: RecordedRequest): Reply {
    const agent = request.headers['user-agent'] ?? '';
    if (!/\(.+@.+\)/.test(agent)) throw new Refusal(htmlReply(403, '<h1>Access Denied</h1>'));
    const { path } = request;
    const point = /^\/points\/(-?[\d.]+),(-?[\d.]+)$/.exec(path);
    if (point !== null) return this.point(point[1]!, point[2]!);
    if (path === '/alerts/active')
      return geo({ type: 'FeatureCollection', features: this.alerts.map((a) => this.alert(a)) });
    if (path === `/gridpoints/${this.grid}/stations` && this.stations !== null)
      return geo({
        type: 'FeatureCollection',
        features: this.stations.map((id) => ({ type: 'Feature', properties: { stationIdentifier: id } })),
      });
    if (path === `/gridpoints/${this.grid}/forecast/hourly`) return geo(this.hourly());
    if (path === '/stations/KNYC/observations/latest') return geo(this.observation());
    return problem(404, 'NotFound');
  }

  protected override errorReply(status: number): Reply {
    return problem(status, status === 503 ? 'Forecast Grid Expired' : 'UnexpectedProblem');
  }

  private point(lat: string, lon: string): Reply {
    const isRounded = [lat, lon].every((text) => String(Number(Number(text).toFixed(4))) === text);
    if (!isRounded)
      return {
        ...problem(301, 'AdjustPointPrecision'),
        headers: { location: `/points/${Number(lat).toFixed(4)},${Number(lon).toFixed(4)}` },
      };
    if (Number(lon) > -60 || Number(lat) < 20) return problem(404, 'InvalidPoint');
    const [office, cell = ''] = this.grid.split('/');
    const [gridX, gridY] = cell.split(',').map(Number);
    return geo({
      properties: {
        ...{ gridId: office, gridX, gridY },
        // Leads elsewhere on purpose: a client must not follow it blindly.
        forecastHourly: 'https://elsewhere.example/gridpoints/OKX/33,35/forecast/hourly',
        relativeLocation: { properties: { city: 'Hoboken', state: 'NJ' } },
        timeZone: 'America/New_York',
      },
    });
  }

  private get now(): number {
    return this.nowMs ?? Date.now();
  }

  private observation(): object {
    const value = (unitCode: string, number: number | null) => ({
      unitCode,
      value: number,
      qualityControl: number === null ? 'Z' : 'V',
    });
    return {
      properties: {
        stationId: 'KNYC',
        timestamp: iso(this.now - this.observationMinutes * 60_000),
        textDescription: this.textDescription,
        icon: this.observedIcon,
        presentWeather: [],
        temperature: value('wmoUnit:degC', this.observedC),
        relativeHumidity: value('wmoUnit:percent', this.humidityPercent),
        windSpeed: value('wmoUnit:km_h-1', this.windKmh),
        cloudLayers: null,
      },
    };
  }

  private hourly(): object {
    const first = Math.floor(this.now / HOUR) * HOUR - HOUR;
    return {
      properties: {
        units: 'us',
        generatedAt: iso(this.now),
        updateTime: iso(this.now - this.forecastAgeHours * HOUR),
        periods: Array.from({ length: this.hourCount }, (_, index) => this.period(first + index * HOUR, index - 1)),
      },
    };
  }

  private period(start: number, fromNow: number): object {
    const set = this.hours[fromNow] ?? {};
    const isDaytime = [11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22].includes(new Date(start).getUTCHours());
    const half = isDaytime ? 'day' : 'night';
    const icon = set.icon === undefined ? `https://api.weather.gov/icons/land/${half}/sct?size=small` : set.icon;
    return {
      number: fromNow + 2,
      name: '',
      startTime: iso(start),
      endTime: iso(start + HOUR),
      isDaytime,
      temperature: set.temperature === undefined ? 46 : set.temperature,
      temperatureUnit: 'F',
      temperatureTrend: null,
      probabilityOfPrecipitation: { unitCode: 'wmoUnit:percent', value: set.chance === undefined ? 10 : set.chance },
      dewpoint: { unitCode: 'wmoUnit:degC', value: 3.33 },
      relativeHumidity: { unitCode: 'wmoUnit:percent', value: 74 },
      windSpeed: set.windSpeed ?? '5 to 10 mph',
      windDirection: 'NW',
      icon,
      shortForecast: set.shortForecast ?? 'Partly Sunny',
      detailedForecast: '',
    };
  }

  private alert(given: NwsAlert): object {
    const { event, severity = 'Severe', status = 'Actual', messageType = 'Alert', ...times } = given;
    return {
      geometry: null,
      properties: {
        ...{ event, severity, status, messageType, certainty: 'Likely', urgency: 'Expected', response: 'Prepare' },
        ...{
          effective: iso(this.now - HOUR),
          onset: null,
          expires: iso(this.now + 2 * HOUR),
          ends: null,
          headline: event,
        },
        description: '* WHAT...Heavy snow expected. …',
        instruction: null,
        ...times,
      },
    };
  }
}

const iso = (ms: number) =>
  new Date(ms)
    .toISOString()
    .replace('.000Z', '+00:00')
    .replace(/\.\d+Z$/, '+00:00');

function geo(body: object): FullReply {
  return { kind: 'full', status: 200, contentType: TYPE, body: JSON.stringify(body) };
}

function problem(status: number, title: string): FullReply {
  const body = { correlationId: 'sample', title, type: `https://api.weather.gov/problems/${title}`, status };
  return { kind: 'full', status, contentType: 'application/problem+json', body: JSON.stringify(body) };
}
