import type { MessageWords } from '../text/message-words';
import { listedPlaces } from './listed-places';
import { pattern } from '../text/pattern';
import type { NamedPlace } from './place-words';
import { unlistedPlaces } from './unlisted-places';

/** Every place and campus that a message names, in order. Names that are ruled out are left out. */
export function namedPlaces(words: MessageWords): NamedPlace[] {
  const listed = listedPlaces(words);
  const others = unlistedPlaces(words).filter(
    ({ from, to }) => !listed.some((place) => place.from < to && from < place.to),
  );
  const places = [...listed, ...others].sort((a, b) => a.from - b.from);
  return withStarts(places, words).filter((place) => !words.negated[place.from] && !isTurnedDown(place, words));
}

/** "every seat at lipton is taken", "h mart is too far", "ikeas out"; not the question "is h mart too far". */
const TURNED_DOWN = pattern`
  ^(?:is |was |are )(?:\w+ ){0,2}?(?:full|packed|taken|closed|far|crowded|loud|noisy|booked|dead|out|slammed|gone|occupied|
  mobbed|swamped|sold out|overpriced)\b
`;
const ASKED = /^(?:is|are|was|if|when|whether|does)$/;
/** Where somebody comes from is no place to go. */
const HOME_OF = /^(?:am|is|are|was|originally|visiting|moved|flew|flying) from$/;

function isTurnedDown({ from, to, campus }: NamedPlace, { words }: MessageWords): boolean {
  if (HOME_OF.test(words.slice(Math.max(0, from - 2), from).join(' ')) && campus === null) return true;
  const lead = words.slice(Math.max(0, from - 2), from);
  return !lead.some((word) => ASKED.test(word)) && TURNED_DOWN.test(words.slice(to, to + 5).join(' '));
}

/** "from jay st to the bridge", "tandon to union square": what stands before "to" is where somebody starts. */
function withStarts(places: NamedPlace[], words: MessageWords): NamedPlace[] {
  return places.map((place) => {
    const isStart =
      place.role === 'subject' &&
      words.words[place.to] === 'to' &&
      places.some(({ from }) => from > place.to && from <= place.to + 2);
    return isStart ? { ...place, role: 'origin' } : place;
  });
}
