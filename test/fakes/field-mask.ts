/** Which fields survive: a leaf keeps everything below it. */
export interface MaskTree {
  [field: string]: MaskTree | true;
}

/**
 * Reads a comma list of paths against the paths a method knows.
 * @param known full paths; one ending in `.**` admits anything below it. Prefixes of known paths are allowed.
 * @returns the tree, or the first path that matches nothing.
 */
export function parseFieldMask(
  mask: string,
  known: readonly string[],
): { tree: MaskTree | true } | { unknownPath: string } {
  const tree: MaskTree = {};
  for (const path of mask.split(',')) {
    if (path === '*') return { tree: true };
    const plain = path.replace(/\.\*$/, '');
    if (!known.some((candidate) => admits(candidate, plain))) return { unknownPath: path };
    add(tree, plain.split('.'));
  }
  return { tree };
}

/** Keeps the masked fields of an answer; lists are masked item by item. */
export function applyFieldMask(value: unknown, tree: MaskTree | true): unknown {
  if (tree === true || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => applyFieldMask(item, tree));
  const kept: Record<string, unknown> = {};
  for (const [field, inner] of Object.entries(value)) {
    const branch = tree[field];
    if (branch !== undefined && inner !== undefined) kept[field] = applyFieldMask(inner, branch);
  }
  return kept;
}

function admits(candidate: string, path: string): boolean {
  if (path === '') return false;
  const open = candidate.endsWith('.**') ? candidate.slice(0, -3) : null;
  if (open !== null && path.startsWith(`${open}.`)) return true;
  const full = open ?? candidate;
  return full === path || full.startsWith(`${path}.`);
}

function add(tree: MaskTree, path: readonly string[]): void {
  const [field, ...rest] = path;
  if (field === undefined || tree[field] === true) return;
  if (rest.length === 0) {
    tree[field] = true;
    return;
  }
  const branch = tree[field] ?? {};
  tree[field] = branch;
  add(branch, rest);
}
