import type { Timetable } from '../timetable/timetable';
import type { LiveOverlay, Station } from '../transit.types';
import type { Journey, JourneyLeg, JourneyQuestion, OnFoot, Ride, StationWalk } from './journey.types';
import { type LiveNet, liveNetOf } from './live-net';
import { type Layer, mirrored, type Net, netOf } from './net';
import { type Changes, Raptor, type Search, type Taken, type Walk, type Way } from './raptor';

/** For a change between two trains where the feed says nothing. */
const CHANGE_SECONDS = 180;
/** Doors must open even where the other train stands across the platform. */
const LEAST_CHANGE_SECONDS = 60;
const OPEN = { none: 0, N: 1, S: 2 };

/** Ways by subway between stations, by the timetable and what lies over it. */
export class Router {
  private readonly net: Net;
  /** Made for the first question about an arrival. */
  private backward: Net | null = null;
  private readonly raptor: Raptor;
  private readonly changes: Changes;
  private readonly changesInside: Changes;
  private readonly isOutside: ReadonlySet<number>;
  private readonly running = new Map<string, Uint8Array>();
  private readonly liveNets = new WeakMap<LiveOverlay, LiveNet>();

  constructor(private readonly timetable: Timetable) {
    this.net = netOf(timetable);
    this.raptor = new Raptor(timetable.stations.length);
    this.changes = this.changesOf(() => true);
    this.changesInside = this.changesOf(({ isOutside }) => !isOutside);
    const outside = timetable.facts.transfers.filter(({ isOutside }) => isOutside);
    this.isOutside = new Set(outside.map(({ from, to }) => this.pair(from, to)));
  }

  /** Ways of which none is beaten by one with no more trains, fewest trains first; empty when there is none. */
  find(question: JourneyQuestion): Journey[] {
    const live = question.overlay === undefined ? null : this.liveNetOf(question.overlay);
    const isMirrored = question.means === 'arrive';
    const forward = this.layersAt(question.at, live);
    const layers = isMirrored ? forward.map((layer) => this.turned(layer, live)) : forward;
    const [access, egress] = [this.walksOf(question.access), this.walksOf(question.egress)];
    const search: Search = {
      layers,
      // Who needs no steps is not sent out to the street and in again.
      changes: question.stepFree ? this.changesInside : this.changes,
      access: isMirrored ? egress : access,
      egress: isMirrored ? access : egress,
      at: isMirrored ? -question.at : question.at,
      open: question.stepFree ? this.openStations(question.withoutElevators) : null,
    };
    const ways = this.raptor.find(search).map((way) => late(way, search));
    const latest = isMirrored ? question.at : Infinity;
    return ways.map((way) => {
      const taken = isMirrored ? way.taken.map((one) => unturned(one, layers)).reverse() : way.taken;
      const last = this.farther(taken.at(-1)!, forward, { ...search, egress, latest }, question.patience ?? 0);
      return this.journeyOf([...taken.slice(0, -1), last], forward, { access, egress }, live);
    });
  }

  private layersAt(at: number, live: LiveNet | null): Layer[] {
    const { days } = this.timetable;
    const layers = days.around(at).map((day) => ({
      net: this.net,
      base: days.startOf(day),
      runs: this.runsOn(day),
      removed: live?.removed.get(day) ?? null,
    }));
    if (live === null) return layers;
    return [
      ...layers,
      { net: live.net, base: live.base, runs: new Uint8Array(live.trains.length).fill(1), removed: null },
    ];
  }

  private runsOn(day: string): Uint8Array {
    const known = this.running.get(day);
    if (known !== undefined) return known;
    const services = this.timetable.days.on(day);
    const runs = Uint8Array.from(this.timetable.arrays.seriesService, (service) => (services.has(service) ? 1 : 0));
    this.running.set(day, runs);
    return runs;
  }

  private turned(layer: Layer, live: LiveNet | null): Layer {
    const { stations } = this.timetable;
    const isLive = layer.net === live?.net;
    const net = isLive ? mirrored(layer.net, stations.length) : (this.backward ??= mirrored(this.net, stations.length));
    const removed = layer.removed && turnedMarks(layer.removed, this.net.tripFirst);
    return { net, base: -layer.base, runs: layer.runs, removed };
  }

  private walksOf(walks: readonly StationWalk[]): Walk[] {
    return walks.flatMap(({ stationId, seconds }) => {
      const station = this.timetable.stationNumber(stationId);
      return station === undefined ? [] : [{ station, seconds }];
    });
  }

  private openStations(withoutElevators: ReadonlySet<string> = new Set()): Uint8Array {
    return Uint8Array.from(this.timetable.facts.stations, ({ id, stepFree }) =>
      withoutElevators.has(id) ? OPEN.none : (stepFree.N ? OPEN.N : OPEN.none) | (stepFree.S ? OPEN.S : OPEN.none),
    );
  }

  private changesOf(isTaken: (transfer: { readonly isOutside: boolean }) => boolean): Changes {
    const { stations, facts } = this.timetable;
    const lists = stations.map((_, station) => new Map([[station, CHANGE_SECONDS]]));
    for (const transfer of facts.transfers.filter(isTaken))
      lists[transfer.from]!.set(transfer.to, Math.max(LEAST_CHANGE_SECONDS, transfer.seconds));
    const first = new Uint32Array(stations.length + 1);
    for (const [station, list] of lists.entries()) first[station + 1] = first[station]! + list.size;
    return {
      first,
      to: Uint16Array.from(lists.flatMap((list) => [...list.keys()])),
      seconds: Uint16Array.from(lists.flatMap((list) => [...list.values()])),
    };
  }

  private liveNetOf(overlay: LiveOverlay): LiveNet {
    const known = this.liveNets.get(overlay);
    if (known !== undefined) return known;
    const live = liveNetOf(this.timetable, overlay);
    this.liveNets.set(overlay, live);
    return live;
  }

  /** The last train, kept a little longer where that spares a part of the walk behind it. */
  private farther(
    last: Taken,
    layers: readonly Layer[],
    { egress, open, latest }: Pick<Search, 'egress' | 'open'> & { readonly latest: number },
    patience: number,
  ): Taken {
    const { net, base } = layers[last.layer]!;
    const [first, at] = [net.stopFirst[last.series]!, net.profile[last.trip]!];
    const bit = net.direction[last.series] === 0 ? OPEN.N : OPEN.S;
    const endAt = (position: number) => {
      const walk = secondsTo(egress, net.stops[first + position]!);
      return { walk, time: base + net.start[last.trip]! + net.arrives[at + position]! + walk };
    };
    const soonest = endAt(last.off).time;
    let [off, least] = [last.off, endAt(last.off).walk];
    for (let position = last.off + 1; position < net.stopCount[last.series]!; position += 1) {
      const { walk, time } = endAt(position);
      if (walk >= least || time > Math.min(soonest + patience, latest)) continue;
      if (open === null || (open[net.stops[first + position]!]! & bit) !== 0) [off, least] = [position, walk];
    }
    return { ...last, off };
  }

  /** @param taken in the order of the timetable. */
  private journeyOf(
    taken: readonly Taken[],
    layers: readonly Layer[],
    { access, egress }: { readonly access: readonly Walk[]; readonly egress: readonly Walk[] },
    live: LiveNet | null,
  ): Journey {
    const rides = taken.map((one) => this.rideOf(one, layers[one.layer]!.base, live));
    const [first, last] = [rides[0]!, rides.at(-1)!];
    const to = secondsTo(access, this.timetable.stationNumber(first.stops[0]!.id)!);
    const from = secondsTo(egress, this.timetable.stationNumber(last.stops.at(-1)!.id)!);
    const legs: JourneyLeg[] = [walk(null, first.stops[0]!, to)];
    for (const [i, ride] of rides.entries()) {
      const before = rides[i - 1];
      if (before) legs.push(...this.changeBetween(before.stops.at(-1)!, ride.stops[0]!));
      legs.push(ride);
    }
    legs.push(walk(last.stops.at(-1)!, null, from));
    return { legs, departs: first.departs - to, arrives: last.arrives + from, rides: rides.length };
  }

  /** @param one in the order of the timetable. @param base what its times count from, Unix seconds. */
  private rideOf({ layer: index, series, trip, on, off }: Taken, base: number, live: LiveNet | null): Ride {
    const { timetable } = this;
    const train = index === DAYS ? live!.trains[series]! : null;
    const net = train === null ? this.net : live!.net;
    const at = net.profile[trip]!;
    const stops = [...net.stops.subarray(net.stopFirst[series]! + on, net.stopFirst[series]! + off + 1)];
    const run = train === null ? { trip, serviceDay: timetable.days.dayOf(base + 12 * 3600) } : train.run;
    const shape = run && timetable.facts.shapes[timetable.arrays.tripShape[run.trip]!];
    const end = net.stops[net.stopFirst[series]! + net.stopCount[series]! - 1]!;
    return {
      kind: 'ride',
      line: train?.line ?? timetable.lineOf(series),
      direction: train?.direction ?? (timetable.directionOf(series) === 0 ? 'N' : 'S'),
      headsign: run
        ? timetable.facts.headsigns[timetable.arrays.tripHeadsign[run.trip]!]!
        : timetable.stations[end]!.name,
      stops: stops.map((station) => timetable.stations[station]!),
      departs: base + net.start[trip]! + net.departs[at + on]!,
      arrives: base + net.start[trip]! + net.arrives[at + off]!,
      run,
      shape: shape ?? null,
      isLive: train !== null,
    };
  }

  private changeBetween(from: Station, to: Station): OnFoot[] {
    if (from.id === to.id) return [];
    const [a, b] = [this.timetable.stationNumber(from.id)!, this.timetable.stationNumber(to.id)!];
    const { first, to: ends, seconds } = this.changes;
    const change = ends.subarray(0, first[a + 1]).indexOf(b, first[a]);
    return [{ kind: 'walk', from, to, seconds: seconds[change]!, isOutside: this.isOutside.has(this.pair(a, b)) }];
  }

  private pair(from: number, to: number): number {
    return from * this.timetable.stations.length + to;
  }
}

/** Layers before the live one. */
const DAYS = 3;

function walk(from: Station | null, to: Station | null, seconds: number): OnFoot {
  return { kind: 'walk', from, to, seconds, isOutside: false };
}

function secondsTo(walks: readonly Walk[], station: number): number {
  return Math.min(...walks.flatMap((one) => (one.station === station ? [one.seconds] : [])));
}

/** The same way, with the first train taken where one has to be ready last: nobody walks up the line to meet it. */
function late(way: Way, { layers, access, open }: Search): Way {
  const [first, ...others] = way.taken;
  const { net } = layers[first!.layer]!;
  const bit = net.direction[first!.series] === 0 ? OPEN.N : OPEN.S;
  const at = net.profile[first!.trip]!;
  let [on, best] = [first!.on, -Infinity];
  for (let position = first!.on; position < first!.off; position += 1) {
    const station = net.stops[net.stopFirst[first!.series]! + position]!;
    if (open !== null && (open[station]! & bit) === 0) continue;
    const leaves = net.departs[at + position]! - secondsTo(access, station);
    if (leaves > best) [best, on] = [leaves, position];
  }
  return { ...way, taken: [{ ...first!, on }, ...others] };
}

/** What was taken in a net that is turned round, as the net itself counts. */
function unturned({ layer, series, trip, on, off }: Taken, layers: readonly Layer[]): Taken {
  const { tripFirst, stopCount } = layers[layer]!.net;
  const last = stopCount[series]! - 1;
  return {
    layer,
    series,
    trip: tripFirst[series]! + tripFirst[series + 1]! - 1 - trip,
    on: last - off,
    off: last - on,
  };
}

function turnedMarks(marks: Uint8Array, tripFirst: Uint32Array): Uint8Array {
  const turned = new Uint8Array(marks.length);
  for (let series = 0; series < tripFirst.length - 1; series += 1) {
    const [from, end] = [tripFirst[series]!, tripFirst[series + 1]!];
    for (let trip = from; trip < end; trip += 1) turned[from + end - 1 - trip] = marks[trip]!;
  }
  return turned;
}
