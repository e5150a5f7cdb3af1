import { MessageWords } from './message-words';

/** Names that students shorten, spelled as they are listed. */
const NICKNAMES: Readonly<Record<string, string>> = {
  bobst: 'Bobst Library',
  dibner: 'Dibner Library',
  kimmel: 'Kimmel Center',
  stern: 'Stern School of Business',
  tisch: 'Tisch School of the Arts',
  courant: 'Warren Weaver Hall',
  silver: 'Silver Center',
  jacobs: 'Jacobs Academic Building',
  rogers: 'Jacobs Academic Building',
  bam: 'Brooklyn Academy of Music',
  jfk: 'JFK Airport',
  lga: 'LaGuardia Airport',
  'wash sq park': 'Washington Square Park',
  'washington sq park': 'Washington Square Park',
  dumbo: 'Dumbo',
  'union sq': 'Union Square',
};

const TANDON = ['tandon', 'metrotech', 'brooklyn campus', 'engineering school'];
const WASHINGTON_SQUARE = [
  'washington square',
  'washington sq',
  'wash sq',
  'wsq',
  'manhattan campus',
  'village campus',
  'wash square',
];

/** Where a name starts: the words that lead to a destination or an anchor. */
const TO =
  /\b(?:directions? to|route to|way to|walk to|walking to|get to|go to|goes to|going to|take me to|bring me to|head to|heading to|navigate to|run to|far to|far is|far away is|far to get to|bike to|from here to|subway to|train to|bus to|over to|walk over to|long to|walk me to|arrive at|trip to)\s+(.+)$/;
/** "from jay st to the bridge", "tandon to union square": the second is the destination. */
const FROM_TO = /\bfrom .+? to (.+)$|^(?:tandon|metrotech|campus|bobst|wsq|here) to (.+)$/;
const WHERE = /\b(?:where is|where are|where s|find)\s+(.+)$/;
const NEAR = /\b(?:near|close to|next to|around|by|beside|at|in)\s+(.+)$/;

/** Where a name ends: words that begin something else. */
const END =
  /\s(?:from|by|on|with|and|if|in|at|right|now|today|tonight|tomorrow|please|for|before|after|using|via|without|or|is|are|open|because|but|that|when|like|then|walking|faster|fast|quickest|the fastest|again|anyway|around|near|lol|thanks|this|so|while|as|since|i|we|not|where|how|what|can|do|does|any)(?:\s.*)?$/;
const LEADING = /^(?:the|my|a|an|any|some)\s+/;
/** Not names: pronouns, generic goals, and the person's own place. */
const NOT_A_NAME =
  /^(?:it|there|here|that|this|them|me|campus|my .*|home|work|class|one|the one|somewhere|anywhere|place|places|a |good|best|nearest|closest|next|first|second|third|last|minutes|night|noon|midnight|\d.*|school|lunch|dinner|breakfast|food|coffee|study|eat|drinks?|least|all|front|person|walk|get|go|outside|inside|the moment|moment|general|nyc|new york(?: city)?|town|hour|budget|mind|rush|hurry|other people)$/;
/** Kinds: as an anchor they say what is wanted, not where. */
const KIND_ONLY =
  /^(?:park|library|museum|theater|gallery|bar|cafe|restaurant|club|store|shop|mall|market|subway|train|street|river|water|waterfront|city|area|neighborhood)$/;

export interface NamedPlace {
  readonly place: string | null;
  readonly campus: 'tandon' | 'washington_square' | null;
}

/** The destination that a message about the way names. */
export function readDestination(words: MessageWords): NamedPlace {
  return read(words, [FROM_TO, TO, WHERE]);
}

/** The point that a search is anchored to ("near Union Square"). */
export function readAnchor(words: MessageWords): NamedPlace {
  const { place, campus } = read(words, [NEAR]);
  return { place: place !== null && KIND_ONLY.test(place.toLowerCase()) ? null : place, campus };
}

/** A name behind "near"; with an article for anything of its kind ("near a bar") it is a wish, not a name. */
const BESIDE = /\b(?:near|close to|next to|around|by|beside) (?!an? |any |some )(.+)$/;

/** The message without the anchor's name, whose words say where, not what ("dinner near Washington Square Park"). */
export function withoutAnchor(words: MessageWords): MessageWords {
  const text = words.words.join(' ');
  const name = cut(BESIDE.exec(text)?.[1] ?? '');
  if (!name.includes(' ') || NOT_A_NAME.test(name)) return words;
  return new MessageWords(text.replace(name, ''));
}

function read(words: MessageWords, patterns: readonly RegExp[]): NamedPlace {
  const text = words.words.join(' ');
  for (const pattern of patterns) {
    const name = nameIn(pattern, text);
    if (name === '' || NOT_A_NAME.test(name)) continue;
    const campus = campusOf(name);
    return campus === null ? { place: NICKNAMES[name] ?? titleCase(name), campus: null } : { place: null, campus };
  }
  const nickname = Object.keys(NICKNAMES).find((key) => new RegExp(`(^| )${key}( |$)`).test(text));
  return { place: nickname === undefined ? null : NICKNAMES[nickname]!, campus: campusOf(text) };
}

/** "how long to walk to dumbo": what leads to a name may lead to more leading words. */
function nameIn(pattern: RegExp, text: string): string {
  const found = pattern.exec(text);
  const rest = found?.[1] ?? found?.[2] ?? '';
  return cut(TO.exec(rest)?.[1] ?? rest);
}

function cut(rest: string): string {
  return ` ${rest}`.replace(END, '').trim().replace(LEADING, '');
}

/** The campus by any of its names; the park of the same name is a place. */
function campusOf(name: string): NamedPlace['campus'] {
  const is = (term: string) => new RegExp(`(^| )${term}( |$)`).test(name);
  if (TANDON.some(is)) return 'tandon';
  return WASHINGTON_SQUARE.some(is) && !/\b(park|arch)\b/.test(name) ? 'washington_square' : null;
}

function titleCase(name: string): string {
  return name.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}
