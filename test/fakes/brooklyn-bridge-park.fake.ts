import { FakeServer } from './fake-server';
import { jsonReply, type RecordedRequest, type Reply } from './fake-server.types';

/** One post of the type `tribe_events`, in the wire's shape. */
export interface ParkPost {
  id: number;
  link: string;
  title: { rendered: string };
  content: { rendered: string; protected: boolean };
  /** Local time without a zone. PHP sends an empty object as a list. */
  meta: { _EventStartDate?: string; _EventEndDate?: string; _EventCost?: string } | [];
}

/** Brooklyn Bridge Park: WordPress' `GET /wp-json/wp/v2/tribe_events`. */
export class BrooklynBridgeParkFake extends FakeServer {
  /** Everything the site lists; `unknown`, because items may be broken. */
  posts!: unknown[];

  constructor() {
    super();
    this.reset();
  }

  override reset(): void {
    super.reset();
    this.posts = [
      parkPost(501, 'Kite afternoon on the pier', inDays(2, '13:00:00'), inDays(2, '16:00:00')),
      parkPost(502, 'Harbor seal talk &#038; walk', inDays(3, '10:30:00'), inDays(3, '12:00:00')),
    ];
  }

  protected answer(request: RecordedRequest): Reply {
    if (request.method !== 'GET' || request.path !== '/wp-json/wp/v2/tribe_events') return this.errorReply(404);
    const most = Number(request.query.get('per_page') ?? 10);
    if (!(most >= 1 && most <= 100)) return this.errorReply(400);
    return jsonReply(this.posts.slice(0, most));
  }

  protected override errorReply(status: number): Reply {
    return jsonReply({ code: 'sample_error', message: 'The sample site cannot answer.', data: { status } }, status);
  }
}

export function parkPost(id: number, name: string, starts: string, ends: string): ParkPost {
  return {
    id,
    link: `https://park.example.org/event/${id}/`,
    title: { rendered: name },
    content: { rendered: '<p>A sample event by the water.</p>', protected: false },
    meta: { _EventStartDate: starts, _EventEndDate: ends },
  };
}

/** So many days from now at a time of the wall clock, as WordPress writes it. */
export function inDays(days: number, time: string): string {
  return `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)} ${time}`;
}
