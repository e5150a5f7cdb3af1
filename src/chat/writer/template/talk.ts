import type { Phrases } from '../catalogue/phrases';
import type { Facts } from '../facts';

/** What small talk may be about; the first that there is a word for is answered. */
const TOPICS = ['insult', 'greet', 'keep', 'praise', 'answer', 'chatter'];
const CRISIS = 'feel.crisis';
const SCARED = 'feel.scared';

/** One kind sentence to somebody who says how they feel; empty when nobody does. */
export function kindWord({ understood: { signs } }: Facts, p: Phrases): string {
  return p.bySign('feel', signs) ?? '';
}

/** True when somebody may be in danger: then nothing but our own words will do. */
export const isCrisis = ({ understood: { signs } }: Facts) => signs.includes(CRISIS);

/** A word back, and what Violet is there for. */
export function smallTalk(facts: Facts, p: Phrases): string {
  const { signs } = facts.understood;
  const aboutHer = p.bySign('about_you', signs);
  if (aboutHer !== null) return aboutHer;
  // Somebody who is afraid is in no mood.
  if (signs.includes(SCARED)) return '';
  if (kindWord(facts, p) !== '') return p.say('ask.kind');
  for (const topic of TOPICS) {
    const word = p.bySign(topic, signs);
    if (word !== null) return word;
  }
  return p.say('ask.kind');
}

/** Says what she can't do, and what she can instead. */
export function refusal({ understood: { signs } }: Facts, p: Phrases): string {
  const what = p.bySign('steer', signs) ?? p.bySign('beyond', signs) ?? p.say('beyond.any');
  return p.sentences([what, p.say('decline.instead')]);
}

/** Declines the part of an answered message that can't be served; empty when there is none. */
export function rider({ understood: { signs } }: Facts, p: Phrases): string {
  return p.bySign('steer', signs, 'rider_steer') ?? p.bySign('beyond', signs, 'rider') ?? '';
}

/** One short question for what is missing: where, where to, which, or what at all. */
export function askBack({ understood: { need, vibe, signs }, gathered: { origin } }: Facts, p: Phrases): string {
  const has = (group: string) => signs.some((sign) => sign.startsWith(`${group}.`));
  const isWanted = need.what !== undefined || (vibe ?? need.vibe ?? 'generic') !== 'generic';
  const isPlaced = origin.source === 'user' || need.near !== undefined || need.from !== undefined;
  if (isWanted && !isPlaced) return p.say('ask.where');
  if (has('way') && need.to === undefined) return p.say('way.where_to');
  if (has('ask')) return p.say('ask.which');
  return p.say(isWanted || signs.length === 0 ? 'ask.unsure' : 'ask.kind');
}
