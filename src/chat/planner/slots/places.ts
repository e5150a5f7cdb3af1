import type { MessageWords } from '../text/message-words';
import { listedPlaces } from './listed-places';
import type { NamedPlace } from './place-words';
import { unlistedPlaces } from './unlisted-places';

/** Every place and campus that a message names, in order. Names that are ruled out are left out. */
export function namedPlaces(words: MessageWords): NamedPlace[] {
  const listed = listedPlaces(words);
  const others = unlistedPlaces(words).filter(
    ({ from, to }) => !listed.some((place) => place.from < to && from < place.to),
  );
  const places = [...listed, ...others].sort((a, b) => a.from - b.from);
  return withStarts(places, words).filter(({ from }) => !words.negated[from]);
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
