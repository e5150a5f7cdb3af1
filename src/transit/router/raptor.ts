import type { Layer } from './net';

/** A way of getting on or off: a station and the seconds to or from it. */
export interface Walk {
  readonly station: number;
  readonly seconds: number;
}

/** The changes of a station: `first[station]` to the next in the two arrays; one to itself is among them. */
export interface Changes {
  readonly first: Uint32Array;
  readonly to: Uint16Array;
  readonly seconds: Uint16Array;
}

export interface Search {
  readonly layers: readonly Layer[];
  readonly changes: Changes;
  readonly access: readonly Walk[];
  readonly egress: readonly Walk[];
  /** Unix seconds. */
  readonly at: number;
  /** By station: 1 for trains to the north, 2 to the south; null: everywhere. */
  readonly open: Uint8Array | null;
}

/** A train that is taken; positions are those of its series in the net of its layer. */
export interface Taken {
  readonly layer: number;
  readonly series: number;
  readonly trip: number;
  readonly on: number;
  readonly off: number;
}

/** The trains of a way in their order, and when it ends, Unix seconds. */
export interface Way {
  readonly taken: readonly Taken[];
  readonly arrives: number;
}

const MOST_RIDES = 5;
const NEVER = Infinity;
const UNSEEN = 0xffff;
const NONE = -1;

/**
 * Earliest arrivals by the number of trains, in rounds.
 * D. Delling, T. Pajor, R. Werneck: "Round-Based Public Transit Routing", ALENEX 2012. One instance serves one search after
 * the other: it keeps its memory.
 */
export class Raptor {
  /** Earliest arrival by a train of this round, and of any so far. */
  private readonly rides: Float64Array[];
  private readonly bestRide: Float64Array;
  /** From when on a train may be taken, after a walk or a change. */
  private readonly ready: Float64Array[];
  private readonly bestReady: Float64Array;
  private readonly readyFrom: Uint16Array[];
  /** The train of each arrival: layer, series, trip, where on and off. */
  private readonly parents: Int32Array[];
  private readonly egress: Float64Array;
  private readonly marked: Uint16Array;
  private readonly isMarked: Uint8Array;
  private queues: Uint16Array[] = [];
  private markedCount = 0;
  private readonly touched: Uint16Array;
  private touchedCount = 0;
  private readonly isTouched: Uint8Array;
  /** The earliest end of a way so far, and the station where this round found it. */
  private bound = NEVER;
  private last = NONE;

  constructor(stationCount: number) {
    const rounds = Array.from({ length: MOST_RIDES + 1 });
    this.rides = rounds.map(() => new Float64Array(stationCount));
    this.ready = rounds.map(() => new Float64Array(stationCount));
    this.readyFrom = rounds.map(() => new Uint16Array(stationCount));
    this.parents = rounds.map(() => new Int32Array(stationCount * 5));
    this.bestRide = new Float64Array(stationCount);
    this.bestReady = new Float64Array(stationCount);
    this.egress = new Float64Array(stationCount);
    this.marked = new Uint16Array(stationCount);
    this.touched = new Uint16Array(stationCount);
    this.isMarked = new Uint8Array(stationCount);
    this.isTouched = new Uint8Array(stationCount);
  }

  /** Ways none of which is beaten by one with no more trains, fewest trains first. */
  find(search: Search): Way[] {
    this.begin(search);
    const ways: Way[] = [];
    for (let round = 1; round <= MOST_RIDES && this.markedCount > 0; round += 1) {
      this.collect(search);
      this.touchedCount = 0;
      this.last = NONE;
      for (let layer = 0; layer < search.layers.length; layer += 1) this.ride(search, layer, round);
      if (this.last !== NONE) ways.push({ taken: this.trace(search, round, this.last), arrives: this.bound });
      this.change(search, round);
    }
    return ways;
  }

  private begin({ layers, access, egress, at }: Search): void {
    for (let round = 0; round <= MOST_RIDES; round += 1) {
      this.rides[round]!.fill(NEVER);
      this.ready[round]!.fill(NEVER);
    }
    this.bestRide.fill(NEVER);
    this.bestReady.fill(NEVER);
    this.egress.fill(NEVER);
    this.bound = NEVER;
    this.markedCount = 0;
    if (
      this.queues.length < layers.length ||
      layers.some(({ net }, i) => this.queues[i]!.length < net.stopFirst.length)
    )
      this.queues = layers.map(({ net }) => new Uint16Array(net.stopFirst.length));
    for (const queue of this.queues) queue.fill(UNSEEN);
    for (const { station, seconds } of egress) this.egress[station] = Math.min(this.egress[station]!, seconds);
    for (const { station, seconds } of access) this.getReady(0, station, at + seconds, station);
    this.isMarked.fill(0);
  }

  private getReady(round: number, station: number, time: number, from: number): void {
    if (time >= this.bestReady[station]!) return;
    this.bestReady[station] = this.ready[round]![station] = time;
    this.readyFrom[round]![station] = from;
    if (this.isMarked[station]) return;
    this.isMarked[station] = 1;
    this.marked[this.markedCount++] = station;
  }

  /** The series that call where somebody is newly ready, each from the first such stop on. */
  private collect({ layers }: Search): void {
    for (const [index, { net, runs }] of layers.entries()) {
      const queue = this.queues[index]!;
      for (let i = 0; i < this.markedCount; i += 1) {
        const station = this.marked[i]!;
        const end = net.callFirst[station + 1]!;
        for (let call = net.callFirst[station]!; call < end; call += 1) {
          const series = net.callSeries[call]!;
          if (runs[series] && net.callPosition[call]! < queue[series]!) queue[series] = net.callPosition[call]!;
        }
      }
    }
    this.markedCount = 0;
  }

  private ride({ layers, open }: Search, layerIndex: number, round: number): void {
    const { net, base, removed } = layers[layerIndex]!;
    const { stops, start, profile, arrives, departs } = net;
    const queue = this.queues[layerIndex]!;
    const ready = this.ready[round - 1]!;
    const rides = this.rides[round]!;
    const parents = this.parents[round]!;
    const { bestRide } = this;
    for (let series = 0; series < net.stopFirst.length; series += 1) {
      const from = queue[series]!;
      if (from === UNSEEN) continue;
      queue[series] = UNSEEN;
      const first = net.stopFirst[series]!;
      const count = net.stopCount[series]!;
      const bit = net.direction[series] === 0 ? 1 : 2;
      const end = net.tripFirst[series + 1]!;
      let trip = end;
      let on = 0;
      // When the train that is held leaves a stop without the profile's part.
      let origin = 0;
      let at = 0;
      for (let position = from; position < count; position += 1) {
        const station = stops[first + position]!;
        if (open !== null && (open[station]! & bit) === 0) continue;
        if (trip !== end) {
          const time = origin + arrives[at + position]!;
          if (time < bestRide[station]! && time < this.bound) {
            bestRide[station] = rides[station] = time;
            const entry = station * 5;
            parents[entry] = layerIndex;
            parents[entry + 1] = series;
            parents[entry + 2] = trip;
            parents[entry + 3] = on;
            parents[entry + 4] = position;
            if (!this.isTouched[station]) {
              this.isTouched[station] = 1;
              this.touched[this.touchedCount++] = station;
            }
            if (time + this.egress[station]! < this.bound) {
              this.bound = time + this.egress[station]!;
              this.last = station;
            }
          }
        }
        const from = ready[station]!;
        if (from === NEVER || position === count - 1) continue;
        if (trip !== end && origin + departs[at + position]! < from) continue;
        // The first train that leaves at or after that time, no later than the one that is held.
        let low = net.tripFirst[series]!;
        let high = trip;
        const wanted = from - base;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (start[middle]! + departs[profile[middle]! + position]! < wanted) low = middle + 1;
          else high = middle;
        }
        while (removed !== null && low < trip && removed[low]) low += 1;
        if (low === trip) continue;
        trip = low;
        on = position;
        origin = base + start[trip]!;
        at = profile[trip]!;
      }
    }
  }

  private change({ changes }: Search, round: number): void {
    const rides = this.rides[round]!;
    for (let i = 0; i < this.touchedCount; i += 1) {
      const station = this.touched[i]!;
      this.isTouched[station] = 0;
      const time = rides[station]!;
      if (time >= this.bound) continue;
      for (let change = changes.first[station]!; change < changes.first[station + 1]!; change += 1)
        this.getReady(round, changes.to[change]!, time + changes.seconds[change]!, station);
    }
    this.isMarked.fill(0);
  }

  private trace({ layers }: Search, lastRound: number, lastStation: number): Taken[] {
    const taken: Taken[] = [];
    let station = lastStation;
    for (let round = lastRound; round >= 1; round -= 1) {
      const entry = this.parents[round]!.subarray(station * 5, station * 5 + 5);
      const [layer, series, trip, on, off] = entry as unknown as [number, number, number, number, number];
      taken.unshift({ layer, series, trip, on, off });
      const { net } = layers[layer]!;
      station = this.readyFrom[round - 1]![net.stops[net.stopFirst[series]! + on]!]!;
    }
    return taken;
  }
}
