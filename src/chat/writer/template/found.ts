import type { Picks } from '../../../picks/pick';
import { toNewYorkIso } from '../../../common/new-york';
import { durationText, minutesIn } from '../../../directions/travel-text';
import type { StoredCard } from '../../memory/conversation';
import type { Phrases } from '../catalogue/phrases';
import type { Facts } from '../facts';
import { bold, picks } from './card-text';

/** The best pick and what else is worth a look, each with why; else what stands in the way, or what to try instead. */
export function aboutPlaces(facts: Facts, p: Phrases, shown: Facts['items']): string {
  const { gathered, nowMs, understood } = facts;
  // An event may stand among places that are something to do.
  const isApart = understood.act === 'events' || understood.also === 'events';
  const cards = isApart ? shown.filter(({ type }) => type === 'place') : shown;
  if (cards.length === 0) return aboutNone(facts, p);
  return picks(leadOf(gathered.finding, p), p.say('search.more'), cards, nowMs, p);
}

function aboutNone({ conversation, gathered: { finding }, nowMs }: Facts, p: Phrases): string {
  const { allClosed = null, beyond = null, isNoneCloser = false } = finding ?? {};
  if (beyond !== null) {
    const { nearest, walk } = beyond;
    const time = p.say('card.on_foot', { time: p.measure(durationText(nearest.travel.walk.durationSeconds)) });
    const first = bold(nearest.place) + p.say('text.aside', { parts: time });
    return p.say('search.beyond', { minutes: walk.minutes, first });
  }
  if (allClosed !== null) {
    const { name, opensAt } = allClosed;
    const opening = opensAt && p.say('search.opens_first', { name, time: p.moment(toNewYorkIso(opensAt), nowMs) });
    return p.sentences([p.say('search.all_closed'), opening || null]);
  }
  const [nearest] = conversation.lastPlaces.toSorted((a, b) => minutesTo(a) - minutesTo(b));
  if (isNoneCloser && nearest !== undefined) return p.say('search.none_closer', { name: nearest.name });
  return p.say(conversation.history.length === 0 ? 'search.nothing' : 'search.no_more');
}

const minutesTo = ({ walk_time: time }: StoredCard) => (time === null ? Infinity : minutesIn(time));

function leadOf(finding: Picks | null, p: Phrases): string {
  if (finding?.allClosed) return p.say('search.closed');
  if (finding?.beyond) return p.say('search.by_transit');
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
