import type { GuideEntry } from '../../src/places/guide/guide.schema';

/**
 * A month, `YYYY-MM`, from the command line.
 * @throws Error in words for who typed it.
 */
export function readLimit(text: string): string {
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(text)) throw new Error(`usage: npm run guide:check -- [YYYY-MM], not "${text}"`);
  return text;
}

/** The entries that nobody has looked at since a month, oldest first, each with what was looked at. */
export function report(entries: readonly GuideEntry[], limit: string): string[] {
  const old = entries.filter(({ checked }) => checked < limit).sort((a, b) => a.checked.localeCompare(b.checked));
  return [
    ...old.map(({ checked, id, name, how }) => `${checked}  ${id}  ${name}: ${how}`),
    `${old.length} of ${entries.length} entries were checked before ${limit}.`,
  ];
}
