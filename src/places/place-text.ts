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
  'shoe repair': ['shoemaker', 'cobbler'],
  'watch repair': ['watch', 'clock'],
  locksmith: ['locksmith', 'key', 'lock'],
  thrift: ['second hand', 'vintage', 'charity'],
  record: ['vinyl', 'music'],
  'art supply': ['art', 'craft'],
  game: ['board game', 'video game'],
  liquor: ['alcohol', 'wine'],
  flower: ['florist'],
  plant: ['florist', 'garden centre'],
  toy: ['toy'],
  donut: ['doughnut'],
  gelato: ['ice cream'],
  'frozen yogurt': ['ice cream'],
  'soft serve': ['ice cream'],
  cinema: ['movie theater', 'movie'],
  'ice skating': ['ice rink', 'skating rink'],
  'escape room': ['escape game'],
  'mini golf': ['miniature golf'],
  zoo: ['zoo'],
  vet: ['veterinary', 'veterinarian', 'animal hospital'],
  'physical therapy': ['physiotherapist'],
  'blood test': ['laboratory'],
  chiropractor: ['alternative'],
  consulate: ['diplomatic', 'embassy'],
  'government office': ['government', 'townhall', 'city hall'],
  'legal help': ['lawyer'],
  'tax help': ['tax advisor', 'accountant'],
  'gas station': ['fuel'],
  'electric car charging': ['charging station'],
  'bike rental': ['bicycle rental'],
  'luggage storage': ['luggage locker'],
  'storage unit': ['storage rental'],
  daycare: ['childcare', 'kindergarten'],
  'driving school': ['driver training'],
  'food pantry': ['food sharing', 'social facility'],
};

/** A search asks one place about several texts. */
const ABOUT = new WeakMap<Place, string>();

const fold = (text: string) => ` ${folded(text)} `;

/** Cuisines and dishes that belong to a folded one. */
export const relatedTo = (phrase: string): readonly string[] => RELATED[phrase] ?? [];

/** True when a place's name, category, traits or services speak of a dish, cuisine, trait or service. */
export function matchesText(place: Place, text: string): boolean {
  const about = aboutPlace(place);
  const said = folded(text);
  // Where toys are sold is a toy store to one and a toy shop to the other.
  return [said, said.replace(/ (?:store|shop)$/, '')].some((wanted) =>
    [wanted, ...relatedTo(wanted), ...sameAs(wanted)].some((term) => about.includes(fold(term))),
  );
}

function aboutPlace(place: Place): string {
  const known = ABOUT.get(place);
  if (known !== undefined) return known;
  const { name, category, traits, services } = place;
  const about = fold([name, category ?? '', ...traits, ...services].join(' '));
  ABOUT.set(place, about);
  return about;
}
