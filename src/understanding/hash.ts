/** FNV-1a over UTF-16 units: words and features are known by 32 bits, so that no table of strings is kept. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** One hash of two. */
export function combine(a: number, b: number): number {
  return mixed(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15));
}

function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** Bits of the filter for each slot; about one absent hash in ten gets past it. */
const FILTER_BITS = 4;

/**
 * Values by hash: open addressing, key beside value. Most of what is looked for is not there, and the tables are larger
 * than the processor's cache: a small filter of bits answers for them.
 */
export class HashTable {
  private readonly slots: Int32Array;
  private readonly mask: number;
  private readonly filter: Int32Array;
  private readonly filterMask: number;

  /** @param values 0 or more; the rows themselves when left out. */
  constructor(hashes: Int32Array, values?: Int32Array) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size * 2);
    this.filterMask = size * FILTER_BITS - 1;
    this.filter = new Int32Array((size * FILTER_BITS) / 32);
    for (let row = 0; row < hashes.length; row += 1) {
      const hash = hashes[row]!;
      let slot = hash & this.mask;
      while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot * 2] = hash;
      this.slots[slot * 2 + 1] = (values === undefined ? row : values[row]!) + 1;
      const bit = (hash >>> 7) & this.filterMask;
      this.filter[bit >> 5]! |= 1 << (bit & 31);
    }
  }

  /** The value of a hash, or -1. */
  get(hash: number): number {
    const bit = (hash >>> 7) & this.filterMask;
    if ((this.filter[bit >> 5]! & (1 << (bit & 31))) === 0) return -1;
    const { slots, mask } = this;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const value = slots[slot * 2 + 1]!;
      if (value === 0 || slots[slot * 2] === hash) return value - 1;
    }
  }
}
