type Tags = Readonly<Record<string, string>>;

/** The keys that say what a thing is, the most telling first. */
const KEYS = ['amenity', 'shop', 'tourism', 'leisure', 'office', 'craft', 'railway'] as const;
/** Where the value alone, `fast_food`, is not what people say. */
const WORDS: Readonly<Record<string, string>> = {
  'amenity=nightclub': 'Night club',
  'amenity=fast_food': 'Fast food',
  'amenity=place_of_worship': 'Place of worship',
  'amenity=doctors': "Doctor's office",
  'amenity=toilets': 'Public toilet',
  'amenity=arts_centre': 'Arts center',
  'amenity=marketplace': 'Market',
  'amenity=biergarten': 'Beer garden',
  'shop=coffee': 'Coffee shop',
  'shop=books': 'Book store',
  'shop=bakery': 'Bakery',
  'shop=pastry': 'Pastry shop',
  'shop=deli': 'Deli',
  'shop=mall': 'Mall',
  'shop=supermarket': 'Supermarket',
  'shop=convenience': 'Convenience store',
  'shop=department_store': 'Department store',
  'shop=variety_store': 'Variety store',
  'shop=second_hand': 'Second-hand shop',
  'shop=hairdresser': 'Hairdresser',
  'shop=beauty': 'Beauty salon',
  'shop=massage': 'Massage salon',
  'shop=chemist': 'Drugstore',
  'shop=laundry': 'Laundry',
  'shop=dry_cleaning': 'Dry cleaning',
  'shop=tailor': 'Tailor',
  'shop=copyshop': 'Copy shop',
  'shop=printing': 'Print shop',
  'shop=mobile_phone': 'Mobile phone shop',
  'tourism=gallery': 'Art gallery',
  'tourism=attraction': 'Attraction',
  'leisure=fitness_centre': 'Gym',
  'leisure=sports_centre': 'Sports center',
  'office=coworking': 'Coworking space',
  'railway=station': 'Station',
};

/** What a mapped thing is, for people: `Italian restaurant`, `Book store`; null when no tag of ours says it. */
export function categoryOfTags(tags: Tags): string | null {
  const key = KEYS.find((one) => tags[one] !== undefined);
  if (key === undefined) return null;
  const value = tags[key]!;
  const cuisine = (tags.cuisine ?? '').split(';')[0]?.trim();
  if (value === 'restaurant' && cuisine) return sentence(`${cuisine} restaurant`);
  return WORDS[`${key}=${value}`] ?? sentence(key === 'shop' ? `${value} shop` : value);
}

function sentence(words: string): string {
  return `${words[0]?.toUpperCase()}${words.slice(1).replaceAll('_', ' ')}`;
}
