/** Dishes and cuisines that are wanted by name; each also counts as a word for food. */
export const CUISINES: readonly string[] = (
  'pizza, taco, burrito, mexican, ramen, burger, sushi, bagel, sandwich, noodle, dumpling, chinese, thai, korean, ' +
  'korean bbq, bbq, barbecue, indian, biryani, curry, japanese, vietnamese, pho, banh mi, italian, pasta, greek, ' +
  'mediterranean, middle eastern, falafel, shawarma, gyro, kebab, ethiopian, american, french, spanish, tapas, ' +
  'caribbean, jamaican, soul food, southern, fried chicken, wing, hot pot, dim sum, poke, salad, soup, seafood, ' +
  'steak, breakfast sandwich, pancake, waffle, turkish, yemeni, ukrainian, polish, peruvian, brazilian, colombian, ' +
  'filipino, malaysian, arepa, empanada, hot dog, slice, dessert, ice cream, gelato, donut, cheesecake, croissant, ' +
  'pastry, moroccan, halal food, dosa, udon, bao, quesadilla, smoothie, acai, cupcake, oyster, lobster roll'
)
  .split(',')
  .map((term) => term.trim());

/** What a dish is called where it has another name. */
export const CUISINE_NAMES: Readonly<Record<string, string>> = {
  slice: 'pizza',
  'halal food': 'halal',
  bbq: 'barbecue',
  'breakfast sandwich': 'sandwich',
};

/** Drinks and things to browse that are searched for by name as well, but are no cuisine. */
export const SEARCH_TERMS: readonly string[] = [
  'boba',
  'bubble tea',
  'tea',
  'matcha',
  'karaoke',
  'rooftop',
  'comic',
  'manga',
  'used book',
  'thrift',
  'vintage',
  'grocery',
  'groceries',
  'arcade',
  'bowling',
  'movie',
  'cinema',
  'jazz',
  'bakery',
  'farmers market',
  'flea market',
  'wine',
  'brewery',
  'cocktail',
  'brunch',
  'breakfast',
];

export const DIETS: Readonly<Record<string, string>> = {
  vegetarian: 'vegetarian',
  veggie: 'vegetarian',
  'no meat': 'vegetarian',
  'meat free': 'vegetarian',
  meatless: 'vegetarian',
  vegan: 'vegan',
  'plant based': 'vegan',
  halal: 'halal',
  kosher: 'kosher',
  'gluten free': 'gluten-free',
  celiac: 'gluten-free',
  'no gluten': 'gluten-free',
  'dairy free': 'dairy-free',
  'no dairy': 'dairy-free',
  'lactose intolerant': 'dairy-free',
};
