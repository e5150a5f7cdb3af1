import { folded, sameAs } from './guide/synonyms';
import type { Place } from './place.types';

/** Cuisines and dishes that belong together, so that "sushi" finds what calls itself Japanese. */
const RELATED: Readonly<Record<string, readonly string[]>> = {
  sushi: ['japanese'],
  ramen: ['japanese', 'noodle'],
  boba: ['bubble tea', 'tea'],
  'bubble tea': ['boba'],
  tea: ['bubble tea', 'tea'],
  matcha: ['tea', 'japanese'],
  taco: ['mexican'],
  burrito: ['mexican'],
  pho: ['vietnamese'],
  'banh mi': ['vietnamese'],
  dumpling: ['chinese', 'ukrainian'],
  noodle: ['chinese', 'vietnamese', 'ramen'],
  biryani: ['indian'],
  curry: ['indian', 'thai'],
  falafel: ['middle eastern'],
  shawarma: ['middle eastern'],
  gyro: ['middle eastern', 'halal'],
  bbq: ['barbecue'],
  'korean bbq': ['korean', 'barbecue'],
  bagel: ['bagel'],
  sandwich: ['deli'],
  dessert: ['bakery', 'cheesecake', 'ice cream'],
  pastry: ['bakery'],
  croissant: ['bakery'],
  brunch: ['breakfast', 'diner'],
  breakfast: ['brunch', 'diner', 'bagel'],
  slice: ['pizza'],
  burger: ['american'],
  seafood: ['fish'],
  bookshop: ['book'],
  vintage: ['flea market', 'thrift'],
  comic: ['comic'],
  rooftop: ['rooftop'],
  'print shop': ['print', 'copy', 'fedex', 'staple'],
  'phone repair': ['repair', 'phone', 'computer'],
  'bike repair': ['bike', 'bicycle', 'cycle'],
  locksmith: ['locksmith', 'key', 'lock'],
};

/** A search asks one place about several texts. */
const ABOUT = new WeakMap<Place, string>();

const fold = (text: string) => ` ${folded(text)} `;

/** Cuisines and dishes that belong to a folded one. */
export const relatedTo = (phrase: string): readonly string[] => RELATED[phrase] ?? [];

/** True when a place's name, traits or services speak of a dish, cuisine, trait or service. */
export function matchesText(place: Place, text: string): boolean {
  const about = aboutPlace(place);
  const wanted = folded(text);
  return [wanted, ...relatedTo(wanted), ...sameAs(wanted)].some((term) => about.includes(fold(term)));
}

function aboutPlace(place: Place): string {
  const known = ABOUT.get(place);
  if (known !== undefined) return known;
  const about = fold([place.name, ...place.traits, ...place.services].join(' '));
  ABOUT.set(place, about);
  return about;
}
