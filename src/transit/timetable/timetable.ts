import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Line, Station } from '../transit.types';
import { decodePacked, type Packed, type PackedArrays, type PackedFacts } from './packed';
import { ServiceDays } from './service-days';

const FILE = join(__dirname, '../data/subway.bin');

/** A station in the order of a pattern: where a series calls there. */
export interface CallAt {
  readonly series: number;
  /** Which stop of the pattern it is. */
  readonly position: number;
}

/** The subway timetable: lines, stations, and trips by service day. Indices are those of the packed file. */
export class Timetable {
  readonly facts: PackedFacts;
  readonly arrays: PackedArrays;
  readonly days: ServiceDays;
  readonly lines: readonly Line[];
  readonly stations: readonly Station[];
  /** The calls at each station. */
  readonly callsAt: readonly (readonly CallAt[])[];
  private readonly stationNumbers: ReadonlyMap<string, number>;
  private readonly lineNumbers: ReadonlyMap<string, number>;

  constructor({ facts, arrays }: Packed) {
    this.facts = facts;
    this.arrays = arrays;
    this.days = new ServiceDays(facts);
    this.lines = facts.lines;
    this.stations = facts.stations.map(({ id, name, lat, lon, complexId, stepFree: { N, S } }) => ({
      id,
      name,
      position: { lat, lon },
      complexId,
      stepFree: N && S ? 'yes' : N || S ? 'partly' : 'no',
    }));
    this.stationNumbers = new Map(facts.stations.map(({ id }, index) => [id, index]));
    this.lineNumbers = new Map(facts.lines.map(({ id }, index) => [id, index]));
    const calls: CallAt[][] = facts.stations.map(() => []);
    for (let series = 0; series < arrays.seriesPattern.length; series += 1) {
      for (const [position, station] of this.stopsOf(series).entries()) calls[station]!.push({ series, position });
    }
    this.callsAt = calls;
  }

  /** Reads the packed file. @throws Error when it is missing or of another format. */
  static load(): Timetable {
    return new Timetable(decodePacked(readFileSync(FILE)));
  }

  /** The last service day, `2026-10-31`. */
  get validUntil(): string {
    return this.facts.validUntil;
  }

  stationNumber(id: string): number | undefined {
    return this.stationNumbers.get(id);
  }

  lineNumber(id: string): number | undefined {
    return this.lineNumbers.get(id);
  }

  /** The stations of a series in their order, as indices. */
  stopsOf(series: number): Uint16Array {
    const { patternFirst, patternStops, seriesPattern } = this.arrays;
    const pattern = seriesPattern[series]!;
    return patternStops.subarray(patternFirst[pattern], patternFirst[pattern + 1]);
  }

  lineOf(series: number): Line {
    return this.lines[this.arrays.patternLine[this.arrays.seriesPattern[series]!]!]!;
  }

  /** 0 north, 1 south, as the line counts them. */
  directionOf(series: number): number {
    return this.arrays.patternDirection[this.arrays.seriesPattern[series]!]!;
  }

  /** The series that a trip is of. */
  seriesOf(trip: number): number {
    const { seriesFirst } = this.arrays;
    let [low, high] = [0, seriesFirst.length - 2];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (seriesFirst[middle]! <= trip) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Seconds after the beginning of the service day. */
  departs(trip: number, position: number): number {
    const { tripStart, tripProfile, profileDeparts } = this.arrays;
    return tripStart[trip]! + profileDeparts[tripProfile[trip]! + position]!;
  }

  /** Seconds after the beginning of the service day. */
  arrives(trip: number, position: number): number {
    const { tripStart, tripProfile, profileArrives } = this.arrays;
    return tripStart[trip]! + profileArrives[tripProfile[trip]! + position]!;
  }

  /** The first trip of a series that leaves a stop at or after a time of the service day; the end of the series when none does. */
  firstTrip(series: number, position: number, from: number): number {
    const { seriesFirst } = this.arrays;
    let [low, high] = [seriesFirst[series]!, seriesFirst[series + 1]!];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.departs(middle, position) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The part of a trip's id that realtime knows it by: `058150_R..N16R`. */
  keyOf(trip: number): string {
    return `${String(this.originOf(trip)).padStart(6, '0')}_${this.facts.paths[this.arrays.tripPath[trip]!]!}`;
  }

  /** Hundredths of a minute after the beginning of the service day. */
  originOf(trip: number): number {
    return (this.arrays.tripStart[trip]! / 60) * 100 + this.arrays.tripOrigin[trip]!;
  }
}
