import { singular } from '../../../common/words';

/** A comma separated list as terms, plurals folded like the words of a message. */
export function terms(list: string): string[] {
  return list
    .split(',')
    .map((term) => term.trim().split(/\s+/).map(singular).join(' '))
    .filter(Boolean);
}
