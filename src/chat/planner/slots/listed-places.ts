import { singular, wordsOf } from '../../../common/words';
import type { Slots } from '../plan.types';
import { type Found, Lexicon } from '../text/lexicon';
import type { MessageWords } from '../text/message-words';
import { CAMPUS_NAMES, KNOWN_PLACES } from '../words/known-places';
import { ARTICLES, isCapital, LEADS, type NamedPlace, roleAt } from './place-words';

type Entry = { readonly name: string; readonly campus: NonNullable<Slots['campus']> | null };

const folded = (said: string) => wordsOf(said).map(singular).join(' ');

const LISTED = new Lexicon<Entry>([
  ...KNOWN_PLACES.flatMap(([name, said]) =>
    said.flatMap((one) =>
      spellings(one).map((spelling) => [folded(spelling), { name: asSaid(name, spelling), campus: null }] as const),
    ),
  ),
  ...Object.entries(CAMPUS_NAMES).flatMap(([said, campus]) =>
    [said, `the ${said}`].map((spelling) => [folded(spelling), { name: said, campus }] as const),
  ),
]);

/** As it is listed, and with the usual short forms: "w 4th st", "washington sq pk", "bk bridge". */
function spellings(said: string): string[] {
  const short = [said.replace(/ street$/, ' st'), said.replace(/ park$/, ' pk'), said.replace(/^brooklyn /, 'bk ')];
  return [said, ...short.filter((one) => one !== said)];
}

/** A street is written as it is said: "Wall St", "Jay Street". */
function asSaid(name: string, said: string): string {
  const kind = / (?:st|street)$/.exec(said)?.[0];
  return kind === undefined ? name : name.replace(/ (?:St|Street)$/, kind === ' st' ? ' St' : ' Street');
}

/** Words of a listed name that are everyday words too: names only where the sentence says so. */
const EVERYDAY = new Set(
  (
    'jay silver target torch stern columbia jamaica founder carlyle magnolia artichoke chelsea elsewhere ' +
    'greenlight fulton clark essex mogador marquee junior strand cantor roger goddard edge le ev lic ' +
    'flushing promenade seaport codex subway nomad carbone gregory westfield semma lilia jacob meyer rubin ' +
    'myrtle waverly bedford'
  ).split(' '),
);

/** The places and campuses of our own list that a message names. */
export function listedPlaces(words: MessageWords): NamedPlace[] {
  return LISTED.find(words)
    .filter((found) => isName(found, words))
    .map(({ value, from, to }) => ({ ...value, role: roleAt(from, words.words), isKnown: true, from, to }));
}

function isName({ term, from, to }: Found<Entry>, words: MessageWords): boolean {
  // "from the brooklyn campus to the manhattan one".
  if (term.endsWith(' one')) return words.has('campus');
  if (!EVERYDAY.has(term)) return true;
  const before = words.words[from - 1] ?? '';
  const lead = ARTICLES.has(before) ? (words.words[from - 2] ?? '') : before;
  const asks = /^(?:is|where|does|whats|about|near|abt|meet|hall)$/.test(lead) || lead === 'the' || before === 'the';
  return (
    lead in LEADS ||
    asks ||
    isCapital(words, from, to) ||
    (from === 0 && to === words.words.length) ||
    words.startsClause[from] === true
  );
}
