import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock';
import type { Coordinates } from '../../common/geo';
import { inNewYork } from '../../common/new-york';
import { eventCard } from '../../events/event-card';
import { EventsService } from '../../events/events.service';
import { Lister } from '../../picks/lister';
import { bestFirst } from '../../picks/pick';
import { listScore, soonness, vibeBonus } from '../../picks/ranking/list-scores';
import type { List } from '../../picks/search/search';
import type { Vibe } from '../../understanding/schema';
import { listed, type Listed } from '../listed';

/** How long a list waits for event sites that nobody has asked yet, in ms. */
const EVENTS_WAIT_MS = 2_000;

interface Around {
  readonly from: Coordinates;
  /** Cards per list. */
  readonly limit: number;
}

/** The quick lists: the same for everybody at one spot. */
@Injectable()
export class QuickRecsService {
  constructor(
    private readonly lister: Lister,
    private readonly agenda: EventsService,
    private readonly clock: Clock,
  ) {}

  /** One list, best first. */
  async list({
    category,
    vibe,
    ...around
  }: Around & { category: List | 'events'; vibe: Vibe | null }): Promise<Listed[]> {
    if (category === 'events') return this.events(EVENTS_WAIT_MS, around);
    const [list = []] = await this.places([category], vibe, around);
    return list;
  }

  /**
   * What is going on and not over yet, best first.
   * @param waitMs longest wait for event sites that nobody has asked yet.
   */
  async events(waitMs: number, { from, limit }: Around): Promise<Listed[]> {
    const events = await this.agenda.upcoming({ waitMs });
    const now = this.clock.now();
    return events
      .map((event) => ({ event, score: soonness(event.startsAt, now) }))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ event, score }) => ({ card: eventCard(event, from, score), photo: null }));
  }

  /** Places of each list, in their order; best first. */
  async places(lists: readonly List[], vibe: Vibe | null, { from, limit }: Around): Promise<Listed[][]> {
    const keep = 2 * limit * lists.length;
    // On foot keeps it at one matrix: these lists are about what is near.
    const found = await this.lister.find({ lists, vibe, from, keep, preferences: {}, prefersWalking: true });
    const now = this.clock.now();
    const { hour } = inNewYork(now);
    const cards = lists.map((list, i) => {
      const scored = found[i]!.map((candidate) => {
        const bonus = list === 'explore' ? vibeBonus(vibe, candidate.place) : 0;
        return { ...candidate, score: listScore(list, candidate, hour) + bonus };
      });
      const best = bestFirst(scored).slice(0, limit);
      return Promise.all(best.map((candidate) => listed(candidate, from, now)));
    });
    return Promise.all(cards);
  }
}
