import { asksForAPlace, asksForHappenings, asksTheWay, matches, weatherIn } from './asks';
import { MessageWords } from './text/message-words';
import { NAMES_THE_THING, scoreVibe } from './vibe-score';
import { CANNOT, OTHER_CITY, STEERING } from './words/scope';
import { pattern } from './text/pattern';

/** Between what is asked for and what is asked on top: "tacos at 8, and book it too". */
const JOINTS = pattern`
    , | (?=(?:and|then|also|plus|but) (?:\w+ )?(?:then |also |please |can |could |you |just )*(?:book|reserve|order|
    call|tell|reveal|write|translate|do|get|buy|ignore|find|show|where|what|how|is|are|add|remind|text|email|print|
    help|give|send|make|solve|uber|venmo|repeat|pretend|recommend|suggest|list|schedule|put|set|need|want|any|some|
    explain|call)\b)
  `;

/**
 * What is left of a message when the parts that this app must not or cannot do are taken away: the message itself when
 * there are none, null when nothing remains that could be served.
 */
export function servable(words: MessageWords): MessageWords | null {
  if (matches(OTHER_CITY, words.text)) return null;
  if (!isBeyond(words.clauses)) return words;
  if (isOrderWithObject(words.message)) return null;
  const parts = words.clauses.trim().split(JOINTS);
  const left = parts.filter((part) => part.trim() !== '' && !isBeyond(` ${part.trim()} `));
  if (left.length === 0 || left.length === parts.length) return null;
  const rest = new MessageWords(left.join(' , '));
  return isRequest(rest, left) ? rest : null;
}

/** "translate into korean: where is the station": what stands behind the colon is what the order is about. */
function isOrderWithObject(message: string): boolean {
  const [order, object] = message.split(/:(?!\d)/, 2);
  return object !== undefined && isBeyond(new MessageWords(order!).clauses);
}

/** Each clause by itself, so that a mark of one never joins words of two. */
function isBeyond(clauses: string): boolean {
  const text = clauses.replace(/, /g, '');
  return matches(STEERING, text) || matches(CANNOT, clauses);
}

/** Something to look up: a wish said as one or named, not the rest of an order such as "for 2 at lilia". */
function isRequest(rest: MessageWords, parts: readonly string[]): boolean {
  if (parts.every((part) => part.trim().split(' ').length < 2)) return false;
  if (asksTheWay(rest) || weatherIn(rest) === 'asked') return true;
  return (
    scoreVibe(rest).points >= NAMES_THE_THING ||
    asksForHappenings(rest) ||
    (asksForAPlace(rest) && rest.words.length > 3)
  );
}
