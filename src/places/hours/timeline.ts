import type { Span } from '../place-facts';

/** A span within which a place is open, or in which that is not known. */
export interface Stretch extends Span {
  readonly open: true | null;
}

/** What is known about a span of time: closed wherever no stretch lies. */
export interface Timeline extends Span {
  /** In order, without overlaps; neighbours differ. */
  readonly stretches: readonly Stretch[];
}

/** Stretches put in order and joined; where open and not known overlap, open holds. */
export function timeline({ from, to }: Span, found: readonly Stretch[]): Timeline {
  const open = join(found.filter((stretch) => stretch.open));
  const unknown = join(found.filter((stretch) => !stretch.open)).flatMap((stretch) => without(stretch, open));
  const stretches = [...open, ...unknown]
    .map((stretch) => ({ ...stretch, from: Math.max(stretch.from, from), to: Math.min(stretch.to, to) }))
    .filter((stretch) => stretch.from < stretch.to)
    .sort((a, b) => a.from - b.from);
  return { from, to, stretches };
}

function join(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && stretch.from <= last.to) {
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, stretch.to) };
    } else joined.push(stretch);
  }
  return joined;
}

function without(stretch: Stretch, taken: readonly Span[]): Stretch[] {
  let rest = [stretch];
  for (const { from, to } of taken) {
    rest = rest.flatMap((piece) =>
      [
        { ...piece, to: Math.min(piece.to, from) },
        { ...piece, from: Math.max(piece.from, to) },
      ].filter((part) => part.from < part.to),
    );
  }
  return rest;
}
