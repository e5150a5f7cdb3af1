import type { Facts, Written } from '../facts';
import { aboutCard, aboutCards } from './about-cards';
import { aboutEvents } from './about-events';
import { recommend } from './recommend';
import { refusal, rider } from './refusals';
import { smallTalk } from './small-talk';
import { theWay } from './the-way';
import { aboutWeather, weatherBeside } from './weather';
import { startsElsewhere } from './starts-elsewhere';

const SHOWN = 3;

/** Writes an answer from facts alone: the floor under the model, and all there is without one. */
export function writeByTemplate(facts: Facts): Written {
  const text = [main(facts), startsElsewhere(facts), rider(facts)].filter(Boolean).join(' ');
  return { text, cited: facts.items.slice(0, SHOWN).map((_, index) => index) };
}

function main(facts: Facts): string {
  switch (facts.plan.intent) {
    case 'recommendation':
    case 'new_recommendation':
      return [weatherBeside(facts), recommend(facts, SHOWN)].filter(Boolean).join(' ');
    case 'events':
      return [aboutEvents(facts, SHOWN), weatherBeside(facts)].filter(Boolean).join(' ');
    case 'weather':
      return aboutWeather(facts);
    case 'directions':
      return [theWay(facts), weatherBeside(facts)].filter(Boolean).join(' ');
    case 'followup_place':
      return aboutCard(facts);
    case 'followup_general':
      return aboutCards(facts);
    case 'general_chat':
      return smallTalk(facts.message);
    case 'out_of_scope':
      return refusal(facts.message);
  }
}
