import { z } from 'zod';
import { firstCharacters } from '../common/words';
import type { Diet } from '../users/preferences';
import { categoryOfTags } from './osm-category';
import { type PlaceFacts, NO_FACTS } from './place-facts';

type Tags = Readonly<Record<string, string>>;

const SUMMARY_LENGTH = 300;
const NAMES = ['brand', 'alt_name', 'short_name', 'official_name', 'old_name'];
const DIET_TAGS: Readonly<Partial<Record<Diet, readonly string[]>>> = {
  vegan: ['vegan'],
  vegetarian: ['vegetarian'],
  halal: ['halal'],
  kosher: ['kosher'],
  'gluten-free': ['gluten_free'],
  'dairy-free': ['dairy_free', 'lactose_free'],
};
/** What a place that serves nothing else serves, too. */
const FOLLOWS_FROM_ONLY: Readonly<Partial<Record<Diet, readonly Diet[]>>> = {
  vegan: ['dairy-free', 'pork-free'],
  vegetarian: ['pork-free'],
  halal: ['pork-free'],
  kosher: ['pork-free'],
};
const webPage = z.url({ protocol: /^https?$/ });

/** What the map says of a place, but for its hours; a missing tag is not known. */
export function factsOfTags(tags: Tags): Omit<PlaceFacts, 'hours'> {
  return {
    ...NO_FACTS,
    category: categoryOfTags(tags),
    summary: summaryOf(tags),
    priceLevel: tags.fee === 'no' ? 0 : null,
    page: pageOf(tags),
    phone: tags.phone ?? tags['contact:phone'] ?? null,
    diets: dietsOf(tags),
    stepFree: yesOrNo(tags.wheelchair, ['yes', 'designated']),
    stepFreeToilet: yesOrNo(tags['toilets:wheelchair'], ['yes', 'designated']),
    minAge: ageOf(tags.min_age),
    hasOutdoorSeating: tags.outdoor_seating === undefined ? null : tags.outdoor_seating !== 'no',
    hasWifi: yesOrNo(tags.internet_access, ['wlan', 'yes', 'wifi']),
    aliases: aliasesOf(tags),
  };
}

/** Neither for what is in between: `limited` means a step or a part of the place. */
function yesOrNo(value: string | undefined, yes: readonly string[]): boolean | null {
  if (value === 'no') return false;
  return value !== undefined && yes.includes(value) ? true : null;
}

function ageOf(text: string | undefined): number | null {
  const [years] = /^\d{1,2}(?=\+?$)/.exec(text?.trim() ?? '') ?? [];
  return years === undefined ? null : Number(years);
}

function dietsOf(tags: Tags): PlaceFacts['diets'] {
  const diets: Partial<Record<Diet, boolean>> = {};
  const cuisines = (tags.cuisine ?? '').split(';').map((cuisine) => cuisine.trim());
  for (const [diet, names] of Object.entries(DIET_TAGS) as [Diet, readonly string[]][]) {
    const said = names.map((name) => tags[`diet:${name}`]);
    if (said.includes('no')) diets[diet] = false;
    if (said.some((value) => value === 'yes' || value === 'only') || cuisines.includes(diet)) diets[diet] = true;
    if (said.includes('only')) for (const other of FOLLOWS_FROM_ONLY[diet] ?? []) diets[other] ??= true;
  }
  // Who serves vegans serves vegetarians; who has nothing for these has nothing for those.
  if (diets.vegan) diets.vegetarian ??= true;
  if (diets.vegetarian === false) diets.vegan ??= false;
  return diets;
}

function pageOf(tags: Tags): string | null {
  const pages = [tags['opening_hours:url'], tags.website, tags['contact:website'], tags.url];
  return pages.find((page) => webPage.safeParse(page).success) ?? null;
}

function summaryOf(tags: Tags): string | null {
  const text = (tags['description:en'] ?? tags.description)?.trim();
  return text ? firstCharacters(text, SUMMARY_LENGTH) : null;
}

function aliasesOf(tags: Tags): string[] {
  const names = NAMES.flatMap((key) => (tags[key] ?? '').split(';')).map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== '' && name !== tags.name);
}
