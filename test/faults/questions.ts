import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Question } from './caller';
import { CANARY } from './leaks';

export interface Parameter {
  readonly name: string;
  readonly in: string;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, unknown>>;
}

/** The committed document: which routes there are, whatever was added since this was written. */
export const API = JSON.parse(readFileSync(join(__dirname, '../../openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};

/** Answers from an earlier question are remembered by rounded position: these are far apart. */
const anywhere = () => ({ lat: randomInt(300_000, 450_000) / 10_000, lon: -randomInt(730_000, 1_100_000) / 10_000 });
/** Near the campus, where the vendors know places; no two alike. */
const nearCampus = () => ({
  lat: randomInt(406_800_000, 407_400_000) / 10_000_000,
  lon: -randomInt(739_600_000, 740_100_000) / 10_000_000,
});

const chat = (message: string): Question => {
  const { lat, lon } = nearCampus();
  return {
    need: 'ladder',
    path: '/api/chat',
    body: { message: `${message} ${CANARY.word}`, latitude: lat, longitude: lon },
  };
};

export const aboutWeather = (): Question => {
  const { lat, lon } = anywhere();
  return { need: 'weather', path: `/api/weather?lat=${lat}&lon=${lon}` };
};
const aboutForecast = (): Question => {
  const { lat, lon } = anywhere();
  return { need: 'weather', path: `/api/weather/forecast?lat=${lat}&lon=${lon}` };
};
export const aboutTheWay = (): Question => {
  const { lat, lon } = nearCampus();
  return {
    need: 'ladder',
    path: `/api/directions?lat=40.7295&lng=-73.9972&origin_lat=${lat}&origin_lng=${lon}`,
  };
};
export const aboutPlaces = (): Question => chat('where can I get coffee near me?');
export const aboutEvents = (): Question => chat('which events are on campus tonight?');

const LISTS = [
  '/api/quick_recs?category=quick_bites',
  '/api/quick_recs?category=events',
  '/api/top_recommendations?limit=5',
].filter((path) => path.split('?', 1)[0]! in API.paths);

const aboutLists = (): Question[] =>
  LISTS.map((path) => {
    const { lat, lon } = nearCampus();
    return { need: 'ladder', path: `${path}&lat=${lat}&lng=${lon}` };
  });

/** One of everything that has rungs. */
export function ladderQuestions(): Question[] {
  return [
    aboutWeather(),
    aboutForecast(),
    aboutTheWay(),
    aboutPlaces(),
    aboutEvents(),
    chat('will it rain this afternoon?'),
    chat('how do I walk to Bobst Library?'),
    ...aboutLists(),
  ];
}
