import { Lexicon } from '../text/lexicon';
import type { MessageWords } from '../text/message-words';
import type { Slots } from '../plan.types';
import { AVOIDED, DIETS } from '../words/diets';
import { CUISINE_NAMES, CUISINES } from '../words/dishes';
import { readPrice } from './numbers';
import { pattern } from '../text/pattern';

const CHEAP = pattern`
    \b(?:cheap|cheaper|cheapest|cheapo|less expensive|less pricey|broke|on a budget|budget friendly|student budget|
    tight budget|low budget|inexpensive|affordable|dirt cheap|low cost|not spend(?:ing)? (?:a lot|much|too much)|
    not cost (?:a lot|much|too much)|no money|little money|poor|(?:wont|will not|doesnt|does not|not|
    without) (?:bankrupt\w*|break(?:ing)? the bank|cost(?:ing)? (?:an arm|a fortune|me)|empty|drain|ruin|destroy|
    kill|hurt|rob|robbing|wreck)|bang for (?:my|your|the) buck|good deal|student price|student discount|budget|
    save money|saving money|for cheap|penny|pennies|few bucks|couple (?:of )?(?:bucks|dollars)|under ten|
    wallet friendly|easy on the wallet|dollar (?:slice|menu|tacos|dumplings|pizza|oysters|beer))\b
  `;
const NOT_CHEAP = pattern`
    \b(?:not|no|nothing) (?:too |so |that |super |a )?(?:cheap|budget)\b|\bbudget (?:is )?(?:not|isnt)\b|
    \bnot on a budget\b
  `;
/** Not "gluten free" or "are you free". */
const FREE_OF_CHARGE = pattern`
    (?<! (?:gluten|dairy|meat|sugar|nut|pork|alcohol|lactose|smoke|device|feel|am|are|is|caffeine|hands|cruelty|
    crowd|drama|phone|nuts|egg|soy|rent|duty|i|be|get|was|stress|line|noise|wheat|crowds)) free (?!(?:now|monday|
    tuesday|wednesday|thursday|friday|saturday|sunday|day|at|until|time|this|on friday|period|tonight|tomorrow|
    after|from|before|later|wifi|wi|refills?|parking|evening|hour|hours|people|range|style|spirit|seats?|tables?|
    samples?|afternoon|day|trial|weekend)\b)| free of charge | no cover | for free | costs nothing | without paying 
  `;
const FREE_ENTRY = pattern`
    \b(?:is|are) (?:it|they|this|that|entry|admission|the \w+) free | (?:museums?|events?|concerts?|things|stuff|
    activities|entry|admission|shows?|galler\w+|somewhere|anything|something) (?:\w+ )?free | (?:is|are) free (?:to|
    for|with|on|entry|admission)
  `;
const MODERATE = pattern`
    \b(?:mid range|midrange|mid priced|mid tier|mid price|moderate|moderately|moderately priced|reasonable|
    reasonably|reasonably priced|reasonable price|decent price|decently priced|decent prices|fair price|
    fairly priced|not (?:too |crazy |super |insanely |that |very |so |overly |stupid |ridiculously |wildly |really |
    stupidly |outrageously )(?:expensive|pricey|fancy expensive|overpriced|priced)|not overpriced|medium (?:price|
    budget|priced)|middle of the road|nothing (?:too |crazy |super )(?:expensive|pricey)|
    without being (?:too )?(?:expensive|pricey)|nice but not (?:too )?(?:expensive|pricey))\b
  `;
const SPLURGE = pattern`
    \b(?:fancy|fancier|fanciest|upscale|splurge|splurging|fine dining|money (?:is )?no object|no budget|bougie|
    boujee|bougiest|high end|treat (?:myself|ourselves|my\w*|her|him|them|us)|michelin|luxury|luxurious|swanky|posh|
    classy|white tablecloth|omakase|expensive af|price (?:is|does) (?:not|no)|parents? (?:is |are )?paying|
    dad is paying|mom is paying|on (?:my )?(?:dads?|moms?|parents?) (?:card|dime)|ball out|balling out|(?:price|
    money|cost|budget) (?:is not|isnt|is no) (?:an? |no |really )*(?:issue|object|problem|matter|concern|question)|
    not care (?:about )?(?:what|how much|the) (?:\\w+ )?(?:cost|costs|price|it costs|money|budget)|(?:price|cost|
    money) (?:does not|doesnt) matter|spare no expense|(?:price|cost) whatever|whatever (?:the )?(?:price|cost|it costs)|(?:company|corporate) card|
    sky is the limit|go all out on (?:food|dinner)|blow (?:my|some|the) (?:\w+ )?(?:money|paycheck|budget))\b
  `;
const NOT_FANCY = pattern`
    \b(?:not|nothing|no|isnt|doesnt|dont|never|without|anything)\b(?: \w+){0,4}? (?:fancy|upscale|bougie|boujee|
    classy|high end|fine dining|posh|swanky|luxur\w+|expensive)\b
  `;

const OUTDOOR = pattern`
    \b(?:outdoor|outdoors|outside|patio|rooftop|roof|terrace|balcony|open air|al fresco|open air|backyard|garden seating|courtyard|
    sidewalk seating|in the sun|on the grass|on a lawn|outside seating|outdoor seating)\b
  `;
/** The weather's "outside", or a way out. */
const NO_OUTDOOR = pattern`
    \b(?:cold|hot|warm|nice|raining|rainy|freezing|gross|it|weather|wet|windy|humid|dark|gorgeous|icy|like|snowing|
    chilly|beautiful|muggy) (?:is |it |like )?(?:outside|outdoors)\b|\boutside (?:of|my|the|tandon|bobst|campus|nyu|
    right now|tonight|today|tomorrow|rn|is|looks|looking|gonna|for a run)\b|\bstep outside\b|\b(?:not|
    no) (?:\w+ )?(?:outside|outdoors|rooftop)\b|\bget outside\b|\boutside food\b
  `;
const INDOOR = pattern`
    \b(?:indoor|indoors|inside|out of the (?:rain|cold|heat|snow|sun|wind|weather)|away from the (?:rain|cold|heat)|
    escape the (?:rain|heat|cold|snow|weather)|escaping the (?:rain|heat|cold)|rain ?proof|under a roof|covered|
    with (?:ac|air conditioning|heating)|hide from the (?:rain|heat|cold|snow)|hiding from the (?:rain|heat|cold|
    snow)|stay dry|staying dry|keep dry|get out of the (?:rain|cold|heat))\b
  `;
const NO_INDOOR = pattern`
    \b(?:cafe|one|atm|starbucks|bar|store|shop|bookstore|food|restaurant|coffee|bathroom|printer|library|
    gym) inside\b|\binside (?:the|of|a|my|bobst|kimmel|tandon|jacobs|dibner|grand)\b|\bnot inside\b|\bno indoor\b
  `;
const EITHER = pattern`
    \b(?:indoor|indoors|inside|outdoor|outdoors|outside) (?:or|and|vs|versus) (?:\w+ )?(?:indoor|indoors|inside|
    outdoor|outdoors|outside)\b
  `;

const TRANSIT = pattern`
    \b(?:subway|train|trains|bus|buses|ferry|transit|public transport|public transportation|metro|mta|subways|tram|
    shuttle|lirr|path train|metro north|citi bus|(?:the |on |nearest |closest |an? )[a-g1-7jlmnqrwz] (?:train|line|
    stop|to|from|station|run|still|goes?|get)|[a-g1-7jlmnqrwz] (?:train|line|stop))\b
  `;
const WALKING = /\b(?:walk|walking|on foot|by foot|walkable|walked|stroll there|foot)\b/;
/** Walking as an activity, a limit or a way of coming in is no way of getting there. */
const NO_WALKING = pattern`
    \b(?:walk ins?|walking tours?|walk around|walking around|go for a walk|for a walk|take a walk|nice walk|a walk|
    long walks?|long walk|walk in the|walk through|walk along|walk by the|walk my dog|dog walk|eat while walking|
    while walking|walk of shame|too far to walk|cake walk|moon walk|walk up|evening walk|morning walk|scenic walk|
    sunset walk|walking shoes|walk and|walk with|walks|walk up window|walk out)\b
  `;
const REFUSED = pattern`
    \b(?:no|not|not by|hate|hates|hating|dont want to|do not want to|can not|cant|without|too tired to|too lazy to|avoid|
    avoiding|dont|do not feel like|rather not|instead of|not gonna|not about to|refuse to|other than|skip|except|
    sick of|scared of|never|trouble|difficulty|bad at) (?:the |to |a |any |taking |take |using |too much |much |
    far |want to |lot of |really |be )*(?:walk\w*|subways?|trains?|bus\w*|ferry|shuttle|transit)\b|\b(?:subway|train|bus|
    shuttle|ferry) (?:is|was|does|did) (?:down|delayed|a mess|broken|suspended|not run(?:ning)?|not go|not come|dead)\b
  `;
const TRANSIT_PLACE = pattern`
    \b(?:(?:eat|eating|snack) (?:it |them )?on (?:my|the) (?:train|bus|subway|ferry)|transit museum|train vintage|
    l train vintage|bus terminal|subway sandwich|subway restaurant|subway series|train hall|on the train|
    (?<! [a-g1-7jlmnqrwz] )train (?:for|my)|(?:moms?|dads?|my|his|her|their|our|parents?|friends?|sisters?|brothers?|
    cousins?|grandmas?) (?:train|bus|ferry)|(?:train|bus|ferry) (?:gets in|arrives|comes in|pulls in|lands)|bus stop mall)\b
  `;

const ALL_DIETS = new Lexicon<string>(Object.entries(DIETS));
const ALL_CUISINES = new Lexicon<string | null>([
  ...CUISINES.map((term) => [term, term] as const),
  ...Object.entries(CUISINE_NAMES),
]);
const RULED_OUT = pattern`
    \b(?:no|without|not eat|not have|cant (?:eat|have|do)|can not (?:eat|have|do)|not do|allergic to|intolerant to|
    avoid|avoiding|dont eat|off|zero|minus|skip|skip the|hold the) (?:any |the )?(meat|dairy|lactose|milk|cheese|
    gluten|wheat|animal products)\b(?! (?:bowl))
  `;

/** What somebody must or will not eat. */
export function readDiet(words: MessageWords): string | null {
  const found = ALL_DIETS.find(words).find(({ from }) => !words.negated[from]);
  if (found !== undefined) return found.value;
  const avoided = RULED_OUT.exec(words.text)?.[1];
  return avoided === undefined ? null : AVOIDED[avoided]!;
}

/** The longest dish or cuisine that is wanted, "korean bbq" before "korean"; of equals the first. */
export function readCuisine(words: MessageWords): string | null {
  const found = ALL_CUISINES.find(words).filter(({ from, value }) => value !== null && !words.negated[from]);
  const [best] = found.sort(
    (a, b) => b.to - b.from - (a.to - a.from) || specific(b.term) - specific(a.term) || a.from - b.from,
  );
  return best?.value ?? null;
}

const GENERAL = new Set(['dessert', 'american', 'chinese', 'soup', 'fish', 'cake', 'wing', 'southern', 'british']);
const specific = (term: string) => (GENERAL.has(term) ? 0 : 1);

export function readBudget(words: MessageWords): Slots['budget'] | null {
  const { text } = words;
  const price = readPrice(words);
  if (price !== null) return price <= 20 ? 'cheap' : price <= 50 ? 'moderate' : 'splurge';
  if (MODERATE.test(text)) return 'moderate';
  if ((CHEAP.test(text) && !NOT_CHEAP.test(text)) || FREE_OF_CHARGE.test(text) || FREE_ENTRY.test(text)) return 'cheap';
  return SPLURGE.test(text) && !NOT_FANCY.test(text) ? 'splurge' : null;
}

/** Wanted indoors or outdoors; null for neither and for both. */
export function readIndoorOutdoor({ text }: MessageWords): Slots['indoorOutdoor'] | null {
  if (EITHER.test(text)) return null;
  const outdoor = OUTDOOR.test(text) && !NO_OUTDOOR.test(text);
  const indoor = INDOOR.test(text) && !NO_INDOOR.test(text);
  if (outdoor === indoor) return null;
  return outdoor ? 'outdoor' : 'indoor';
}

/** How somebody wants to travel; null for none, and for two kinds as alternatives. */
export function readMode({ text }: MessageWords): Slots['mode'] | null {
  const clean = text.replace(TRANSIT_PLACE, ' ').replace(REFUSED, ' ');
  const transit = clean.search(TRANSIT) >= 0;
  const walking = clean.replace(NO_WALKING, ' ').search(WALKING) >= 0;
  if (transit === walking) return null;
  return transit ? 'transit' : 'walking';
}
