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
  return (h ^ (h >>> 16)) >>> 0;
}

/** Rows of a table by hash: open addressing over typed arrays. */
export class HashIndex {
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(private readonly hashes: Uint32Array) {
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size).fill(-1);
    for (let row = 0; row < hashes.length; row += 1) {
      let slot = hashes[row]! & this.mask;
      while (this.slots[slot]! >= 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = row;
    }
  }

  get size(): number {
    return this.hashes.length;
  }

  /** The row of a hash, or -1. */
  rowOf(hash: number): number {
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const row = this.slots[slot]!;
      if (row < 0 || this.hashes[row] === hash) return row;
    }
  }
}
