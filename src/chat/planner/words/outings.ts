import { terms } from './list';

export const PARTY = {
  purpose: terms(
    `
      dance, dancing, dance floor, dancefloor, go dancing, go out dancing, clubbing, raving, rave, rager, turn up,
      turnt, get lit, partying, go feral, feral, raver, raves, partier, clubber, night out, go crazy, go all out,
      let loose, go hard, rage, bar crawl, pregame
    `,
  ),
  strong: terms(`
    club, clubs, nightclub, night club, dance club, dj, techno, house music, edm, reggaeton, salsa night, bachata,
    afrobeat, hip hop, drum and bass, nightlife, party spot, party, parties, house party, frat party, karaoke,
    karaoke bar, karaoke room, disco, strobe, after hour, afterparty, after party, warehouse party, bottle service,
    latin club, gay club, drag bar, silent disco, discoteca, club music, jersey club, kpop night, bhangra, boogie
  `),
  weak: terms('loud, lit, wild, bass, sweaty, crazy, hype, rowdy'),
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
    bar food, tequila bar, cerveza, on tap, rooftop drink
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
    river view, water view, waterfall, wildlife, birds, birdwatching, must see, bucket list
  `),
  weak: terms(
    'outdoor, outside, outdoors, instagram, picture, photo, cute, pretty, walk, game, interesting, cool thing, see',
  ),
};
