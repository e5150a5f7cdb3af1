import type { Diet } from '../users/preferences';

/** Minutes of a week that begins on Monday 00:00, New York; an end past the week's last minute runs into the next. */
export interface WeekSpan {
  readonly from: number;
  readonly to: number;
}

/** A span of milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** When a place is open, as its source tells it; plain data, so that it can be cached. */
export type Hours =
  | {
      readonly kind: 'mapped';
      /** OpenStreetMap's syntax, such as `Mo-Fr 07:00-20:00`. */
      readonly text: string;
      /** For whom or in what season they hold, in words. */
      readonly note: string | null;
    }
  | {
      readonly kind: 'week';
      /** A usual week; null when its source tells the dated days alone. */
      readonly usual: readonly WeekSpan[] | null;
      /** What holds for the days of `dated` alone, holidays included; null when the source has only a usual week. */
      readonly dated: { readonly days: Span; readonly open: readonly Span[] } | null;
    }
  /** Only whether it was open when its source was asked. */
  | { readonly kind: 'state'; readonly open: boolean; readonly at: number };

/** What a source says of a place beyond where it is. Null is not known: never no. */
export interface PlaceFacts {
  /** What it is, for people: `Pizza restaurant`, `Library`. */
  readonly category: string | null;
  /** One sentence of the source's own. */
  readonly summary: string | null;
  /** 0 free to 4 very expensive. */
  readonly priceLevel: number | null;
  /** Dollars a person. */
  readonly priceRange: { readonly from: number | null; readonly to: number | null } | null;
  readonly hours: Hours | null;
  /** Where its hours and rules stand. */
  readonly page: string | null;
  readonly phone: string | null;
  /** What it is known to serve or not to serve; an absent diet is not known. */
  readonly diets: Readonly<Partial<Record<Diet, boolean>>>;
  /** An entrance without steps; a toilet for wheelchairs. */
  readonly stepFree: boolean | null;
  readonly stepFreeToilet: boolean | null;
  /** From what age on people are admitted; 0 for everybody. */
  readonly minAge: number | null;
  readonly takesGroups: boolean | null;
  readonly hasOutdoorSeating: boolean | null;
  readonly hasWifi: boolean | null;
  /** Only people of NYU get in. */
  readonly needsNyuId: boolean | null;
  /** True for what is done by phone or page: its point is only where a map draws it. */
  readonly isRemote: boolean;
  /** What one can do or get there: `print`, `flu shot`. */
  readonly services: readonly string[];
  /** Other names that people use. */
  readonly aliases: readonly string[];
}

export const NO_FACTS: PlaceFacts = {
  category: null,
  summary: null,
  priceLevel: null,
  priceRange: null,
  hours: null,
  page: null,
  phone: null,
  diets: {},
  stepFree: null,
  stepFreeToilet: null,
  minAge: null,
  takesGroups: null,
  hasOutdoorSeating: null,
  hasWifi: null,
  needsNyuId: null,
  isRemote: false,
  services: [],
  aliases: [],
};
