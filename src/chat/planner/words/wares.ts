import { terms } from './list';

/** What students buy over a year, by the aisle it lies in. */
const HOME = `
  hanger, hamper, laundry hamper, laundry basket, laundry bag, detergent, laundry detergent, shower caddy,
  shower curtain, shower shoe, bath mat, twin xl, twin xl sheet, fitted sheet, bed sheet, duvet, duvet cover, blanket,
  throw blanket, pillowcase, mattress pad, curtain, blackout curtain, storage bin, organizer, bookshelf, shelving,
  futon, desk chair, office chair, bean bag, nightstand, dresser, clothing rack, clothes rack, command strip,
  command hook, string light, fairy light, led strip, led light, tapestry, trash can, trash bag, vacuum, broom, mop,
  swiffer, cleaning supply, sponge, dish soap, paper towel, toilet paper, tissue, air purifier, humidifier,
  space heater, ironing board, clothes steamer, wall art, picture frame, poster frame, photo frame, door mat, doormat,
  alarm clock, desk organizer, bed frame, bed riser, air mattress, couch to buy, used couch, used furniture,
  bike lock, padlock, combination lock, toolbox, screwdriver, hammer, drill, duct tape, packing tape, tape, glue,
  super glue, scissors, bubble wrap, moving box, cardboard box, box for moving, packing box, packing supply,
  paint roller, wall paint, command strips, mousetrap, mouse trap, roach spray, bug spray, earplug, ear plug,
  dorm essential, kitchen stuff, kitchen supply, dorm room stuff
`;
const KITCHEN = `
  rice cooker, air fryer, kettle, electric kettle, toaster, blender, coffee maker, french press, moka pot,
  frying pan, saucepan, wok, chef knife, kitchen knife, cutting board, tupperware, food container, lunch box,
  water bottle, thermos, travel mug, utensil, silverware, chopsticks, plates and bowls, dish set, baking sheet,
  baking pan, measuring cup, cookware, instant pot, hot plate, can opener, corkscrew, wine glass, shot glass,
  solo cup, red solo cup, plastic cup, paper plates, napkin
`;
const ELECTRONICS = `
  laptop charger, macbook charger, ipad charger, iphone charger, lightning cable, usb c cable, surge protector,
  power bank, portable charger, usb stick, usb drive, flash drive, hard drive, ssd, hdmi, hdmi cable, dongle,
  aux cord, plug adapter, us plug adapter, travel adapter, power adapter, outlet adapter, plug converter, converter,
  earbud, bluetooth speaker, computer mouse, wireless mouse, webcam, ring light, tripod, laptop stand, phone case,
  screen protector, apple pencil, laptop case, laptop sleeve, laptop bag, used laptop, cheap laptop, used iphone,
  used phone, new phone, new laptop, sim card, prepaid sim, esim, mic, microphone, turntable, record player, guitar,
  guitar string, ukulele, music store, instrument store, sheet music, arduino, breadboard, raspberry pi, resistor,
  soldering iron, memory card, sd card, polaroid, polaroid film, instax, instax film, film camera, aa battery,
  gaming mouse, gaming chair, nintendo, playstation, xbox, ps5, controller
`;
const CLOTHES = `
  cargo pants, sweatpants, trousers, shorts, slacks, turtleneck, cardigan, puffer, puffer jacket, parka, windbreaker,
  vest, blouse, tank top, crop top, bra, sports bra, lingerie, boxers, pajama, pjs, robe, bathrobe, slipper, loafer,
  dress shoe, cleat, doc martens, docs, crocs, birkenstock, converse, nikes, jordans, snow boot, hiking boot, flats,
  flip flop, thermals, earmuff, belt, leather belt, wallet, watch band, bracelet, wig, fishnets, face paint, cosplay,
  fake blood, ugly sweater, tux, tuxedo, gown, graduation gown, sari, saree, lehenga, kurta, hanbok, qipao, hijab,
  abaya, kimono, cowboy boot, cowboy hat, streetwear, designer, formal dress, cocktail dress, black dress, white shirt,
  dress shirt, dress pants, button down, lab coat, scrubs, goggles, safety goggles, leotard, pointe shoe, tights,
  dancewear, gym clothes, workout clothes, activewear, winter clothes, winter gear, snow gear, ski gear, ski jacket,
  snowboard, helmet, bike helmet, bike light, used bike, cheap bike, second hand bike, new bike, bike basket,
  bike for sale, tennis racket, soccer ball, volleyball, dumbbell, climbing shoe, ice skates, rollerblades,
  formal clothes, professional clothes, clothes for interview, vintage denim, denim, denim jacket, jean jacket,
  flannel, band tee, graphic tee, baby tee, plus size, petite, big and tall, prom suit, wedding guest dress, clothes,
  knockoff, purple hoodie, nyu hoodie, nyu sweatshirt, nyu gear, custom t shirt, bandana, costume shop, wardrobe
`;
const CARE = `
  moisturizer, cleanser, toner, sheet mask, face mask, face wash, lip balm, chapstick, lip gloss, lipstick, mascara,
  eyeliner, concealer, hair dye, conditioner, hair product, curly hair product, curl cream, hair gel, hair tie,
  hair clip, claw clip, curling iron, hair straightener, flat iron, hair dryer, razor, shaving cream, floss,
  mouthwash, toothbrush, cologne, fragrance, lotion, body wash, soap, bonnet, durag, hair extension, braiding hair,
  beauty supply, beauty supply store, contact lens, new glasses, eyeglasses, reading glasses, menstrual pad, pads,
  menstrual cup, advil, tylenol, ibuprofen, aspirin, nyquil, dayquil, tums, pepto, allergy med, claritin, zyrtec,
  cough syrup, throat lozenge, thermometer, first aid kit, bandage, heating pad, pregnancy test, melatonin,
  hand sanitizer, hand warmer, insect repellent, korean skincare, k beauty, retinol, spf, lube, electrolyte, pedialyte
`;
const GIFTS = `
  secret santa, secret santa gift, white elephant, white elephant gift, valentines gift, valentine gift, bday gift,
  mothers day gift, fathers day gift, graduation gift, housewarming gift, hostess gift, anniversary gift, gift basket,
  gift bag, gift wrap, teddy bear, box of chocolate, roses, dozen roses, tulip, sunflower, orchid, peony, lilies,
  carnation, corsage, boutonniere, flower shop, flower stand, bonsai, cactus, monstera, pothos, snake plant, fern,
  herb plant, basil plant, seed, potting soil, soil, planter, plant pot, terrarium, plant shop, plant store,
  nursery plant, incense, tarot, tarot card, tarot deck, ornament, christmas tree, menorah, diya, rangoli,
  advent calendar, pumpkin, sparkler, pinata, birthday candle, party hat, streamer, party decor, birthday decoration,
  christmas decoration, halloween decoration, keychain, fridge magnet, magnet, snow globe, new york souvenir, candy cane,
  plushie, squishmallow, stuffed animal, blind box, labubu, sonny angel, figurine, anime figure, gundam, funko,
  pokemon card, trading card, warhammer, puzzle, jigsaw, jigsaw puzzle, deck of card, dice, dnd dice, card game to buy,
  thank you card, birthday card, valentines card, holiday card, greeting card
`;
const DESK = `
  sketchbook, marker, copic, acrylic paint, oil paint, watercolor, canvas, canvases, easel, clay, bead, beads, glitter, cardstock,
  foam board, foam core, poster board, posterboard, printer paper, ink cartridge, printer ink, index card, sticky note,
  post its, folder, planner, bullet journal, washi tape, fountain pen, gel pen, loose leaf paper, scantron, blue book,
  graphing calculator, ti 84, ruler, exacto knife, sewing kit, sewing machine, thread, knitting needle, crochet hook,
  embroidery, craft store, crafting supply, model kit, balsa wood, basswood, plexiglass, chipboard, mat board, charcoal,
  art store, office supply, office supplies, stapler, envelope, tote bag, lined paper, notebook paper, dorm printer
`;
const GROCERIES = `
  gochujang, kimchi, miso, soy sauce, fish sauce, sriracha, oyster sauce, chili crisp, chili oil, bag of rice,
  basmati, basmati rice, jasmine rice, sushi rice, rice paper, seaweed, nori, kombu, lemongrass, curry leaf, curry leave, masala,
  garam masala, turmeric, cumin, saffron, cardamom, ghee, atta, dal, daal, lentil, plantain, cassava, yuca, masa,
  masa harina, corn tortilla, dried chile, queso fresco, harissa, tahini, sumac, zaatar, teff, egusi, palm oil,
  tamarind, coconut milk, instant noodle, instant ramen, maggi, indomie, pocky, marmite, vegemite, haribo, yerba mate,
  cheese shop, cheesemonger, olive oil, flour, yeast, oat milk, almond milk, gallon of milk, carton of egg,
  dozen egg, protein powder, protein bar, creatine, cereal, frozen food, frozen dumpling, frozen meal, frozen fruit,
  meal prep, butcher, halal butcher, kosher butcher, halal meat, kosher meat, ground beef, fish market, fishmonger,
  fish monger, tea leaf, tea leave, loose leaf tea, coffee bean, mango, durian, lychee, dragonfruit, persimmon, avocado, berry,
  strawberry, pistachio, almond, medjool date, dried fruit, trail mix, baking supply, cake mix, sprinkle,
  food coloring, wine shop, liquor store, wine store, bottle shop, beer store, grocer, asian market, mexican market,
  african market, caribbean market, indian store, latin market, korean market, japanese market, chinese market,
  middle eastern market, korean snack, japanese snack, asian snack, international snack, british snack, ice bag,
  bag of ice, case of water, gum, cigarette, vape, vape shop, smoke shop, rolling paper, cat litter, dog treat,
  cooking ingredient, spice shop, spice store, bulk food, bulk bin, refill shop, halal grocery, kosher grocery,
  halal groceries, vegan groceries, organic produce, fresh produce, fresh fruit, cheap produce, csa, ramen packet
`;
const SHOPS = `
  dollar store, dollar tree, five below, ross, burlington, old navy, primark, forever 21, aritzia, brandy melville,
  abercrombie, lululemon, nike store, foot locker, rei, micro center, b and h, adorama, guitar center, gamestop,
  key food, morton williams, westside market, gristedes, lidl, patel brother, hong kong supermarket, sunrise mart,
  katagiri, j mart, miniso, kinokuniya stationery, tokyo bike, reformation, anthropologie, madewell, decathlon,
  skims, glossier, bath and body work, lush, sahadi, kalustyan, brooklyn flea, antique shop, antique, antiques,
  pawn shop, crystal shop, button shop, tailor shop supply, eyewear, optician, hat shop, shoe store, bead store,
  fabric store, yarn store, toy store, gift shop, card store, camera shop, camera store, sneaker store, perfume shop,
  clothing store, cosmetics store, organic store, cheap store, discount store, furniture store, bedding store
`;

/** Names of things and of shops for them; none of them is a meal or a book. */
export const WARES: readonly string[] = [
  HOME,
  KITCHEN,
  ELECTRONICS,
  CLOTHES,
  CARE,
  GIFTS,
  DESK,
  GROCERIES,
  SHOPS,
].flatMap((list) => terms(list));
