import { terms } from './list';

/** Cuisines and dishes that are wanted by name. Each is a word for food, and the `cuisine` of a search. */
export const CUISINES: readonly string[] = terms(`
  pizza, slice, pizza slice, taco, burrito, burrito bowl, quesadilla, nacho, mexican, tex mex, ramen, burger,
  cheeseburger, smash burger, sushi, sashimi,
  omakase, bagel, sandwich, sub, hoagie, panini, wrap, cheesesteak, philly cheesesteak, chopped cheese,
  bacon egg and cheese, noodle, dumpling, soup dumpling, xiao long bao, chinese, sichuan, szechuan,
  cantonese, taiwanese, hand pulled noodle, lo mein, thai, pad thai, laotian, korean, korean bbq, korean barbecue,
  kbbq, bibimbap, kimbap,
  tteokbokki, korean fried chicken, bbq, barbecue, brisket, rib, indian, south indian, pakistani, bangladeshi,
  nepali, tibetan, momo, biryani, curry, dosa, chaat, samosa, tikka masala, paneer, naan, thali,
  japanese, udon, soba, katsu, tempura, okonomiyaki, onigiri, izakaya, bento, donburi, vietnamese, pho, banh mi,
  italian, pasta, lasagna, gnocchi, risotto, greek, souvlaki, mediterranean, middle eastern, lebanese, israeli,
  persian, iranian, afghan, syrian, egyptian, uzbek, georgian, khachapuri,
  falafel, shawarma, hummus, gyro, kebab, kabob, chicken over rice, ethiopian, eritrean, nigerian, ghanaian,
  senegalese, west african, african, moroccan, american, new american, french, crepe, spanish, tapas, paella,
  caribbean, jamaican, jerk chicken, trinidadian, haitian, dominican, puerto rican, cuban,
  soul food, southern, cajun, fried chicken, chicken sandwich, wing, chicken tender, chicken wing, hot pot, hotpot,
  dim sum, mala, congee, poke, poke bowl, salad, salad bowl, grain bowl, soup, chowder, seafood, fish and chip,
  fish, oyster, lobster, lobster roll, crab, shrimp, steak, steak frite,
  breakfast sandwich, breakfast burrito, breakfast taco, pancake, waffle, french toast, omelet, omelette,
  eggs benedict, turkish, yemeni, ukrainian, russian, polish, pierogi, pierogies, hungarian, german, schnitzel,
  bratwurst, jewish deli, pastrami, matzo ball soup, scottish, irish food, british, peruvian, ceviche, brazilian,
  argentinian, colombian,
  venezuelan, ecuadorian, salvadoran, pupusa, latin, latin american, filipino, malaysian, singaporean, indonesian,
  burmese, sri lankan, arepa, empanada, tamale, birria, churro, hot dog, french fry, poutine, mac and cheese,
  grilled cheese, dessert, ice cream, frozen yogurt, froyo, gelato, donut, doughnut, cheesecake, croissant, pastry,
  cookie, brownie, cupcake, cake, pie, macaron, cannoli, tiramisu, mochi,
  baklava, cinnamon roll, muffin, scone, bao, bao bun, rice bowl, fried rice, acai, acai bowl, halal food,
  halal cart, halal guys, chicken and rice, pretzel, soft serve, shaved ice, bingsu, fondue, teriyaki, hawaiian,
  spam musubi, bossam, jollof, injera, kofta, mezze, calzone, stromboli, garlic knot, mozzarella stick, chili,
  meatball, gumbo, avocado toast, sweet treat, snow cone, egg tart, roti, paratha, kati roll, idli, vada pav,
  pav bhaji, hakka, indo chinese, sweetgreen bowl, tofu,
    khao soi, tom yum, som tum, larb, green curry, massaman, laksa, nasi lemak, hainanese chicken, rendang, satay,
    lumpia, chicken adobo, sinigang, halo halo, sisig, bun bo hue, bun cha, spring roll, summer roll, japchae,
    bulgogi, galbi, jajangmyeon, jjajangmyeon, naengmyeon, sundubu, soondubu, kimchi jjigae, budae jjigae, gimbap,
    corn dog, korean corn dog, army stew, hand roll, chirashi, tonkatsu, karaage, yakitori, takoyaki, omurice, gyoza,
    shabu shabu, sukiyaki, mazemen, tsukemen, unagi, mapo tofu, dan dan noodle, biang biang noodle, scallion pancake,
    wonton, rice noodle, rice roll, cheung fun, jianbing, peking duck, roast duck, char siu, malatang, mala tang,
    skewer, lamb skewer, xlb, beef noodle soup, stinky tofu, popcorn chicken, egg roll, orange chicken,
    butter chicken, chole bhature, pani puri, golgappa, kathi roll, rogan josh, uttapam, vindaloo, nihari, haleem,
    kottu, thukpa, manakish, manti, lahmacun, doner, shakshuka, labneh, kibbeh, koshari, tagine, suya, fufu, doubles,
    oxtail, curry goat, beef patty, jamaican patty, griot, mofongo, pernil, cubano, cuban sandwich, ropa vieja,
    lomo saltado, pollo a la brasa, rotisserie chicken, feijoada, pao de queijo, cachapa, bandeja paisa, choripan,
    milanesa, elote, pozole, al pastor, torta, chilaquiles, huevos rancheros, enchilada, fajita, tostada, tlayuda,
    quesabirria, fish taco, chicken parm, eggplant parm, cacio e pepe, carbonara, focaccia, arancini, burrata,
    deep dish, neapolitan pizza, sicilian slice, meatball sub, italian sub, blt, reuben, lox, bagel and lox, knish,
    latke, blintz, babka, rugelach, challah, borscht, pelmeni, goulash, currywurst, raclette, croque madame,
    croque monsieur, quiche, moules frites, souffle, eclair, creme brulee, madeleine, kouign amann, tart, apple pie,
    key lime pie, banana pudding, rice pudding, sundae, affogato, sorbet, sticky rice, mango sticky rice, mooncake,
    tanghulu, taiyaki, souffle pancake, hotteok, halva, knafeh, kunafa, gulab jamun, kulfi, jalebi, ras malai,
    falooda, tres leches, flan, alfajor, concha, pan dulce, crawfish, jambalaya, po boy, cornbread, shrimp and grits,
    grits, meatloaf, pot pie, pot roast, sunday roast, roast chicken, full english, english breakfast,
    bangers and mash, sausage, clam chowder, crab cake, croqueta, patatas bravas, loaded fries, tater tot,
    onion ring, nugget, chicken nugget, chicken finger, slider, veggie burger, tuna melt, caesar salad, lentil soup,
    oatmeal, smoothie bowl, egg sandwich, egg and cheese, sausage egg and cheese, hash brown, popcorn, stew, fries,
    curly fries, smashburger, pancakes, rice and beans, beans and rice, plantain chip
`);

/** Cuisines that are adjectives too: "korean skincare" is no meal. */
export const NATIONAL: ReadonlySet<string> = new Set(
  terms(`
    mexican, chinese, sichuan, cantonese, taiwanese, thai, laotian, korean, indian, south indian, pakistani,
    bangladeshi, nepali, tibetan, japanese, vietnamese, italian, greek, mediterranean, middle eastern, lebanese,
    israeli,
    persian, iranian, afghan, syrian, egyptian, uzbek, georgian, ethiopian, eritrean, nigerian, ghanaian,
    senegalese, west african, african, moroccan, american, french, spanish, caribbean, jamaican, trinidadian,
    haitian, dominican, puerto rican, cuban, southern, turkish, yemeni, ukrainian, russian, polish, hungarian,
    german, scottish, british, peruvian, brazilian, argentinian, colombian, venezuelan, ecuadorian, salvadoran,
    latin, latin american, filipino, malaysian, singaporean, indonesian, burmese, sri lankan, hawaiian
  `),
);

/** What a dish is called where it has another name; null where it is none of its own. */
export const CUISINE_NAMES: Readonly<Record<string, string | null>> = {
  slice: 'pizza',
  'pizza slice': 'pizza',
  'halal food': null,
  'halal cart': null,
  'halal guy': null,
  bbq: 'barbecue',
  kbbq: 'korean bbq',
  'korean barbecue': 'korean bbq',
  hotpot: 'hot pot',
  kabob: 'kebab',
  doughnut: 'donut',
  froyo: 'frozen yogurt',
  szechuan: 'sichuan',
  'sweet treat': 'dessert',
  pierogy: 'pierogi',
};

/** Words for eating and drinking without alcohol that name no dish. */
export const FOOD = terms(`
  eat, eating, ate, dinner, lunch, food, foods, grab a bite, bite, bite to eat, restaurant, breakfast, brunch,
  snack, hungry, hangry, starving, starved, meal, feed me, fed, foodie, eats, eatery, bistro, brasserie, trattoria,
  pizzeria, taqueria,
  supper, buffet, all you can eat, ayce, steakhouse, cheap eats, cuisine, grub, nom, noms, din din, linner,
  munchies, munchie, spicy, greasy, savory, salty, crunchy, cook, cooking, craving, crave, something sweet, sweet tooth, sweet, sweets, dine, dining,
  sit down place, sit down dinner, prix fixe, tasting menu, food hall, food court,
  dining hall, street food, comfort food, home cooked, takeout dinner, place to eat, bakery, bakeries, patisserie,
  diner, deli, bodega sandwich, juice, juice bar, smoothie, salad bar, sushi bar, oyster bar, snack bar, coffee bar,
  espresso bar, candy, candy bar, club sandwich, hot chocolate, iftar, suhoor, break our fast, break my fast,
  break fast, break the fast,
  boba, bubble tea, tea, tea house, teahouse, tea place, tea shop, matcha, matcha latte, chai, espresso, latte,
  cappuccino, cortado, cold brew, iced coffee, iced latte, coffee, coffees, caffeine, caffeinated, flat white,
  americano, pour over, mocha, macchiato, chai latte, hot cocoa, milkshake, shake, milk tea, cafe, coffee shop,
  coffee place, coffee spot, coffee house, coffee run, cuppa, roastery, tea room, afternoon tea, high tea,
  food market, food stall, dessert place, dessert spot, takeout food, leftovers, kbbq place,
    have not eaten, not eaten, has not eaten, did not eat, thai tea, horchata, agua fresca, lassi, sugarcane juice,
    slushie, lemonade, kombucha, hojicha, oat milk latte, pumpkin spice latte, thai iced tea, chai tea, drip coffee,
    filter coffee, decaf, coffee bar, barista, tea ceremony, tapioca, cheap eat, hole in the wall, home cooking,
    homestyle, omelette bar, raw bar, tasty, delicious, appetizer, small plate dinner, roast, noodle bar,
    noodle shop, ramen bar, taco bar, pasta bar, potluck dish, mom and pop restaurant, birthday dinner,
    date night dinner, graduation dinner, bottomless brunch, late night bite, nibble, treats, dessert bar, gelateria,
    creamery, ice cream parlor, ice cream shop, dumpling house, chinese takeout place, carb, carbs, protein
`);

/** Chains that sell a meal. */
export const FOOD_CHAINS = terms(
  `
    sweetgreen, cava, dig inn, panera, shake shack, five guys, levain, junior, juniors, wingstop, dos toros,
    kung fu tea, gong cha, starbucks, blue bottle, blank street, joe coffee,
    milk bar, insomnia cookie, van leeuwen, magnolia bakery, joe pizza, katz, veselka, xian famous food,
    chick n cone, just salad, chopt, pret, le pain quotidien, tatte, la colombe, bluestone lane, stumptown,
    think coffee, caffe reggio, devocion, birch coffee, heytea, tiger sugar, molly tea, chagee, luckin,
    tous les jours, paris baguette, ole and steen, nom wah, haidilao, jollibee, raising cane, mamoun, los tacos,
    scarr, lucali, grimaldi, juliana, l industrie
  `,
);
export const FAST_FOOD_CHAINS = terms(
  `
    mcdonald, mcdonalds, chipotle, taco bell, burger king, wendy, wendys, popeyes, subway sandwich, chick fil a,
    dunkin, dunkin donuts, panda express, kfc, dominos, halal guys, seven eleven
  `,
);

/** Name a place to sit with a drink: with words for work beside them they say where, not what for. */
export const CAFE_WORDS: ReadonlySet<string> = new Set(
  terms(
    `
      coffee, coffee shop, cafe, coffee place, coffee spot, coffee house, tea, tea house, tea place, tea shop,
      espresso, latte, iced coffee, iced latte, matcha, chai, diner, bakery, snack, food court
    `,
  ),
);

/** Speed: food becomes a fast bite with one of these. */
export const SPEED = terms(`
  quick, fast, quickly, in a rush, rush, rushing, in a hurry, hurry, speedy, fastest, quickest, express, real quick,
  super quick, running late, already late, i am late, no time, little time, short on time, to go, takeout, take out,
  takeaway, take away, grab and go, on the go, on the run, carry out, to take with me, no wait, no line,
  without a line, without waiting, no waiting, short line,
  between class, between lecture, between my class, between lab, in between class, before class,
  before my next class, before my class, before lecture, before lab, before my lecture, before my lab,
  before my next lecture, before rehearsal, before practice, before my shift, before my train, short break,
  lunch break, standing up, while walking, eat while walking, on my way to class, on the way to class, gotta run,
  have to run, asap, pronto, in and out, as soon as possible, grab something, grab a,
    got to run, got to go, got to dash, have to go, have to dash, got to bounce, between meeting, between shift,
    between two class, before my exam, before the exam, before my midterm, before my quiz, before recitation,
    before my recitation, before seminar, before my lab, before work, before the train, before my bus,
    before my interview, before we board, already running late, i am running late, walking to class,
    rushing to class, sprinting, class start, class starts soon, walk with, walk and eat, late for studio, late for lab, late for lecture, late for practice, late for rehearsal, late for my, late to my, late to lab, late for class, late to class, late for work,
    in a pinch, in a bind, inhale, scarf down, scarf, wolf down, shovel down, stuff my face, eat on the train,
    eat on the subway, eat on the bus, eat on the ferry, eat on the l, eat on my way, eat on the way,
    eat while i walk, eat one handed, one handed, with one hand, in one hand, handheld, hand held, portable,
    to take away, to grab, ready made, premade, heat and eat, no seating needed, without sitting down,
    no time to sit, not sit down, cannot sit down, passing period, super fast, real fast, fast service,
    quick service, zero wait, short wait, minimal wait, in a jiffy, no dilly dallying, lightning fast, on the fly,
    speed, speedrun, in between lecture
`);

/** Places and food that are fast by nature. */
export const FAST_FOOD = terms(`
  fast food, quick bite, quick food, quick lunch, quick dinner, quick breakfast, quick snack, quick meal,
  food truck, food cart, halal cart, taco truck, coffee cart, cart food, street cart, street meat, drive through,
  drive thru, hot dog stand, hot dog cart, food stand, something quick, something fast, grab and go, slice shop,
  slice joint, dollar slice, dollar pizza, counter service, vending machine, bodega food, meal deal, bagel to go,
  food to go, lunch to go,
    coffee to go, sandwich to go, breakfast to go, dinner to go, hot food to go, food vendor, street vendor,
    street food cart, fruit cart, coffee truck, ice cream truck, dosa cart, taco stand, taco cart, churro cart,
    hot dog vendor, slice to go, pizza to go, salad to go, drive thru food, deli sandwich to go, pre made sandwich,
    fast casual, fast lunch, fast bite, fast breakfast, fast dinner, speedy lunch, quick slice, quick coffee,
    quick burrito, 5 minute lunch, bite before class, grab and go lunch, fast meal, quick and cheap, quick cheap
`);

/** Drinks that are searched for by name, and are no cuisine. */
export const SEARCH_TERMS: readonly string[] = [
  ...terms(
    `
      boba, bubble tea, matcha, tea, smoothie, juice, hot chocolate, bakery, brunch, breakfast, food truck,
      food hall, steakhouse, diner
    `,
  ),
  ...terms(
    `
      wine bar, wine, brewery, beer garden, cocktail, speakeasy, mocktail, sports bar, dive bar, jazz bar,
      irish pub, karaoke, rooftop
    `,
  ),
  ...terms(
    `
      comic, manga, used book, textbook, zine, thrift, vintage, grocery, supermarket, sneaker, farmers market,
      flea market, electronics, stationery, plant, flower, gift, art supply, furniture, makeup, jewelry
    `,
  ),
  ...terms(
    `
      arcade, bowling, movie, cinema, jazz, ice skating, mini golf, escape room, planetarium, aquarium, zoo,
      botanical garden, pool hall, climbing
    `,
  ),
];
