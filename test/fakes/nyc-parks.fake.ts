import { FakeServer } from './fake-server';
import { htmlReply, type RecordedRequest, type Reply } from './fake-server.types';

/** One block of the list, in the markup the page marks for search engines. */
export interface ParkBlock {
  /** Path of the event's page. */
  href: string;
  name: string;
  /** What stands in `startDate` and `endDate`; null leaves the tag away. */
  starts: string | null;
  ends: string | null;
  /** The date for people. */
  words: string;
  park: string;
  categories: string;
}

/** NYC Parks: `GET /events`, a page for people. */
export class NycParksFake extends FakeServer {
  blocks!: ParkBlock[];
  /** Replaces the page when it is not null. */
  page!: string | null;

  constructor() {
    super();
    this.reset();
  }

  override reset(): void {
    super.reset();
    this.page = null;
    this.blocks = [
      parkBlock('bird-walk', 'Early bird walk', 2),
      parkBlock('night-sky', 'Night sky through telescopes', 5),
    ];
  }

  protected answer(request: RecordedRequest): Reply {
    if (request.method !== 'GET' || request.path !== '/events') return this.errorReply(404);
    const body =
      this.page ??
      `<!DOCTYPE html><html><body><div id="events">${this.blocks.map(markup).join('')}</div></body></html>`;
    return { kind: 'full', status: 200, contentType: 'text/html; charset=UTF-8', body };
  }

  protected override errorReply(status: number): Reply {
    return htmlReply(status, 'Sample page: are you a robot?');
  }
}

/** An event so many days from now, from 8 to 10 in the morning. */
export function parkBlock(slug: string, name: string, days: number): ParkBlock {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return {
    href: `/events/${day.replaceAll('-', '/')}/${slug}`,
    name,
    starts: `${day}T08:00:00`,
    ends: `${day}T10:00:00`,
    words: 'Some day, 8:00 a.m.',
    park: 'Sample Meadow Park',
    categories: 'Nature, Free!',
  };
}

function markup({ href, name, starts, ends, words, park, categories }: ParkBlock): string {
  const meta = (property: string, content: string | null) =>
    content === null ? '' : `<meta itemprop="${property}" content="${content}">`;
  return `
    <div class="row event" itemscope itemtype="http://schema.org/Event">
      <h3 class="event-title" itemprop="name"><a href="${href}">${name}</a></h3>
      ${meta('startDate', starts)}${meta('endDate', ends)}
      <p class="event-date">${words}</p>
      <h3 itemprop="location" itemscope><span itemprop="name">${park}</span></h3>
      <div itemprop="description"><p>A sample event in a park.</p></div>
      <p>Category: ${categories}</p>
    </div>`;
}
