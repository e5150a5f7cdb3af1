/** Lower case, without accents, apostrophes dropped, everything else that is no letter or digit a space. */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The first so many characters, never half of one: strict JSON readers refuse a lone surrogate. */
export function firstCharacters(text: string, most: number): string {
  return Array.from(text.replace(LONE_SURROGATES, '\ufffd')).slice(0, most).join('');
}

const LONE_SURROGATES = /\p{Surrogate}/gu;

/** The words of a text, normalised. */
export function wordsOf(text: string): string[] {
  const plain = normalise(text);
  return plain === '' ? [] : plain.split(' ');
}

/** A simple plural folded to its singular: `bars`, `libraries`, `sandwiches`. Words that only look plural stay. */
export function singular(word: string): string {
  if (!word.endsWith('s') || word.length < 4 || /(?:ss|us|is|ews)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4 && !KEEPS_IE.has(word)) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const KEEPS_IE = new Set([
  'movies',
  'cookies',
  'brownies',
  'smoothies',
  'pies',
  'ties',
  'selfies',
  'foodies',
  'hoodies',
  'plushies',
]);
