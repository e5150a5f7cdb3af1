import lists from './closed.json';

/** A closed list of words of the vocabulary. */
export function closed(name: keyof typeof lists): ReadonlySet<string> {
  return new Set(lists[name].split(' '));
}
