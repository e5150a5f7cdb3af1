import { type Coordinates, distanceMeters } from '../../common/geo';
import { wordsOf } from '../../common/words';
import words from '../data/station-words.json';
import type { Station } from '../transit.types';

/** A station with the others that one changes to without leaving the gates. */
export interface Complex {
  /** The state's id. */
  readonly id: string;
  /** As riders know the part that was meant. */
  readonly name: string;
  readonly position: Coordinates;
  readonly stations: readonly Station[];
}

export interface NearStation {
  readonly station: Station;
  /** Great circle. */
  readonly meters: number;
}

const SAME: Readonly<Record<string, string>> = words.same;
const DROPPED = new Set(words.dropped);

/** Finds stations by place and by the names that people use. */
export class StationFinder {
  private readonly named: readonly { readonly station: Station; readonly words: ReadonlySet<string> }[];
  private readonly complexes = new Map<string, Station[]>();

  constructor(private readonly stations: readonly Station[]) {
    this.named = stations.map((station) => ({ station, words: new Set(meant(station.name)) }));
    for (const station of stations) {
      const complex = this.complexes.get(station.complexId);
      if (complex) complex.push(station);
      else this.complexes.set(station.complexId, [station]);
    }
  }

  /** Stations within so many metres, nearest first. */
  near(point: Coordinates, meters: number): NearStation[] {
    return this.stations
      .map((station) => ({ station, meters: distanceMeters(point, station.position) }))
      .filter((one) => one.meters <= meters)
      .sort((a, b) => a.meters - b.meters);
  }

  complexOf(station: Station): Complex {
    const { name, position, complexId: id } = station;
    return { id, name, position, stations: this.complexes.get(id)! };
  }

  /** The complex of a station id, such as `A32`, or null. */
  byId(id: string): Complex | null {
    const station = this.stations.find((one) => one.id === id.toUpperCase());
    return station ? this.complexOf(station) : null;
  }

  /**
   * The station that a name means: every word said must be one of its name or of its complex, and of several such the
   * one that leaves least unsaid, then the nearest. Names alone do not tell stations apart: six are called `86 St`.
   * @returns null when no station is called that.
   */
  byName(said: string, around: Coordinates): Complex | null {
    const wanted = meant(said);
    if (wanted.length === 0) return null;
    const found = this.named.flatMap(({ station, words: own }) => {
      const all = this.complexes.get(station.complexId)!;
      const isHere = wanted.every((word) => own.has(word));
      const others = () => new Set(all.flatMap(({ name }) => meant(name)));
      if (!isHere && (all.length === 1 || !wanted.every((word) => others().has(word)))) return [];
      const isWhole = isHere && own.size === wanted.length;
      return [{ station, rank: isWhole ? 0 : isHere ? 1 : 2, meters: distanceMeters(around, station.position) }];
    });
    const [best] = found.sort((a, b) => a.rank - b.rank || a.meters - b.meters);
    return best ? this.complexOf(best.station) : null;
  }
}

/** `West 4th Street` and `W 4 St` as the same words. */
function meant(name: string): string[] {
  const read = wordsOf(name)
    .map((word) => SAME[word] ?? word.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1'))
    .filter((word) => !DROPPED.has(word))
    .join(' ');
  const joined = Object.entries(words.joined).reduce((text, [apart, one]) => text.replace(apart, one), read);
  return [...new Set(joined.split(' ').filter(Boolean))];
}
