import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock';
import type { Coordinates } from '../../common/geo';
import { inNewYork } from '../../common/new-york';
import { eventCard } from '../../events/event-card';
import { EventsService } from '../../events/events.service';
import { bestFirst } from '../candidate';
import { CandidateFinder } from '../candidate-finder';
import type { Category } from '../categories';
import { listed, type Listed } from '../listed';
import { categoryScore, soonness, vibeBonus } from '../scores';
import type { Vibe } from '../vibes';

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
    private readonly finder: CandidateFinder,
    private readonly agenda: EventsService,
    private readonly clock: Clock,
  ) {}

  /** One list, best first. */
  async list({
    category,
    vibe,
    ...around
  }: Around & { category: Category | 'events'; vibe: Vibe | null }): Promise<Listed[]> {
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

  /** Places of each category, in the order of the categories; best first. */
  async places(categories: readonly Category[], vibe: Vibe | null, { from, limit }: Around): Promise<Listed[][]> {
    const keep = 2 * limit * categories.length;
    // On foot keeps it at one matrix: these lists are about what is near.
    const lists = await this.finder.find({ categories, vibe, from, keep, prefersWalking: true });
    const now = this.clock.now();
    const { hour } = inNewYork(now);
    const cards = categories.map((category, i) => {
      const scored = lists[i]!.map((candidate) => {
        const bonus = category === 'explore' ? vibeBonus(vibe, candidate.place) : 0;
        return { ...candidate, score: categoryScore(category, candidate, hour) + bonus };
      });
      const best = bestFirst(scored).slice(0, limit);
      return Promise.all(best.map((candidate) => listed(candidate, from, now)));
    });
    return Promise.all(cards);
  }
}
