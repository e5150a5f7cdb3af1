import type { Coordinates } from '../common/geo';
import kindTags from './kind-tags.json';
import type { PlaceFacts } from './place-facts';

/** What kind of place it is, in our words; each source maps them to its own. */
export type PlaceKind = keyof typeof kindTags;
export const PLACE_KINDS = Object.keys(kindTags) as readonly PlaceKind[];

export type PlaceSource = 'google_places' | 'openstreetmap' | 'campus_directory';

/** A place that somebody could go to. Unknown facts are null; an absent trait says nothing. */
export interface Place extends PlaceFacts {
  /** Stable within its source. */
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly PlaceKind[];
  /** Cuisines and traits, lower-case words. */
  readonly traits: readonly string[];
  readonly address: string | null;
  readonly at: Coordinates;
  /** Above 0, at most 5. */
  readonly rating: number | null;
  readonly ratingCount: number | null;
  /** Vendor's name of its first photo. */
  readonly photo: string | null;
  readonly source: PlaceSource;
}

/** Facts that cost extra where they are asked for: at Google's the dearest price class. */
export const FACT_GROUPS = ['diet', 'group', 'outdoor', 'summary'] as const;
export type FactGroup = (typeof FACT_GROUPS)[number];

export interface PlaceSearch {
  /** Most wanted first. */
  readonly kinds: readonly PlaceKind[];
  /** A dish, cuisine or trait to look for; words from our own lists, never the message. */
  readonly text: string | null;
  /** What is wanted of the kinds: the guide knows who has it besides, such as a library for a printer. */
  readonly service?: string | null;
  readonly around: Coordinates;
  readonly radiusMeters: number;
  /** What must be known beyond what every card shows. */
  readonly wants: readonly FactGroup[];
  /** What a vendor's text search can leave out itself, so that its few answers are of use. */
  readonly only?: Only;
}

export interface Only {
  /** Open when it is asked. */
  readonly openNow: boolean;
  /** 1 to 4; empty for all. */
  readonly priceLevels: readonly number[];
}

/** The kind of what only its text tells what it is: no kind of place is known for it. */
export const NO_KIND: PlaceKind = 'campus';

/** What one rung found; possibly nothing. */
export interface PlacesFound {
  readonly places: readonly Place[];
  readonly source: PlaceSource;
  readonly stale: boolean;
}
