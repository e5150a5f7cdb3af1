import { singular } from '../../common/words';
import type { Vibe } from './plan.types';

/** Weights: a phrase is surer than a word that names the thing, and that than a word that only colours it. */
const PHRASE = 3;
const STRONG = 2;
const WEAK = 1;

type Lists = { readonly strong: string; readonly weak?: string };

/**
 * Words and phrases per vibe, comma separated, as `normalise` writes them. More than one word is a
 * phrase and removes its words from further matching, so that a coffee shop is no shop.
 */
const LISTS: Readonly<Record<Vibe, Lists>> = {
  fast_bite: {
    strong:
      'quick bite, fast food, quick food, quick lunch, quick dinner, quick breakfast, quick snack, food to go, lunch to go, ' +
      'to go, takeout, take out, takeaway, grab and go, on the go, between class, between lecture, drive through, ' +
      'food truck, food cart, halal cart, hot dog, something quick, something fast, short break, in a rush, in a hurry, ' +
      'no line, comida rapida, grab something, grab something fast',
    weak: 'quick, fast, quickly, rush, hurry, speedy, late, fastest, express',
  },
  party: {
    strong:
      'club, clubbing, nightclub, night club, dance club, dancing, dance floor, dancefloor, dj, rave, rager, turn up, ' +
      'karaoke, techno, reggaeton, house party, go out dancing, nightlife, party spot, partying, party, go dancing',
    weak: 'dance, loud, lit, wild, feral',
  },
  chill_drinks: {
    strong:
      'bar, drink, beer, wine, cocktail, pub, happy hour, brewery, rooftop bar, speakeasy, wine bar, cocktail bar, ' +
      'sports bar, mocktail, whiskey, margarita, taproom, dive bar, lounge, quiet drink, sip, cerveza, gastropub, ' +
      'beer garden, jazz bar, irish pub, watch the game',
    weak: 'rooftop, mellow, low key, lowkey, nightcap',
  },
  study: {
    strong:
      'study, studying, study spot, study space, study room, quiet place to work, place to work, work on my laptop, ' +
      'homework, assignment, laptop friendly, outlet, wifi, finish my paper, finish a paper, read for class, coworking, ' +
      'study hall, group study, library, libary, whiteboard, thesis, laptop, get some work done, cram, place to read, ' +
      'work from, group project, project space, bar exam, lsat, somewhere to read, quiet spot, quiet place, capstone, coffee to study, study cafe, quiet cafe, chill cafe',
    weak: 'quiet, silent, focus, calm, work, midterm, paper, read, reading, final, exam',
  },
  bookstore: {
    strong:
      'bookstore, book store, book shop, bookshop, comic shop, comic book, comic, manga, used book, public library, ' +
      'library card, browse book, zine, poetry book, textbook, buy book, buy a book, novel, borrow book, borrow a book, libro, ' +
      'graphic novel, magazine stand',
    weak: 'book, poetry',
  },
  shopping: {
    strong:
      'shopping, shop, store, mall, clothes, clothing, shoe, sneaker, jewelry, thrift, thrift store, thrifting, vintage, ' +
      'boutique, grocery, groceries, supermarket, gift, souvenir, coat, jacket, outfit, flea market, farmers market, ' +
      'pharmacy, electronic, charger, furniture, makeup, buy, balloon, art supply, stationery, flower',
    weak: 'sale, market, dress',
  },
  explore: {
    strong:
      'explore, walk around, sightseeing, landmark, viewpoint, view, skyline, photo spot, lookout, thing to do, ' +
      'kill time, something to do, park, museum, gallery, art, waterfront, pier, garden, theater, movie, cinema, arcade, ' +
      'bowling, live music, aquarium, zoo, picnic, something fun, fun, attraction, tourist, stroll, bored, sights, ' +
      'date idea, hang outdoors, sunset, somewhere pretty, exhibit, art show, comedy club, jazz club, pool hall, billiard',
    weak: 'outdoor, outside, instagram, picture, photo, scenic, cute, walk',
  },
  food_general: {
    strong:
      'eat, dinner, lunch, food, grab a bite, restaurant, breakfast, brunch, snack, hungry, starving, meal, ' +
      'coffee, coffee shop, cafe, caffeine, espresso, latte, cappuccino, cold brew, tea, tea house, boba, bubble tea, ' +
      'matcha, chai, dessert, sweet, ice cream, gelato, pastry, croissant, cake, bakery, donut, cookie, diner, deli, ' +
      'munchies, takeout dinner, place to eat, bite to eat, bite, iced coffee, iced latte, coffee place, coffee run, ' +
      'comer, comida, cenar, desayuno, khana, craving, supper, buffet, steakhouse, cheap eats, juice, juice bar, salad bar, sushi bar, coffee bar, espresso bar, snack bar, oyster bar, ' +
      'candy, candy bar, club sandwich, hot chocolate, iftar, break our fast, break my fast, break fast',
    weak: 'spicy, tasty, delicious, cuisine, fancy',
  },
  // Errands: none of the others covers them, whatever else their names say.
  generic: {
    strong:
      'barber, barber shop, barbershop, haircut, nail salon, gym, atm, printer, print shop, copy shop, repair shop, ' +
      'laundromat, restroom, bathroom, toilet, prayer room, place to pray, pray',
  },
};

export interface VibeWord {
  readonly vibe: Vibe;
  readonly weight: number;
}

/** Every word and phrase, in the singular, with what it counts for. */
export const VIBE_WORDS: ReadonlyMap<string, VibeWord> = new Map<string, VibeWord>(
  (Object.entries(LISTS) as [Vibe, Lists][]).flatMap(([vibe, { strong, weak = '' }]) => [
    ...terms(strong).map((term): [string, VibeWord] => [term, { vibe, weight: term.includes(' ') ? PHRASE : STRONG }]),
    ...terms(weak).map((term): [string, VibeWord] => [term, { vibe, weight: WEAK }]),
  ]),
);

/** Hold a word of some vibe and mean something else: they use their words up and count for nothing. */
export const OTHER_SENSES = new Set(
  (
    'party of,party city,watch party,late night,book it,book ahead,after sunset,before sunset,where to go,place to go,' +
    'somewhere to go,want to go,like to go,love to go,have to go,need to go,time to go,how to go,to go to,to go out,' +
    'open late,stay late,late at night,chess club,run club,running club,book club,country club'
  ).split(','),
);

/** Name a place to sit with a drink: with words for work beside them they say where, not what for. */
export const CAFE_WORDS = new Set(
  'coffee,coffee shop,cafe,coffee place,tea,tea house,espresso,latte,iced coffee,iced latte,matcha'.split(','),
);

/** Mean that the place itself does not matter, only speed: they turn food into a fast bite and nothing else. */
export const SPEED_WORDS = new Set([
  'quick',
  'fast',
  'quickly',
  'rush',
  'hurry',
  'speedy',
  'late',
  'fastest',
  'express',
]);

function terms(list: string): string[] {
  return list
    .split(',')
    .map((term) => term.trim().split(' ').map(singular).join(' '))
    .filter(Boolean);
}
