import { terms } from './list';

export const PARTY = {
  purpose: terms(
    `
      dance, dancing, dance floor, dancefloor, go dancing, go out dancing, clubbing, raving, rave, rager, turn up,
      turnt, get lit, partying, go feral, feral, raver, raves, partier, clubber, night out, go crazy, go all out,
      let loose, go hard, rage, bar crawl,
    shake my ass, throw ass, twerk, dance all night, dance until, dance floors, salsa dancing, line dancing,
    swing dancing, break it down, cut loose, party all night, party hard, party until, go out out, club hop,
    club hopping, dance my
    `,
  ),
  strong: terms(`
    club, clubs, nightclub, night club, dance club, dj, techno, house music, edm, reggaeton, salsa night, bachata,
    afrobeat, hip hop, drum and bass, nightlife, party spot, party, parties, house party, frat party, karaoke,
    karaoke bar, karaoke room, disco, strobe, after hour, afterparty, after party, warehouse party, bottle service,
    latin club, gay club, drag bar, silent disco, discoteca, club music, jersey club, kpop night, bhangra, boogie,
    go out, spot to go out, place to go out, somewhere to go out, where to go out, everyone going out, going out, gone out, out on the town, paint the town, clubs, dembow, dancehall, soca, amapiano,
    baile funk, bollywood night, emo night, goth night, 80s night, throwback night, latin night, indie sleaze,
    hyperpop, trance, dubstep, dnb, garage music, funk night, disco night, club night, college night, ladies night,
    girls night out, guys night out, foam party, boat party, rooftop party, day party, day rave, costume party,
    theme party, dance party, sing our heart out, sing along bar, singalong, sing our lungs out, belt out song,
    halloweekend, bottle girl, guest list, vip table, dj booth, mosh, bangers, banger, the function, warehouse, night club,
    clubby, discotheque, perreo, cumbia, merengue, salsa club, gay dance club, sapphic party, queer party,
    house of yes, elsewhere bushwick, nowaday, good room, marquee nyc, le bain, brooklyn mirage, basement nyc
  `),
  weak: terms(`loud, lit, wild, bass, sweaty, crazy, hype, rowdy,
    cover, cover charge, bouncer, sing, hyped, messy, 18 plus`),
};

export const DRINKS = {
  strong: terms(`
    bar, drink, beer, wine, cocktail, pub, happy hour, brewery, rooftop bar, speakeasy, wine bar, cocktail bar,
    sports bar, mocktail, whiskey, whisky, bourbon, tequila, mezcal, margarita, martini, mimosa, negroni, spritz,
    aperol, sangria, soju, sake, cider, old fashioned, ipa, stout, guinness, pint, lager, taproom, tap room,
    dive bar, dive, lounge, quiet drink, sip, nightcap, gastropub, beer garden, biergarten, jazz bar, irish pub,
    dart, dart bar,
    pool table bar, hookah, hookah lounge, piano bar, tiki bar, tiki, booze, alcohol, boozy, get drunk, tipsy,
    shots, tavern, saloon, barstool, zero proof, alcohol free, non alcoholic, na beer, bar with game,
    board game bar, gay bar, lesbian bar, hotel bar, drinking, pitcher, bar hop, natural wine, after work drink,
    bar food, tequila bar, cerveza, on tap, rooftop drink,
    highball, gin, vodka, rum, seltzer, white claw, daiquiri, mojito, paloma, michelada, espresso martini,
    bloody mary, bottomless mimosa, bottomless, champagne, prosecco, glass of wine, glass of red, orange wine,
    bottle of wine, split a bottle, craft beer, beer flight, tap list, well drink, bartender, ale, alehouse,
    public house, skybar, sky bar, cigar lounge, shisha, sober bar, nonalcoholic, kava bar, listening bar, hi fi bar,
    vinyl bar, arcade bar, barcade, pregame, pre game drink, wine night, drinks with, draft beer, draught, soju bar,
    pitcher of beer, sake bar, whiskey bar, bourbon bar, cider house, wine tasting, wine flight, tasting room, mead,
    absinthe, gin and tonic, vodka soda, dirty martini, rum and coke, moscow mule, pina colada, frozen marg, marg,
    margs, bev, bevs, brewski, brew, brewpub, wine spot, watering hole, cocktail lounge, boozy brunch drink,
    toast with, first legal drink, get a round, round of drink, nonalcoholic beer, dealcoholized, spirit free
  `),
  weak: terms('mellow, lowkey, low key, rooftop, candlelit'),
};

export const EXPLORE = {
  strong: terms(`
    explore, exploring, cultural, culture, artsy, walk around, wander, wander around, stroll, sightsee, sightseeing,
    sight, landmark, viewpoint, view, skyline, skyline view, photo spot, photo op, take pic, take photo,
    take picture, pic, picture spot, instagrammable, lookout, thing to do, thing to see, what to see, to see,
    should see, must see, stuff to do, something to do, activity, activities, fun thing, something fun, fun,
    kill time, kill an hour, kill a few hour, pass the time, bored, boredom, entertain me, adventure, park, museum,
    gallery, art, art gallery, modern art, waterfront, riverfront, by the water, by the river, pier, garden,
    botanical garden, theater, movie, film, cinema, movie theater, arcade, arcade game, bowling, bowl, mini golf,
    laser tag, escape room, ice skating, ice skate, ice rink, skating,
    roller skating, roller skate, pool table, axe throwing, pool hall, billiard, ping pong, aquarium, zoo, planetarium, picnic, beach,
    boardwalk, attraction, tourist, touristy, tourist trap, date idea, date spot, cute date, first date idea,
    sunset, sunrise, somewhere pretty, pretty place, scenic, exhibit, exhibition, installation, street art, mural,
    graffiti, architecture, comedy club, jazz club, live music venue, music venue, observation deck, ferry ride,
    kayak, kayaking, boat ride, bike ride, hike, hiking, trail, nature, greenery, cherry blossom, fall foliage,
    foliage, leaf, sculpture, monument, statue, historic, history, carousel, amusement park, roller coaster,
    playground, dog park, people watching, people watch, touch grass, hang outdoors, get outside,
    get some fresh air, fresh air, nice walk, long walk, go for a walk, take a walk, for a walk, walk in the park,
    day trip, hidden gem, tourist attraction, show around, tour, show my parent around, visiting parent,
    rock climbing, climbing gym, climbing wall, chess in the park, board game, board game cafe, cat cafe, frisbee,
    lawn, stargazing, stargaze, hangout spot outside, pottery painting, escape the city, fountain, promenade,
    river view, water view, waterfall, wildlife, birds, birdwatching, must see, bucket list,
    what can i do, what can we do, what to do, what should we do, swan boat, paddle boat, pedal boat, row boat, rowboat, rowing, boat, sail, sailing, cruise, harbor cruise,
    helicopter, helicopter tour, go kart, go karting, karting, trampoline, trampoline park, paintball, batting cage,
    driving range, golf, topgolf, minigolf, putt putt, roller rink, rink, skate, skating rink, rollerblade,
    rollerblading, sled, sledding, snow tubing, surf, surfing, beach day, fishing, petting zoo, apple picking,
    pumpkin patch, pumpkin picking, corn maze, puppy, puppies, dog cafe, cute animal, animal, butterfly, penguin,
    sea lion, dinosaur, dino, fossil, whale watching, telescope, science museum, art museum, immersive,
    immersive experience, vr arcade, virtual reality, escape game, haunted house, ghost tour, walking tour, bus tour,
    boat tour, photobooth, photo shoot, photoshoot, pottery, ceramics, pottery studio, craft studio, candle making,
    perfume making, glassblowing, tufting, rage room, chess, chess table, table tennis, foosball, shuffleboard,
    bocce, pinball, claw machine, dave and buster, imax, indie film, arthouse, matinee, castle, lighthouse, ruins,
    cemetery, graveyard, cathedral, brownstone, cobblestone, holiday light, christmas light, christmas light display,
    holiday window, window display, rockefeller tree, fall color, autumn leaf, autumn leave, fall leave, cute afternoon, fun afternoon, fun day, cute day, day date, fun weekend, wisteria, meadow, pond, lake, woods,
    forest, island, duck, turtle, squirrel, observatory, rooftop view, tram ride, cable car, aerial tram,
    parent in town, parent visiting, family visiting, kid friendly, with kid, cheap thrill, free day, free afternoon,
    kill some time, hour to kill, time to kill, only in new york, only new york city, iconic, quintessential,
    backdrop, film location, movie set, gossip girl, sit by the river, by the ocean, ocean, seaside, the sea, shore,
    river, picnic spot, picnic blanket spot, hammock, sunbathe, sunbathing, tan on the grass, stroll around, roam,
    roam around, get lost, people watch, sketch outside, draw outside, paint outside, journal outside,
    bench with a view, walking path, running path, greenhouse, conservatory, arboretum, rose garden, japanese garden,
    sculpture garden, community garden, skate park, skatepark, basketball hoop, street performer, busker,
    drum circle, live model drawing, figure drawing, mini museum, weird museum, quirky, offbeat, off the beaten path,
    non touristy, underrated spot, local gem, holiday market stroll, rainy day activity, rainy day thing, day off,
    date activity, double date, cute date idea, anniversary date, group activity, team bonding, bonding activity,
    something new, something cool, something different to do, something weird, something unique, laser maze,
    bouldering, indoor climbing, archery, curling, skee ball, arcade bowling, museum of ice cream, the met,
    met museum, moma, whitney, guggenheim, cloisters, intrepid, natural history museum, frick, oculus, high line,
    little island, governor island, roosevelt island, coney island, statue of liberty, ellis island, empire state,
    top of the rock, one world observatory, summit one vanderbilt, times square, rockefeller center, brooklyn bridge,
    color factory, mercer lab, artechouse, spyscape, cooper hewitt, neue galerie, tenement museum, luna park,
    bronx zoo, bryant park, central park, prospect park, film forum, ifc center, angelika, nitehawk, metrograph,
    alamo drafthouse, amc, regal, wave hill, green wood cemetery
  `),
  weak: terms(
    `outdoor, outside, outdoors, instagram, picture, photo, cute, pretty, walk, game, interesting, cool thing, see,
    year old, experience, aesthetic, memorable, romantic, magical, instagrammy, spooky, festive, sunny, breeze`,
  ),
};

/** What is seen from a place: it colours a bar or a meal, and is a goal where neither is wanted. */
export const VIEW_WORDS: ReadonlySet<string> = new Set(
  terms(`
    view, sunset, sunrise, skyline, skyline view, river view, water view, rooftop view, see, to see, by the water,
    by the river, waterfront, by the ocean, date spot, date idea, cute date, cute date idea, date activity, anniversary date, outside, outdoor, outdoors
  `),
);
