import type { Finding } from '../../gather/place-finder';
import type { Phrases } from '../catalogue/phrases';
import type { Facts } from '../facts';
import { picks } from './card-text';

/** The best pick and what else is worth a look, each with why; else what to try instead. */
export function aboutPlaces(facts: Facts, p: Phrases, shown: Facts['items']): string {
  const { conversation, gathered, nowMs, understood } = facts;
  // An event may stand among places that are something to do.
  const isApart = understood.act === 'events' || understood.also === 'events';
  const cards = isApart ? shown.filter(({ type }) => type === 'place') : shown;
  if (cards.length === 0) return p.say(conversation.history.length === 0 ? 'search.nothing' : 'search.no_more');
  return picks(leadOf(gathered.finding, p), p.say('search.more'), cards, nowMs, p);
}

function leadOf(finding: Finding | null, p: Phrases): string {
  if (finding?.allClosed) return p.say('search.closed');
  // From Google a search by text is taken at its word; its types do not name every dish.
  if (finding?.missing && finding.source !== 'google_places') return p.say('search.missing', { what: finding.missing });
  return p.say('search.best');
}

/** What happens, when and where. */
export function aboutEvents({ gathered, understood, nowMs }: Facts, p: Phrases, shown: Facts['items']): string {
  const { span: name, missing: what } = gathered.happenings ?? { span: 'soon', missing: null };
  const span = p.span(name);
  const cards = shown.filter(({ type }) => type === 'event');
  if (cards.length === 0) return p.say(understood.act === 'events' ? 'event.none' : 'event.none_beside', { span });
  const lead = what === null ? p.say('event.happening', { span }) : p.say('event.missing', { span, what });
  return picks(lead, p.say('event.more'), cards, nowMs, p);
}
