import { inDays } from './brooklyn-bridge-park.fake';
import { FakeServer } from './fake-server';
import { jsonReply, type RecordedRequest, type Reply } from './fake-server.types';

/** One event of The Events Calendar's REST API, as far as clients look at it. */
export interface CalendarEvent {
  id: number;
  title: string;
  url: string;
  /** HTML. */
  description: string;
  /** Local time without a zone. */
  start_date: string;
  end_date: string;
  timezone: string;
  /** Text for people; empty when nobody filled it in. */
  cost: string;
  image: { url: string } | false;
  venue: { venue?: string; address?: string; city?: string; geo_lat?: number; geo_lng?: number } | [];
}

/** Downtown Brooklyn: `GET /wp-json/tribe/events/v1/events`. */
export class DowntownBrooklynFake extends FakeServer {
  /** Everything the site lists; `unknown`, because items may be broken. */
  events!: unknown[];

  constructor() {
    super();
    this.reset();
  }

  override reset(): void {
    super.reset();
    this.events = [
      calendarEvent(701, 'Plaza dance class', inDays(1, '18:00:00'), inDays(1, '19:30:00')),
      calendarEvent(702, 'Winter market', inDays(4, '11:00:00'), inDays(4, '18:00:00')),
    ];
  }

  protected answer(request: RecordedRequest): Reply {
    if (request.method !== 'GET' || request.path !== '/wp-json/tribe/events/v1/events') return this.errorReply(404);
    const most = Number(request.query.get('per_page') ?? 10);
    if (Number.isNaN(Date.parse(request.query.get('start_date') ?? ''))) return this.errorReply(400);
    return jsonReply({
      events: this.events.slice(0, most),
      rest_url: `${this.url}/wp-json/tribe/events/v1/events/?page=1`,
      total: this.events.length,
      total_pages: 1,
    });
  }

  protected override errorReply(status: number): Reply {
    return jsonReply({ code: 'sample_error', message: 'The sample site cannot answer.', data: { status } }, status);
  }
}

export function calendarEvent(id: number, name: string, starts: string, ends: string): CalendarEvent {
  return {
    id,
    title: name,
    url: `https://downtown.example.org/event/${id}/`,
    description: '<p>A sample event downtown.</p>',
    start_date: starts,
    end_date: ends,
    timezone: 'America/New_York',
    cost: '',
    image: false,
    venue: { venue: 'Sample Plaza', address: '1 Sample Street', city: 'Brooklyn', geo_lat: 40.6922, geo_lng: -73.9855 },
  };
}
