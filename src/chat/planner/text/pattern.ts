const COMPILED = new WeakMap<TemplateStringsArray, RegExp>();

/**
 * A regular expression too long for one line: written raw, with line breaks and the blanks behind them left out, and
 * compiled once for each place that it is written at.
 */
export function pattern(strings: TemplateStringsArray, ...values: readonly string[]): RegExp {
  const known = COMPILED.get(strings);
  if (known !== undefined) return known;
  const made = new RegExp(String.raw(strings, ...values).replace(/\n\s*/g, ''));
  COMPILED.set(strings, made);
  return made;
}
