import type { DateTime } from 'luxon';
import { inNewYork } from '../common/new-york';
import type { When } from '../understanding/schema';
import { type Forecast, type ForecastStep, UNKNOWN_SKY } from './weather.types';
import { severity } from './wmo-code';
import { type Span, spanOf } from '../common/span';

/** The forecast for the time that was asked about. */
export interface Outlook {
  readonly span: string;
  readonly lowF: number;
  readonly highF: number;
  /** The condition that matters most. */
  readonly description: string;
  /** Null when neither a chance nor the sky is known. */
  readonly isWet: boolean | null;
  /** Highest chance of precipitation in the span, 0 to 1; null when unknown. */
  readonly chance: number | null;
  /** When that is, such as `20:00`; null when dry or unknown. */
  readonly wettestAt: string | null;
  /** The strongest; null when unknown. */
  readonly windMph: number | null;
}

const STEP_SECONDS = 3 * 3600;
/** From this chance on, people take an umbrella. */
const LIKELY = 0.35;
/** For a question that names no time. */
const NEXT_HOURS = 12;

/** Sums up the forecast for a time; null when the forecast does not reach it. */
export function outlookFor(forecast: Forecast, when: When | undefined, nowMs: number): Outlook | null {
  const now = inNewYork(nowMs);
  const span = when === undefined ? nextHours(now) : spanOf(when, now);
  const from = span.from.toSeconds();
  const to = span.to.toSeconds();
  const steps = forecast.steps.filter((step) => step.at + STEP_SECONDS > from && step.at < to);
  return steps.length === 0 ? null : sumUp(steps, span.name);
}

function nextHours(now: DateTime): Span {
  return { from: now, to: now.plus({ hours: NEXT_HOURS }), name: 'next_hours' };
}

function sumUp(steps: readonly ForecastStep[], span: string): Outlook {
  const temperatures = steps.map((step) => step.temperatureF);
  const winds = steps.flatMap(({ windMph }) => windMph ?? []);
  const worst = steps.reduce((a, b) => (severity(b.condition) > severity(a.condition) ? b : a));
  const wettest = steps.reduce((a, b) => ((b.precipitationChance ?? 0) > (a.precipitationChance ?? 0) ? b : a));
  const chance = wettest.precipitationChance;
  const isKnown = chance !== null || worst.condition.main !== UNKNOWN_SKY.main;
  const isWet = !isKnown ? null : chance === null ? severity(worst.condition) >= severity(DRIZZLE) : chance >= LIKELY;
  return {
    span,
    lowF: Math.round(Math.min(...temperatures)),
    highF: Math.round(Math.max(...temperatures)),
    description: worst.condition.description,
    isWet,
    chance,
    wettestAt: isWet === true ? inNewYork((chance === null ? worst : wettest).at * 1000).toFormat('HH:mm') : null,
    windMph: winds.length === 0 ? null : Math.round(Math.max(...winds)),
  };
}

const DRIZZLE = { main: 'Drizzle', description: '', icon: '' };
