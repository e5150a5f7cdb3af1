import { terms } from './list';
import { WARES } from './wares';

/** Getting things that are no meal and no book, groceries included. */
export const SHOPPING = {
  purpose: terms(`
    shopping, shop for, go shopping, thrifting, buy, buying, purchase, pick up some, pick up a gift, stock up,
    window shop, grocery run, grocery shopping, groceries, supermarket, grocery store, clothes shopping,
    cop, cop some, cop a, splurge on, stocking up, restock, furnish, furnishing, shopping spree, buys,
    on the hunt for, get a gift, get a present, gift for, present for, rent a tux, rent a suit, shop at, haggle
  `),
  strong: [
    ...WARES,
    ...terms(`
    shop, store, mall, department store, outlet mall, clothes, clothing, cloth, shoe, boot, sneaker, heels, sandal,
    sock, underwear, hoodie, sweater, sweatshirt, jean, pants, leggings, shorts to buy, shirt, t shirt, tee, dress,
    prom dress, skirt, suit, blazer, tie, formalwear, formal wear, business casual, interview clothes,
    interview outfit, costume, halloween costume, swimsuit, bikini, hat, beanie, glove, scarf, sunglasses, coat,
    winter coat, jacket, leather jacket, raincoat, rain boot, outfit, fit for, jewelry, jewellery, earring,
    necklace, ring, watch strap, bag, backpack, tote, tote bag, purse, suitcase, luggage, handbag,
    thrift, thrift store, thrift shop, secondhand, second hand, secondhand clothes, consignment, vintage,
    vintage shop, vintage clothes, boutique, market stall, flea market, farmers market, greenmarket, farmer market,
    night market stall, grocery, fruit, vegetable, produce, spice, snack run, asian grocery, asian supermarket,
    indian grocery, korean grocery, h mart, hmart, bodega, convenience store, corner store, deli counter, gift,
    present, birthday present, birthday gift, souvenir, greeting card, postcard, sticker, candle, poster, frame,
    balloon, party supply, party supplies, wrapping paper, flower, bouquet, florist, plant, houseplant, succulent,
    pot plant, art supply, art supplies, craft supply, yarn, fabric, paint supply, paintbrush, stationery, notebook,
    pen, pencil, highlighter, school supply, school supplies, calculator, graph paper, binder,
    electronic, charger, phone charger, laptop charger, cable, adapter, usb, usb c, headphone, airpod, keyboard,
    monitor, mouse pad, camera film, 35mm, disposable camera, camera, film roll, battery, batteries, light bulb,
    extension cord, power strip, hardware store, tool, furniture, desk lamp, lamp, mattress, mattress topper,
    bedding, sheet set, bed sheet, comforter, pillow, towel, hanger, fan to buy, mini fridge, rug, mirror,
    dorm stuff, dorm decor, dorm supplies, decor, home goods, kitchenware, dishes, pan, mug, makeup, cosmetics,
    skincare, sunscreen, shampoo, perfume, nail polish, toiletries, toothpaste, deodorant, tampon, condom,
    medicine shop, vitamin, umbrella shop, record store, vinyl, vinyl record, medicine, cough medicine,
    cold medicine, med, cough drop, bandaid, band aid, painkiller, contact lens solution, lightbulb, cd, video game,
    video game store, board game shop, toy, lego, bike shop, skateboard, skate shop, yoga mat, sporting goods,
    sport gear, basketball, running shoe, jersey, merch, nyu merch, pet store, pet supply, cat food, dog food, ikea,
    target, uniqlo, zara, h and m, trader joe, trader joes, whole foods, costco, aldi, wegmans, best buy,
    apple store, sephora, muji, urban outfitters, daiso, marshalls, tj maxx, nordstrom, macys, bloomingdale,
    buffalo exchange, beacons closet, l train vintage, staples, michaels, blick, home depot, party city, century 21,
    walmart, chinatown market, nut, date fruit, haul, retail therapy, sample sale, black friday deal,
    supply, supplies, decoration, appliance, ingredient, wares
  `),
  ],
  weak: terms('sale, market, discount, outlet store, deal, wear, stuff for my room'),
};
