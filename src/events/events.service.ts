import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import { Ladders } from '../upstream/ladders';
import type { CampusEvent } from './event.types';
import { agenda } from './event-list';
import { EventShelf } from './event-shelf';
import { EventSources } from './sources/event-sources';

export interface Patience {
  /** Longest wait for sources that were never loaded, in ms; 0 unless told. */
  readonly waitMs?: number;
  /** Ends the wait, not the loading. */
  readonly signal?: AbortSignal;
}

const DAY_MS = 86_400_000;
const ENGAGE_EVENTS = 50;

/** What is going on at the university and around it. */
@Injectable()
export class EventsService {
  private readonly engageShelf: EventShelf;
  private readonly externalShelves: readonly EventShelf[];

  constructor(
    ladders: Ladders,
    sources: EventSources,
    private readonly clock: Clock,
  ) {
    this.engageShelf = new EventShelf(ladders, sources.engage, clock);
    this.externalShelves = sources.external.map((source) => new EventShelf(ladders, source, clock));
  }

  /** Loads what is not there yet, behind everything else. */
  warmUp(): void {
    void this.upcoming();
  }

  /**
   * Engage's events of the next days, those that run now included, soonest first, 50 at most.
   * @throws EventsUnavailable when nothing was loaded within 24 hours and the site does not answer.
   */
  async engage(days: number): Promise<readonly CampusEvent[]> {
    const events = await this.engageShelf.events();
    const now = this.clock.now();
    return agenda(events, now)
      .filter(({ startsAt }) => startsAt !== null && startsAt < now + days * DAY_MS)
      .slice(0, ENGAGE_EVENTS);
  }

  /**
   * Everything known from all sources that is not over, soonest first and undated last, each (name, start day) once.
   * Never fails: a source without an answer is left out.
   */
  upcoming(patience: Patience = {}): Promise<readonly CampusEvent[]> {
    return this.known([this.engageShelf, ...this.externalShelves], patience);
  }

  /** The same from the sites of the neighbourhood alone. */
  external(patience: Patience = {}): Promise<readonly CampusEvent[]> {
    return this.known(this.externalShelves, patience);
  }

  private async known(shelves: readonly EventShelf[], { waitMs = 0, signal }: Patience): Promise<CampusEvent[]> {
    const enough = new AbortController();
    const waited = sleep(waitMs, [], { signal: signal ? AbortSignal.any([signal, enough.signal]) : enough.signal });
    const patience = waited.catch(() => []);
    const lists = await Promise.all(shelves.map((shelf) => Promise.race([shelf.eventsOrNone(), patience])));
    enough.abort();
    return agenda(lists.flat(), this.clock.now());
  }
}
