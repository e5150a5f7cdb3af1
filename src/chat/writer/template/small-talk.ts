import { wordsOf } from '../../../common/words';

const THANKS = /\b(thanks|thank|thx|ty|gracias|appreciate|lifesaver|perfect|helpful)\b/;
const GOODBYE = /\b(bye|goodbye|gn|cya|night|later)\b/;

/** A word back, and what Violet is there for. */
export function smallTalk(message: string): string {
  const said = wordsOf(message).join(' ');
  if (THANKS.test(said)) return 'Anytime. Tell me when you want another idea.';
  if (GOODBYE.test(said) && !/\bgood (morning|evening)\b/.test(said)) return 'Have a good one!';
  if (/\b(who|what) (are|made|can)\b|\bbot\b|\bhelp\b/.test(said)) {
    return "I'm Violet, the campus concierge: I find places and events around Tandon and Washington Square, tell you the weather, and show you the way. What are you in the mood for?";
  }
  return 'What are you in the mood for: food, coffee, drinks or something to do?';
}
