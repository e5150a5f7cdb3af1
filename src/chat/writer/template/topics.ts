import { ASKS } from '../../../understanding/schema';
import type { Understood } from '../../../understanding/understood';

/** What is asked of a place: an `ask`, or a detail that only the signs name, such as `wifi` or `diet`. */
export type Topic = string;

/** Said of anything: they count when nothing else is asked. */
const VAGUE: readonly Topic[] = ['menu', 'vibe', 'other'];
/** Signs of a wish that, said of a place, are a question. */
const DETAILS: Readonly<Record<string, Topic>> = {
  'quality.wifi': 'wifi',
  'quality.outlets': 'outlets',
  'company.group': 'group',
  'place_is.outdoor': 'outdoor',
};
const TOPICS_AT_ONCE = 2;

/** What is asked, most wanted first; empty when nothing but the place is named. */
export function topicsOf({ ask, signs }: Pick<Understood, 'ask' | 'signs'>): Topic[] {
  if (ask === null || ask === 'why' || ask === 'compare') return [];
  const said = signs.flatMap(topicOf).filter((topic) => !VAGUE.includes(topic));
  const isAsked = said.includes(ask) || (said.length === 0 && ask !== 'other');
  // A sign is what was said; `ask` is what that came to, and may be too narrow or too wide.
  const topics = [...(isAsked ? [ask] : []), ...said];
  return [...new Set(topics.length === 0 ? [ask] : topics)].slice(0, TOPICS_AT_ONCE);
}

function topicOf(sign: string): Topic[] {
  if (sign.startsWith('diet.')) return ['diet'];
  if (sign.startsWith('ask.')) return [sign.slice('ask.'.length)];
  const detail = DETAILS[sign];
  return detail === undefined ? [] : [detail];
}

export const isAsk = (topic: Topic): boolean => (ASKS as readonly string[]).includes(topic);
