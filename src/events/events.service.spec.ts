import { BrooklynBridgeParkFake, calendarEvent, DowntownBrooklynFake, NyuEngageFake, parkPost } from '../../test/fakes';
import { eventually } from '../../test/support/eventually';
import { makeLadders } from '../../test/support/ladders';
import { collectLogs, type LogLine } from '../../test/support/log-lines';
import { SetClock } from '../../test/support/set-clock';
import { configWith } from '../../test/support/unit-config';
import { UpstreamFactory } from '../upstream/upstream.factory';
import { EventsUnavailable } from './events.errors';
import { EventsService } from './events.service';
import { BrooklynBridgeParkClient } from './sources/brooklyn-bridge-park.client';
import { DowntownBrooklynClient } from './sources/downtown-brooklyn.client';
import { EventSources } from './sources/event-sources';
import { NycParksClient } from './sources/nyc-parks.client';
import { NyuEngageClient } from './sources/nyu-engage.client';

const NOW = '2026-11-24T12:00:00-05:00';
const MINUTE_MS = 60_000;
const PATIENT = { waitMs: 5_000 };

describe('EventsService', () => {
  const engage = new NyuEngageFake({ nowMs: Date.parse(NOW) });
  const park = new BrooklynBridgeParkFake();
  const downtown = new DowntownBrooklynFake();
  let clock: SetClock;
  let logs: LogLine[];
  let events: EventsService;
  beforeAll(() => Promise.all([engage.start(), park.start(), downtown.start()]));
  afterAll(() => Promise.all([engage.stop(), park.stop(), downtown.stop()]));
  beforeEach(() => {
    logs = collectLogs();
    for (const fake of [engage, park, downtown]) fake.reset();
    park.posts = [parkPost(1, 'Kite day', '2026-11-24 13:00:00', '2026-11-24 14:00:00')];
    downtown.events = [calendarEvent(2, 'Winter market', '2026-11-26 11:00:00', '2026-11-26 18:00:00')];
    clock = new SetClock(NOW);
    events = create();
  });

  const create = (env: Record<string, string> = {}): EventsService => {
    const config = configWith({
      ENGAGE_BASE_URL: engage.url,
      BROOKLYN_BRIDGE_PARK_BASE_URL: park.url,
      DOWNTOWN_BROOKLYN_BASE_URL: downtown.url,
      ...env,
    });
    const factory = new UpstreamFactory();
    const sources = new EventSources(
      new NyuEngageClient(config, factory, clock),
      new BrooklynBridgeParkClient(config, factory, clock),
      new DowntownBrooklynClient(config, factory, clock),
      new NycParksClient(config, factory, clock),
    );
    return new EventsService(makeLadders(config, clock), sources, clock);
  };
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

  describe('engage', () => {
    it('gives the next days, soonest first', async () => {
      expect(names(await events.engage(1))).toEqual([
        'Poster exhibition',
        'Sketching the skyline',
        'Blitz night & dumplings',
        'Rooftop stargazing',
        'Intro to bread',
      ]);
      expect(await events.engage(30)).toHaveLength(10);
    });

    it('gives 50 at most', async () => {
      const [event] = engage.events;
      engage.events = Array.from({ length: 80 }, (_, i) => ({ ...event!, id: String(i), name: `Event ${i}` }));
      expect(await events.engage(7)).toHaveLength(50);
    });

    it('asks once for all who ask, and again after half an hour, behind the answer', async () => {
      await Promise.all(Array.from({ length: 20 }, () => events.engage(7)));
      clock.advance(30 * MINUTE_MS - 1);
      await events.engage(7);
      expect(engage.requests).toHaveLength(1);
      clock.advance(1);
      engage.delayMs = 200;
      const start = performance.now();
      await Promise.all(Array.from({ length: 20 }, () => events.engage(7)));
      expect(performance.now() - start).toBeLessThan(150);
      await eventually(() => expect(engage.requests).toHaveLength(2));
    });

    it('serves the last list while the site fails, without what is over by then, for 24 hours', async () => {
      await events.engage(30);
      engage.fault = { kind: 'status', status: 500 };
      clock.advance(10 * 60 * MINUTE_MS);
      const later = names(await events.engage(30));
      expect(later).toContain('Intro to bread');
      expect(later).not.toContain('Blitz night & dumplings');
      clock.advance(14 * 60 * MINUTE_MS);
      await expect(events.engage(30)).rejects.toThrow(EventsUnavailable);
    });

    it('takes an empty list for an answer', async () => {
      engage.events = [];
      expect(await events.engage(7)).toEqual([]);
    });

    it('fails when it is switched off', async () => {
      await expect(create({ ENGAGE_BASE_URL: '' }).engage(7)).rejects.toThrow(EventsUnavailable);
    });

    it.each([403, 429, 200])('leaves a site alone that refuses with a page (%i), and says so once', async (status) => {
      engage.fault = { kind: 'html', status };
      for (let i = 0; i < 3; i += 1) await expect(events.engage(7)).rejects.toThrow(EventsUnavailable);
      expect(engage.requests).toHaveLength(1);
      clock.advance(30 * MINUTE_MS);
      await expect(events.engage(7)).rejects.toThrow(EventsUnavailable);
      expect(engage.requests).toHaveLength(2);
      expect(logs.filter(({ level }) => level === 'warn')).toEqual([
        { level: 'warn', message: 'engage refuses: asked every 30 minutes at most' },
      ]);
      clock.advance(30 * MINUTE_MS);
      engage.fault = null;
      expect(await events.engage(7)).not.toEqual([]);
    });
  });

  describe('upcoming', () => {
    it('merges all sources, soonest first', async () => {
      const all = names(await events.upcoming(PATIENT));
      expect(all).toHaveLength(12);
      expect(all.slice(0, 4)).toEqual([
        'Poster exhibition',
        'Sketching the skyline',
        'Kite day',
        'Blitz night & dumplings',
      ]);
    });

    it('is empty at first, loads behind the answer, and has everything then', async () => {
      expect(await events.upcoming()).toEqual([]);
      await eventually(async () => expect(await events.upcoming()).toHaveLength(12));
      expect([engage, park, downtown].map(({ requests }) => requests.length)).toEqual([1, 1, 1]);
    });

    it('waits no longer than told, nor for a caller who left, and gives what is there by then', async () => {
      engage.fault = { kind: 'hang' };
      await events.external(PATIENT);
      const start = performance.now();
      expect(names(await events.upcoming({ waitMs: 100 }))).toEqual(['Kite day', 'Winter market']);
      expect(names(await events.upcoming({ waitMs: 5_000, signal: AbortSignal.timeout(100) }))).toHaveLength(2);
      expect(performance.now() - start).toBeLessThan(1_500);
    });

    it('leaves out what fails and what is switched off', async () => {
      park.fault = { kind: 'status', status: 500 };
      events = create({ ENGAGE_BASE_URL: '' });
      expect(names(await events.upcoming(PATIENT))).toEqual(['Winter market']);
      expect(engage.requests).toEqual([]);
    });

    it("keeps the university's copy of an event that others list as well", async () => {
      park.posts = [parkPost(1, 'BLITZ NIGHT & DUMPLINGS', '2026-11-24 16:00:00', '2026-11-24 17:00:00')];
      const copies = (await events.upcoming(PATIENT)).filter(({ name }) => /blitz/i.test(name));
      expect(copies.map(({ source }) => source)).toEqual(['nyu_engage']);
    });
  });
});
