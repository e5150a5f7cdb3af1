import { FakeServer } from './fake-server';
import { Refusal, htmlReply, jsonReply, type RecordedRequest, type Reply } from './fake-server.types';
import { defaultEvents, type EngageEvent } from './nyu-engage.data';

const DEFAULT_TAKE = 15;
const ISO_WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** NYU Engage: `GET /api/discovery/event/search`, no key. */
export class NyuEngageFake extends FakeServer {
  /** All events there are, in the wire's shape; around the time of construction or reset by default. */
  events!: EngageEvent[];
  private body: object | null = null;

  constructor(private readonly options: { nowMs?: number } = {}) {
    super();
    this.reset();
  }

  override reset(): void {
    super.reset();
    this.body = null;
    this.events = defaultEvents(this.options.nowMs ?? Date.now());
  }

  /** Sends this body whatever is asked, for items that no healthy portal has. */
  answerWith(body: object): void {
    this.body = body;
  }

  protected answer(request: RecordedRequest): Reply {
    if (this.body !== null) return jsonReply(this.body);
    if (request.method !== 'GET' || request.path !== '/api/discovery/event/search')
      return htmlReply(404, 'This sample page does not exist.');
    const { query } = request;
    const found = sorted(this.events.filter(matching(query)), query);
    const skip = count(query, 'skip', 0);
    return jsonReply({
      '@odata.count': found.length,
      '@search.coverage': null,
      '@search.facets': {
        CategoryIds: facet(found, 'categoryIds'),
        BenefitNames: facet(found, 'benefitNames'),
        Theme: [],
      },
      value: found.slice(skip, skip + count(query, 'take', DEFAULT_TAKE)),
    });
  }

  protected override errorReply(status: number): Reply {
    return htmlReply(status, 'The sample portal cannot answer right now.');
  }
}

function matching(query: URLSearchParams): (event: EngageEvent) => boolean {
  const endsAfter = instant(query, 'endsAfter') ?? -Infinity;
  const endsBefore = instant(query, 'endsBefore') ?? Infinity;
  const startsAfter = instant(query, 'startsAfter') ?? -Infinity;
  const startsBefore = instant(query, 'startsBefore') ?? Infinity;
  const status = query.get('status');
  const words = (query.get('query') ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const categories = facetValues(query, 'categoryIds');
  const benefits = facetValues(query, 'benefitNames').map((name) => name.replace(/\s/g, ''));
  const themes = facetValues(query, 'themes');
  return (event) => {
    const starts = Date.parse(event.startsOn);
    const ends = Date.parse(event.endsOn);
    const text = `${event.name} ${event.description ?? ''} ${event.organizationName ?? ''}`.toLowerCase();
    return (
      ends >= endsAfter &&
      ends <= endsBefore &&
      starts >= startsAfter &&
      starts <= startsBefore &&
      (status === null || status === '' || event.status === status) &&
      words.every((word) => text.includes(word)) &&
      (categories.length === 0 || event.categoryIds.some((id) => categories.includes(id))) &&
      (benefits.length === 0 || event.benefitNames.some((name) => benefits.includes(name.replace(/\s/g, '')))) &&
      (themes.length === 0 || themes.includes(event.theme ?? ''))
    );
  };
}

/** A date the portal cannot read breaks it: 500, for example after a `+` that was not percent-encoded. */
function instant(query: URLSearchParams, name: string): number | null {
  const text = query.get(name);
  if (text === null || text === '') return null;
  if (!ISO_WITH_ZONE.test(text) || Number.isNaN(Date.parse(text)))
    throw new Refusal(htmlReply(500, 'The sample portal stumbled.'));
  return Date.parse(text);
}

function count(query: URLSearchParams, name: string, fallback: number): number {
  const value = Number(query.get(name) ?? fallback);
  if (!Number.isInteger(value) || value < 0) throw new Refusal(htmlReply(500, 'The sample portal stumbled.'));
  return value;
}

function sorted(events: EngageEvent[], query: URLSearchParams): EngageEvent[] {
  const field = query.get('orderByField') === 'startsOn' ? 'startsOn' : 'endsOn';
  const sign = query.get('orderByDirection') === 'descending' ? -1 : 1;
  return events.sort((a, b) => sign * (Date.parse(a[field]) - Date.parse(b[field])));
}

function facetValues(query: URLSearchParams, name: string): string[] {
  return [...query].filter(([key]) => key.replace(/\[\d+\]$/, '') === name).map(([, value]) => value);
}

function facet(events: readonly EngageEvent[], field: 'categoryIds' | 'benefitNames'): object[] {
  const counts = new Map<string, number>();
  for (const value of events.flatMap((event) => event[field])) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ type: 0, value, count }));
}
