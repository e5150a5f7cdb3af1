import { terms } from './list';

/** Kinds of place that no vibe covers, with the name to search them by. */
const BY_NAME: Readonly<Record<string, string>> = {
  barber: `
      barber, barber shop, barbershop, haircut, hair cut, fade, trim my hair, beard trim, buzz cut, get my hair cut,
      cut my hair
    `,
  'hair salon':
    'hair salon, salon, hairdresser, hair stylist, blowout, dye my hair, braid, hair braiding, perm, highlights',
  'nail salon': `
      nail salon, manicure, pedicure, mani pedi, nails done, eyebrow, brow, eyelash, lash, get my nail done,
      gel nail, acrylic nail, eyebrow threading, threading, wax, waxing,
    nail art, nail place, nail fill, brow lamination, lash lift
    `,
  spa: `spa, massage, facial, sauna,
    korean spa, bathhouse, deep tissue, tanning salon, spray tan, acupuncture`,
  tattoo: 'tattoo, tattoo shop, piercing, tattoo parlor, get pierced, nose pierced, ears pierced',
  gym: `
    gym, gyms, fitness center, work out, workout, lift, lift weight, lifting, weight room, treadmill, crossfit,
    boxing gym, swim, swimming, swimming pool, swim lap, lap pool, pool to swim, basketball court, play basketball,
    tennis court, pickleball, squash court, soccer field, running track, pilates, pilates studio, yoga, yoga studio,
    yoga class, spin class, boxing class
  `,
  atm: 'atm, cash machine, withdraw cash, get cash, cash out, take out cash, withdraw money',
  bank: `
    bank, bank branch, open a bank account, cash a check, deposit a check, chase bank, currency exchange,
    exchange money
  `,
  'print shop': `
      printer, print, printing, print shop, copy shop, photocopy, make copies, scan, scanner, scan a document,
      fedex office, print something, laminate, poster printing, 3d print
    `,
  'post office': `
      post office, mail a package, mail a letter, mailbox, stamp, drop off a package, return a package,
      amazon return, ups, ups store, fedex, usps, ship a package, amazon locker, send a package, mail something
    `,
  laundromat: `
      laundromat, laundry, do laundry, do my laundry, wash my clothes, dry cleaner, dry cleaning, dry cleaners,
      tailor, hem, hem my pants, alteration, shoe repair, cobbler,
    tailored, hemmed, take in my, taken in, mend, mended, sew a button, sew a patch, sew on, sew my, ripped, fix my jean, fix my pants,
    fix my zipper, zipper fixed, fix a zipper, broken zipper, resole, resoled, fix my shoe, fix my boot, fix my bag,
    stain removed, wash and fold, coin laundry, washing machine, dryer, dry clean, dry cleaned, steam my suit,
    heel repair
    `,
  pharmacy: `
      pharmacy, drugstore, drug store, cvs, walgreens, duane reade, rite aid, prescription filled,
      fill a prescription, pick up a prescription, pick up my prescription
    `,
  clinic: `
      clinic, urgent care, walk in clinic, health center, dentist, optometrist, eye doctor, doctor near, hospital,
      emergency room, flu shot, get vaccinated, vaccine, covid test, sti testing, dermatologist, therapist office,
      vet, veterinarian,
    physical exam, blood test, blood work, bloodwork, drug test, x ray, chiropractor, physical therapy,
    physical therapist, eye exam, get my teeth cleaned, teeth cleaned, tb test, std test, sti test, gyno,
    gynecologist, vaccinated, booster, get tested, counseling center, counselor
    `,
  toilet: `
      restroom, bathroom, toilet, washroom, pee, to pee, public bathroom, public restroom, gender neutral bathroom,
      poop
    `,
  'place of worship': `
      prayer room, place to pray, pray, prayer, mosque, masjid, church, catholic mass, synagogue, temple,
      meditation room, jummah, worship, meditate, mass, chapel, shul, gurdwara
    `,
  'phone repair': `
      phone repair, repair shop, fix my phone, fix my laptop, screen repair, cracked screen, computer repair,
      laptop repair, fix my screen, fix my iphone, phone fixed, genius bar, repair my phone,
    laptop fixed, macbook fixed, fix my macbook, ipad screen, battery replaced, replace my battery, screen fixed,
    screen replaced, water damage, watch repair, watch battery replaced, fix my watch, fix my glasses, glasses fixed,
    fix my airpod, fix my headphone, fix my camera, guitar repair, fix my guitar, repair, repaired, repairs,
    fix them, fix it, fix this, get it fixed, can fix, who fixes
    `,
  'bike repair': `
      bike repair, fix my bike, bike pump, flat tire, citi bike station, citi bike, citibike, bike rental,
      rent a bike, scooter rental, bike rack, bike parking,
    bike tune up, bike shop repair, flat fixed, got a flat, get a flat, have a flat, has a flat, bike broke, fix a flat, bike dock, lime scooter, bike mechanic, pump my tire,
    fix my brake, bike chain
    `,
  parking:
    'parking garage, parking spot, park my car, place to park, street parking, gas station, ev charger, parking lot',
  locksmith: `locksmith, key copied, copy a key, key made, copy of my key, keys made, spare key, key copy, duplicate key,
    key cut, keys cut, key duplicated, copy my key, locked out`,
  storage: `
      storage unit, luggage storage, store my stuff, store my luggage, leave my bag, leave my luggage,
      leave my suitcase, bag storage, drop my bag, stash my bag, summer storage, stash my suitcase, locker, lockers,
    leave them, leave our luggage, leave our bag, leave a suitcase, leave two suitcase, store it, store them,
    drop our bag, drop my suitcase, drop our suitcase, drop suitcase, drop off luggage, drop off my suitcase, drop my stuff, drop my luggage, coat check, hold my luggage, keep my luggage, stash my stuff, stash our luggage,
    park my suitcase, check my bag, store my box, store box, self storage, luggage locker
    `,
  nap: 'nap, take a nap, nap spot, nap pod, power nap, sleep for an hour, lie down, place to nap',
  'water fountain':
    'water fountain, refill my water, water refill, refill my water bottle, fill my water bottle, water bottle refill',
  microwave:
    'microwave, heat up my food, heat up leftover, heat up my leftover, heat up my lunch, warm up leftover, heat my lunch, warm up my food, reheat',
  'passport photo':
    'passport photo, passport picture, passport pic, visa photo, photo booth, notary, notarize, notarized',
  'lost and found': 'lost and found, lost my id, id card office, id card replaced',
  'phone charging': 'charge my phone, charge phone, charging station, phone is dying',
  shower: 'shower, take a shower, public shower',
  'government office': `
      dmv, social security office, ssn, passport office, renew my passport, passport renewal, consulate, embassy,
      fingerprint, fingerprinted, fingerprinting, driver license, state id, id nyc, idnyc, polling place,
      polling site, vote early, place to vote, drop my ballot, city clerk, marriage license, police station,
      precinct, jury duty
    `,
  'photo lab':
    'develop film, develop my film, film developed, film lab, photo lab, darkroom, dark room, get photo printed',
  'rehearsal studio': `
      practice room, rehearsal space, rehearsal studio, recording studio, dance studio, piano to practice,
      practice piano, practice my violin, practice my cello, music room, drum room, podcast studio
    `,
  'car service': `
      car wash, mechanic, oil change, rent a car, car rental, zipcar, u haul, uhaul, moving truck, moving company,
      rent a van, moving van
    `,
  'money transfer':
    'western union, wire money, money order, coin machine, coinstar, cash in my coin, roll of quarter, change for laundry',
  'pet service':
    'dog groomer, groom my dog, dog boarding, cat sitter, dog sitter, dog walker, pet sitter, doggy daycare',
  'smoking area': 'smoking area, place to smoke, smoke a cigarette, smoke spot',
  'donation center': `
      donate clothes, donate my clothes, donation center, goodwill drop off, recycle, recycling, e waste,
      donate blood, give blood, donate my stuff
    `,
  lactation: 'lactation room, nursing room',
};

/** Every phrase with the name that its kind is searched by. */
export const ERRANDS: ReadonlyMap<string, string> = new Map(
  Object.entries(BY_NAME).flatMap(([name, list]) => terms(list).map((term) => [term, name] as const)),
);

/** Wanting to be somewhere, of no stated kind. */
export const NO_KIND = terms(`
  surprise me, somewhere to hang, place to hang, spot to hang, hang out, hangout, hangout spot, hang, chill,
  chill out, sit, sit down, sit and talk, catch up, somewhere to go, somewhere new, get out of my dorm,
  get out of the house, get out of my room, out of my dorm, decompress, cry, be alone, alone time, somewhere to be,
  meet people, meet friends, make friends, kick it, place to go, spot to go, wait out, warm up, cool off, cool down,
  get warm, air conditioning, ac, heating, vibe, wait for, relax, unwind, be around people, recommendation,
  suggestion, cozy, cozy spot, comfy, hide, hide out, escape, couch, sofa, bench, shelter, chill spot, meet up,
  meetup spot, meeting spot
`);

/** An errand, or company, is what somebody goes for, whatever else is near. */
export const ERRAND_TERMS: readonly string[] = [...ERRANDS.keys()];
