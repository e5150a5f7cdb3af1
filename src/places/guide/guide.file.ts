import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIETS, type Diet } from '../../users/preferences';
import { NO_FACTS } from '../place-facts';
import type { Place } from '../place.types';
import { type GuideEntry, guideSchema } from './guide.schema';

/**
 * All entries of the guide, as they stand in its file.
 * @throws ZodError when somebody broke it; the tests would have told.
 */
export function readGuide(): readonly GuideEntry[] {
  return guideSchema.parse(JSON.parse(readFileSync(join(__dirname, 'guide.json'), 'utf8'))).entries;
}

/** An entry as the rest of the program knows places; what the guide does not know stays null. */
export function guidePlace(entry: GuideEntry): Place {
  const { hours, tags } = entry;
  return {
    ...NO_FACTS,
    // The word of the first directory: stored conversations hold such ids.
    id: `directory:${entry.id}`,
    name: entry.name,
    kinds: entry.kinds,
    traits: tags,
    address: entry.address,
    at: { lat: entry.lat, lon: entry.lng },
    rating: null,
    ratingCount: null,
    photo: null,
    source: 'campus_directory',
    category: entry.category,
    summary: entry.summary,
    priceLevel: entry.price?.level ?? null,
    hours: hours === undefined ? null : { kind: 'mapped', text: hours.text, note: hours.note },
    page: entry.hours_page ?? null,
    phone: entry.phone ?? null,
    diets: Object.fromEntries(DIETS.filter((diet) => tags.includes(diet)).map((diet): [Diet, boolean] => [diet, true])),
    minAge: entry.min_age?.years ?? null,
    hasWifi: tags.includes('wifi') ? true : null,
    needsNyuId: entry.nyu_id ?? null,
    isRemote: entry.remote === true,
    services: entry.services,
    aliases: [...entry.aliases, ...entry.brands],
  };
}
