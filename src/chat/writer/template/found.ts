import type { Picks } from '../../../picks/pick';
import { durationText, minutesIn } from '../../../directions/travel-text';
import type { StoredCard } from '../../memory/conversation';
import type { Phrases } from '../catalogue/phrases';
import type { Facts } from '../facts';
import { bold, picks } from './card-text';
import { aboutService } from './service';
import { mapPage } from './where-to-look';

/** From here on it is worth to say that a place closes. */
const SOON_MS = 45 * 60_000;

/** The best pick and what else is worth a look, each with why; else what stands in the way, or what to try instead. */
export function aboutPlaces(facts: Facts, p: Phrases, shown: Facts['items']): string {
  const { gathered, nowMs, understood } = facts;
  // An event may stand among places that are something to do.
  const isApart = understood.act === 'events' || understood.also === 'events';
  const cards = isApart ? shown.filter(({ type }) => type === 'place') : shown;
  if (cards.length === 0) return aboutNone(facts, p);
  return p.sentences([
    picks(leadOf(gathered.finding, p), p.say('search.more'), cards, nowMs, p),
    firstToOpen(facts, p),
    closingSoon(cards, facts, p),
    aboutService(cards, facts, p),
  ]);
}

function aboutNone(facts: Facts, p: Phrases): string {
  const { conversation, gathered, understood } = facts;
  const { finding } = gathered;
  const { need } = understood;
  const [nearest] = conversation.lastPlaces.toSorted((a, b) => minutesTo(a) - minutesTo(b));
  if (finding?.beyond) {
    const { nearest: first, walk } = finding.beyond;
    const time = p.say('card.on_foot', { time: p.measure(durationText(first.travel.walk.durationSeconds)) });
    const named = bold(first.place) + p.say('text.aside', { parts: time });
    return p.say('search.beyond', { minutes: walk.minutes, first: named });
  }
  if (finding?.allClosed) return p.sentences([p.say('search.all_closed'), firstToOpen(facts, p)]);
  if (finding?.isNoneCloser && nearest !== undefined) {
    const { maxWalkMinutes: minutes } = need;
    const none = minutes === undefined ? null : p.say('search.none_within', { minutes });
    return p.sentences([none, p.say('search.none_closer', { name: nearest.name })]);
  }
  if (conversation.history.length > 0) return p.say('search.no_more');
  if (need.what === undefined) return p.say('search.nothing');
  const links = mapPage([need.what, gathered.near?.name ?? 'New York'].join(' near '), null);
  return p.sentences([p.say('search.none_known', { what: need.what }), p.say('where.links', { links })]);
}

/** When the first of those that are closed opens. */
function firstToOpen({ gathered: { finding }, nowMs }: Facts, p: Phrases): string | null {
  const { name, opensAt = null } = finding?.allClosed ?? {};
  return opensAt === null ? null : p.say('search.opens_first', { name, time: p.momentOf(opensAt, nowMs) });
}

/** Cards that close before anybody who goes there now has sat down. */
function closingSoon(cards: readonly StoredCard[], { understood: { need }, nowMs }: Facts, p: Phrases): string | null {
  if ((need.when ?? 'now') !== 'now' || need.until !== undefined) return null;
  const closing = cards.flatMap((card) => {
    const at = card.closes_at === null ? Infinity : Date.parse(card.closes_at);
    return at > nowMs && at - nowMs <= SOON_MS
      ? [p.say('search.closes_soon', { name: card.name, time: p.time(at) })]
      : [];
  });
  return p.sentences(closing) || null;
}

const minutesTo = ({ walk_time: time }: StoredCard) => (time === null ? Infinity : minutesIn(time));

function leadOf(finding: Picks | null, p: Phrases): string {
  if (finding?.allClosed) return p.say('search.closed');
  if (finding?.beyond) return p.say('search.by_transit');
  // From Google a search by text is taken at its word; its types do not name every dish.
  if (finding?.missing && finding.source !== 'google_places') return p.say('search.missing', { what: finding.missing });
  return p.say('search.best');
}

/** What happens, when and where; else the places where such a thing happens. */
export function aboutEvents(facts: Facts, p: Phrases, shown: Facts['items']): string {
  const { gathered, understood, nowMs } = facts;
  const { span: name, missing } = gathered.happenings ?? { span: 'soon', missing: null };
  const span = p.span(name);
  const cards = shown.filter(({ type }) => type === 'event');
  const what = missing ?? understood.need.what;
  if (cards.length === 0 && understood.also === null && shown.length > 0)
    return picks(p.say('event.venues', { span, what }), p.say('search.more'), shown, nowMs, p);
  if (cards.length === 0) return p.say(understood.act === 'events' ? 'event.none' : 'event.none_beside', { span });
  const lead = missing === null ? p.say('event.happening', { span }) : p.say('event.missing', { span, what });
  return picks(lead, p.say('event.more'), cards, nowMs, p);
}
