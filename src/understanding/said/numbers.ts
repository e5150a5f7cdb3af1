const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const TEENS = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const NAMED = new Map<string, number>([
  ...[...ONES, ...TEENS].map((word, value) => [word, value] as const),
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
  ['dozen', 12],
  ['hundred', 100],
]);

/** A number as it stands in a message. */
export interface NumberSaid {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** The numbers of a message, in digits or in words ("twenty five"); clock times with a colon are none. */
export function numbersIn(words: readonly string[]): NumberSaid[] {
  const found: NumberSaid[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    const first = word.charCodeAt(0);
    if (first >= 48 && first <= 57) {
      if (/^\d{1,4}$/.test(word)) found.push({ value: Number(word), from: at, to: at + 1 });
      continue;
    }
    const value = NAMED.get(word);
    if (value === undefined) continue;
    const ones = value >= 20 && value < 100 ? ONES.indexOf(words[at + 1] ?? '') : -1;
    const length = ones > 0 && ones < 10 ? 2 : 1;
    found.push({ value: length === 2 ? value + ones : value, from: at, to: at + length });
    at += length - 1;
  }
  return found;
}
