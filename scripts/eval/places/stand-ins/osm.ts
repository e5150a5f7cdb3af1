import { OsrmFake, OverpassFake } from '../../../../test/fakes';
import type { Question } from '../question';
import { positionOf, type StandIn, WALK } from './stand-in';

type OsmQuestion = Extract<Question, { rung: 'osm' }>;

const FIRST_ID = 930_000_001;
const MINUTE_MS = 60_000;

/** Overpass and OSRM, with the facts of a question as the whole map. */
export async function osmStandIn({ at, facts, now }: OsmQuestion): Promise<StandIn> {
  const [overpass, osrm] = [new OverpassFake(), new OsrmFake()];
  overpass.elements = facts.map((fact, index) => ({
    type: 'node',
    id: FIRST_ID + index,
    at: positionOf(fact, at),
    tags: { name: fact.name, ...fact.tags },
  }));
  overpass.timestampOsmBase = new Date(Date.parse(now) - MINUTE_MS).toISOString();
  osrm.pace = WALK;
  await Promise.all([overpass.start(), osrm.start()]);
  return {
    env: { OVERPASS_BASE_URL: overpass.url, OSRM_BASE_URL: osrm.url },
    stop: async () => void (await Promise.all([overpass.stop(), osrm.stop()])),
  };
}
