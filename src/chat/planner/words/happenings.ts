import { terms } from './list';
import { pattern } from '../text/pattern';

/** What happens at a time, whatever stands around the word. */
export const HAPPENINGS = terms(`
  event, events, campus event, student event, free event, concert, gig, festival, film festival, street fair,
  career fair, job fair, club fair, involvement fair, activities fair, study abroad fair, fair, book fair, art fair,
  craft fair, science fair, craft market, holiday market, night market, pop up market, makers market, hackathon,
  game jam, workshop, resume workshop, seminar, panel, panel discussion, guest lecture, guest speaker,
  speaker series, lecture series, public lecture, keynote, symposium, colloquium, conference, career panel,
  info session, information session, networking event, networking night, networking, mixer, meet and greet, q and a,
  author talk, artist talk, book talk, ted talk, tech talk, book signing, signing, book launch, book club meeting,
  club meeting, general meeting, general body meeting, interest meeting, meeting, gbm, meetup, meet up event,
  screening, film screening, movie screening, movie night, outdoor movie, film night, game night, board game night,
  trivia, trivia night, pub quiz, quiz night, bingo, bingo night, open mic, open mike, poetry slam, slam,
  poetry reading, poetry night, author reading, spoken word, storytelling, story slam, reading series, stand up,
  standup, stand up show, standup show, comedy show, comedy night, improv, improv show, sketch show, drag show,
  burlesque, magic show, fashion show, light show, fireworks, parade, tree lighting, marathon, protest, vigil,
  ceremony, convocation, orientation, welcome week, open house, gala, fundraiser, bake sale, charity run, recital,
  performance, dance performance, dance show, ballet, opera, musical, broadway show, broadway, play reading,
  theater show, theatre show, student show, student production, a cappella, acapella, a capella, choir concert,
  orchestra, symphony, jazz night, jazz concert, live jazz, live music, live band, live show, band playing,
  cover band, battle of the bands, jam session, dj set, album release, listening party, release party, watch party,
  viewing party, world cup, super bowl, superbowl, playoffs, game on tv, watch the game, watch the match,
  watch game, watch soccer, watch football, watch the fight, on a big screen, basketball game, soccer game,
  soccer match, football game, hockey game, baseball game, home game, tournament, smash tournament, esports,
  chess tournament, chess club, book club, run club, running club, debate, model un, volunteering, volunteer,
  volunteer opportunity, cleanup, community service, blood drive, food drive, clothing swap, clothes swap,
  swap meet, exhibition opening, gallery opening, art opening, opening night, opening reception, premiere, art walk,
  gallery night, walking tour group, cultural night, cultural show, diwali, holi, lunar new year, chinese new year,
  eid celebration, mid autumn festival, halloween event, halloween party, halloween parade, new years eve,
  st patricks day parade, pride parade, pride event, thanksgiving event, hanukkah event, christmas event,
  celebration, salsa class, dance class, cooking class, pottery class, art class, paint and sip, craft night,
  knitting circle, meditation session, speed dating, singles night, career event, alumni event, student org,
  student club, club sport, tryout, tryouts, audition, auditions, rush event, town hall, demo day,
  pitch competition, startup event, free pizza event, ticketed show, comedy, reading by, talk by, talk on,
  talk about, lecture on, class tonight, show tonight, talk tonight, happening, happenings, block party, pop up,
  popup, puppy therapy, yoga in the park, outdoor yoga, therapy dogs, dog therapy, flash mob, showcase,
  exhibition match, rehearsal show, demonstration, dance battle, rap battle, karaoke night, silent auction, auction,
  yard sale, stoop sale, fashion week, restaurant week, fleet week, comic con, pride, oktoberfest, winter village,
  film fest, music fest, cultural fest, battle of bands, hanami, cherry blossom festival, homecoming, ribbon cutting
`);

/** What happens, only as a noun of its own or the name of a day beside it. */
export const HAPPENING_FRAMES: readonly RegExp[] = [
  pattern`
    \b(?:films?|movies?|plays?|shows?|matches|games|bands?|sets?) (?:is |are )?(?:being )?(?:shown|screened|screening|
    playing|starting|showing)\b|\b(?:club|society|org|association|chapter) (?:\w+ )?(?:meets?|meet up|meeting|
    meets up)\b|\b(?:yoga|dance|pottery|cooking|art|zumba|boxing|salsa) (?:class|classes|session|sessions) (?:\w+ ){0,2}
    (?:today|tonight|tomorrow|this|weekend|saturday|sunday|monday|tuesday|wednesday|thursday|friday)\b|\b(?:ufc|nba|
    nfl|mlb|knicks|nets|rangers|yankees|mets|giants|jets|f1|formula 1|champions league|finals) (?:card|game|match|fight|
    race|final)\b|\blive sets?\b|\bwho (?:is|has) (?:got )?(?:it|the game|the fight) on\b
  `,
  pattern`
    \bwhat (?:is|are) (?:\w+ ){0,3}(?:on|happening|going on|popping|poppin|going down)\b(?! (?:my|the|your|with|tv|
    sale|menu))
  `,
  pattern`
    \b(?:anything|something|stuff|things?|whatever|everything|what|much|nothing|cool things?|fun things?|fun stuff|
    cool stuff) (?:\w+ ){0,3}(?:happening|going on|going down|popping off|planned)\b
  `,
  pattern`
    \b(?:happening|going on) (?:\w+ ){0,3}(?:tonight|today|tomorrow|this|on|at|in|around|near|weekend|monday|
    tuesday|wednesday|thursday|friday|saturday|sunday)\b
  `,
  pattern`
    \b(?:anything|what) (?:is )?on (?:\w+ ){0,2}(?:tonight|today|tomorrow|this week|this weekend|monday|tuesday|
    wednesday|thursday|friday|saturday|sunday)\b
  `,
  pattern`
    \b(?:any|good|cool|free|student|campus|art|author|book|some|guest|tech|see a|see some|the|
    cheap) (?:\w+ )?(?:shows?|talks?|lectures?|readings?|plays|games)(?= (?:tonight|today|tomorrow|this|on|at|in|
    near|around|coming|happening|i|we|monday|tuesday|wednesday|thursday|friday|saturday|sunday| ?$))
  `,
  pattern`
    \b(?:catch|see|watch|go to|attend) (?:a|an|some|the) (?:\w+ )?(?:show|talk|lecture|reading|play|game|match|band|
    fight)\b
  `,
  pattern`
    \b(?:clubs?|societies|orgs?|student groups?) (?:\w+ ){0,2}(?:meet|meeting|meets|to join|i can join)\b|
    \bjoin (?:a|an|some) (?:\w+ )?(?:club|team|org|group)\b|\bwhen (?:is|are|do|does) (?:the )?(?:\w+ ){0,3}(?:club|
    society|org|team) (?:meet|meeting|practice)\b
  `,
  pattern`
    \b(?:show|watch|showing|screening|stream|streaming|catch|watching) (?:\w+ ){0,3}(?:game|match|finals?|fight|
    world cup|super bowl|premier league|champions league|ufc|f1|nba|nfl|knicks|nets|rangers|yankees|mets|giants|
    jets|liberty|arsenal|barca|cricket)\b
  `,
  /\b(?:who|anyone|anybody) (?:is )?(?:performing|playing|speaking)\b/,
  pattern`
    \b(?:free (?:food|pizza|bagels|stuff|merch|swag|lunch|dinner)) (?:\w+ ){0,3}(?:on campus|events?|today|tonight|
    tomorrow|this week)\b
  `,
];

/** Places with such a word in their name or kind; what goes on there is not asked for. */
export const NO_HAPPENINGS = terms(`
  comedy club, comedy cellar, jazz club, show me, show us, concert hall, event space, meeting room, meeting spot,
  meeting friend, meeting my, meeting a, meeting up, meeting someone, meeting two, meeting three, meeting four, meeting some, meeting with, meeting him,
  meeting her, meeting them, meeting people, meeting another, it is lunar new year, it is chinese new year, it is diwali, it is holi,
  it is halloween, it is ramadan, it is eid, for lunar new year, for diwali, for holi, for eid, for new years eve, diwali gift,
  diwali sweet, diwali outfit, holi powder, halloween costume, halloween candy, before the parade, after the parade, after the game,
  after the opera, before the opera, after the ballet, before the ballet, before the musical, before my audition, after my audition,
  after rehearsal, audition prep, debate prep, trivia book, opera glass, before tryout, volunteer hour form, board game bar, board game cafe,
  live music bar, bar with live music, music venue, live music venue, dance club, study abroad, fair price,
  fair enough, group meeting, team meeting, project meeting, zoom meeting, club meeting room, meet and eat,
  open house of, pop up shop, formal dress, formal wear, to be fair, ball gown, ball pit, formal outfit,
  formal shoe, play pool, playing pool, volunteer fire, restaurant with live music, after the concert,
  before the concert, after the show, before the show, before my show, after a show, before a show, before the game,
  after the game, before a concert, after a concert, before the play, after the event, after my meeting,
  before my meeting, a meeting, in a meeting, for a meeting, my meeting, seminar paper, for my seminar,
  after my seminar, seminar, after a performance, for a presentation, for a performance, for prom, for formal,
  for a formal, for a gala, for the gala, for the career fair, career fair outfit, concert outfit, festival outfit,
  for a concert, for a festival, for halloween, dinner meeting, lunch meeting, coffee meeting
`);
