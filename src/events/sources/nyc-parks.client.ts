import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock';
import { AppConfig } from '../../config/env';
import type { UpstreamClient } from '../../upstream/upstream.client';
import { UpstreamUnavailable } from '../../upstream/upstream.errors';
import { UpstreamFactory } from '../../upstream/upstream.factory';
import type { CampusEvent } from '../event.types';
import { firstInside, hasClass, innerHtml, Page, type PageElement, PageTooDeep, textOf } from '../html';
import { normalised, type RawEvent } from '../normaliser';
import { type EventSource, SITE_BUDGET, SITE_EVENTS } from './event-source';

type Test = (element: PageElement) => boolean;

const named =
  (name: string): Test =>
  (element) =>
    element.name === name;
const classed =
  (name: string): Test =>
  (element) =>
    hasClass(element, name);
/** The page marks most of its fields for search engines. */
const marked =
  (property: string): Test =>
  (element) =>
    element.attribs.itemprop === property;

const isEvent: Test = (element) =>
  ((element.name === 'article' || element.name === 'div') && hasClass(element, 'event')) ||
  /schema\.org\/Event$/.test(element.attribs.itemtype ?? '');
const isTitle: readonly Test[] = [classed('event-title'), named('h3'), named('h2'), marked('name')];
const isStart: readonly Test[] = [marked('startDate'), named('time'), classed('event-date'), classed('date')];

/** NYC Parks: no API, one page of HTML that often refuses robots. */
@Injectable()
export class NycParksClient implements EventSource {
  readonly name = 'nyc-parks';
  private readonly http: UpstreamClient;

  constructor(
    private readonly config: AppConfig,
    factory: UpstreamFactory,
    private readonly clock: Clock,
  ) {
    this.http = factory.create({ vendor: this.name, baseUrl: config.nycParks.baseUrl, budget: SITE_BUDGET });
  }

  get isOn(): boolean {
    return this.http.isOn;
  }

  probe(): Promise<void> {
    return this.http.knock();
  }

  /**
   * A page without a single event is a notice of some kind, not an empty list: the city's parks always have some.
   * @throws UpstreamUnavailable, UpstreamRejected
   */
  async load(): Promise<CampusEvent[]> {
    const blocks = this.blocksOf(await this.http.getHtml('/events'));
    if (blocks.length === 0) throw new UpstreamUnavailable(this.name, 'wrong_shape');
    const now = this.clock.now();
    return blocks.slice(0, SITE_EVENTS).flatMap((block) => normalised(this.read(block), now) ?? []);
  }

  private blocksOf(html: string): PageElement[] {
    try {
      return new Page(html).all(isEvent);
    } catch (error) {
      if (error instanceof PageTooDeep) throw new UpstreamUnavailable(this.name, 'wrong_shape');
      throw error;
    }
  }

  private read(block: PageElement): RawEvent {
    const text = (...tests: Test[]) => textOrNull(firstInside(block, tests));
    const title = firstInside(block, isTitle);
    const href = (title === null ? null : linkIn(title)) ?? linkIn(block);
    const url = href === null ? null : absolute(href, this.config.nycParks.baseUrl);
    const starts = text(...isStart);
    const description = firstInside(block, [marked('description'), classed('description')]);
    const park = firstInside(block, [marked('location'), classed('location')]);
    return {
      // The page gives no id; its addresses hold the day and the name.
      id: `${this.name}:${shortHash(href ?? innerHtml(block))}`,
      name: title === null ? null : innerHtml(title),
      description: description === null ? null : innerHtml(description),
      starts,
      ends: text(marked('endDate')),
      address: park === null ? null : textOrNull(firstInside(park, [marked('name')]) ?? park),
      lat: text(marked('latitude')),
      lon: text(marked('longitude')),
      organization: 'NYC Parks',
      imageUrl: null,
      url,
      // Its categories say "Free!".
      isFree: /\bfree!/i.test(textOf(innerHtml(block))),
      source: 'external_event',
    };
  }
}

/** What an element says: a machine's value before the text for people. */
function textOrNull(element: PageElement | null): string | null {
  if (element === null) return null;
  const { content, datetime } = element.attribs;
  return content || datetime || textOf(innerHtml(element)) || null;
}

function linkIn(element: PageElement): string | null {
  if (element.name === 'a' && element.attribs.href) return element.attribs.href;
  return firstInside(element, [(inner) => inner.name === 'a' && Boolean(inner.attribs.href)])?.attribs.href ?? null;
}

function absolute(href: string, base: string): string | null {
  return URL.canParse(href, base) ? new URL(href, base).href : null;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
