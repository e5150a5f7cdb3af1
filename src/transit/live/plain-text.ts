import { firstCharacters } from '../../common/words';

/**
 * A foreign text as one plain line: pictures are dropped, marks such as `[F]` become what they stand for, and nothing is left
 * that a page, a terminal or a model would take for more than words.
 * @param most characters.
 */
export function plainText(text: string, most: number): string {
  const words = text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\[[^[\]]{0,40}\bicon\]/gi, ' ')
    .replace(/\[([A-Z0-9]{1,3})\]/g, '$1')
    // Control and formatting characters turn lines around or end them.
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  return firstCharacters(words, most).trim();
}
