import { z } from 'zod';

/** A card as far as it is judged; whether its new fields are there is part of the judgement. */
const cardSchema = z.looseObject({
  name: z.string(),
  category: z.unknown().optional(),
  fits: z.unknown().optional(),
  unknown: z.unknown().optional(),
  location: z.object({ lat: z.number(), lng: z.number() }).nullish(),
  walk_time: z.string().nullish(),
  travel_mode: z.string().nullish(),
});
const bodySchema = z.looseObject({
  reply: z.string(),
  places: z.array(cardSchema),
  session_id: z.string().optional(),
});

export type Card = z.infer<typeof cardSchema>;

/** What the server said to one message. */
export interface Answer {
  readonly status: number;
  readonly reply: string;
  readonly cards: readonly Card[];
  /** The conversation; null for people who are signed in. */
  readonly sessionId: string | null;
}

/** A body of another shape is an answer without words, which is never right. */
export function readAnswer(status: number, body: unknown): Answer {
  const { reply, places, session_id } = bodySchema.catch({ reply: '', places: [] }).parse(body);
  return { status, reply, cards: places, sessionId: session_id ?? null };
}

/** The entries of `fits` or `unknown`; none where the card has no such list. */
export function entriesOf(card: Card, list: 'fits' | 'unknown'): readonly string[] {
  const entries = card[list];
  return Array.isArray(entries) ? entries.filter((entry) => typeof entry === 'string') : [];
}

export function categoryOf({ category }: Card): string {
  return typeof category === 'string' ? category : '';
}

/** Minutes of the walk as the card tells them, such as `~1 hour 5 mins`; null when it tells none. */
export function walkMinutesOf({ walk_time: text }: Card): number | null {
  const part = (unit: string) => new RegExp(`(\\d+)\\s*${unit}`).exec(text ?? '')?.[1];
  const [hours, minutes] = [part('h'), part('min')];
  return hours === undefined && minutes === undefined ? null : Number(hours ?? 0) * 60 + Number(minutes ?? 0);
}
