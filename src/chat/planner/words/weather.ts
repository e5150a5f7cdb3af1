import { terms } from './list';
import { pattern } from '../text/pattern';

/** About the sky or what to wear under it, in nearly any sentence. */
export const WEATHER = terms(`
  weather, forecast, umbrella, rain, raining, rainy, snow, snowing, snowy, temperature, temp, degree, fahrenheit,
  celsius, humid, humidity, muggy, windy, wind, breezy, gusty, sunset, sunrise, golden hour, get dark, gets dark,
  getting dark, daylight, thunderstorm, thunder, lightning, storm, stormy, hurricane, blizzard, feels like,
  real feel, wind chill, drizzle, drizzling, hail, sleet, slush, ice, icy, slippery, sunny, sun, cloudy, overcast,
  fog, foggy, uv, uv index, air quality, aqi, smog, pollen, heat wave, heatwave, heat index, pour, pouring,
  downpour, shower, precipitation, snowed out, rained out, snowed in, rain out, high for, highs for, low for, lows for, clear up, sky, sunscreen, chilly, freezing, frozen, cold, hot, warm,
  cool outside, cold out, hot out, nice out, warm out, nice outside, gross out, gross outside, wet, dry,
  sweater weather, hoodie weather, t shirt weather, shorts weather, jacket weather, coat weather, beach weather,
  picnic weather, bundle up, barish, dhoop, garmi, thand, sardi, baarish, frio, calor, llover, nevar, downpour, smoky, smoke, advisory, layer up, layers, flurry, flurries, polar vortex, sticky out, warmer, colder,
  cooler, hotter, get cold, get hot, get warm, jacket, coat, hoodie, shorts, puffer, parka, boots, raincoat, rain jacket,
  rain boots, sandals, sleeve, long sleeve, clear sky, freeze, melt, soaked, drenched, rained on, get wet, wear, what to wear
`);

/** Name the sky without a doubt; the rest of the list needs a question about it. */
export const SURELY_WEATHER = new Set(
  terms(`
  weather, forecast, umbrella, rain, raining, snow, snowing, wind, temperature, temp, degree, humid, humidity,
  windy, sunset, sunrise, thunderstorm, storm, feels like, real feel, wind chill, drizzle, hail, sunny, cloudy, uv,
  uv index, air quality, aqi, heat index, get dark, gets dark, daylight, barish, pouring, pour, hurricane, blizzard,
  muggy, sweater weather, hoodie weather, shorts weather, jacket weather, coat weather, golden hour, thunder,
  lightning, precipitation, foggy, heat wave, heatwave, hot out, cold out, nice out, flurry, overcast, chilly
`),
);

const CLOTHES =
  '(?:jacket|coat|puffer|parka|hoodie|sweater|cardigan|fleece|shorts|jeans|pants|skirt|dress|boots|sandals|sneakers|tee|t shirt|sweatshirt|raincoat|windbreaker|tights|leggings|heels|gloves|scarf|beanie)';

/** A question about how it is or will be, or what to wear. */
export const WEATHER_ASKED: readonly RegExp[] = [
  pattern`
    \bhow many layers\b|\b(?:heat|wind|flood|storm|winter|snow|air quality) (?:advisory|warning|watch|alert)\b|
    \b(?:is|was) the air\b|\b(?:need|bring|wear|pack) my (?:\w+ )?(?:jacket|coat|puffer|parka|hoodie|sweater|umbrella|
    boots|gloves|scarf|raincoat|sunscreen|shades|sunglasses)\b|\b(?:viable|freeze|soaked|drenched|sweat through|
    survive)\b|\b(?:sunrise|sunset) (?:\w+ )?(?:at|is|when|tomorrow|tonight|today)\b|\b(?:hara (?:frio|calor|sol|
    viento)|va a (?:llover|nevar|hacer)|hace (?:frio|calor|sol)|barish|garmi|thand|sardi|dhoop|baarish|barf)\b
  `,
  pattern`
    \bhow (?:hot|cold|warm|wet|windy|humid|bad|nice|chilly|sunny|icy|is it|is the weather|is the sky|bad is the|
    much rain|much snow|likely)\b
  `,
  pattern`
    \b(?:is|was|isnt|will|does|gonna|going to|would|is not|be) (?:it|the (?:weather|sky|rain|snow|sun|wind|storm|
    heat|temp\w*)|this (?:rain|weather|heat|cold|snow|storm))\b
  `,
  /\bit (?:going to|will|gonna|supposed to|gets?|be|about to|still|rain|snow|stay|clear|pour|feel)\b/,
  pattern`
    \b(?:do|should|would|will|can|could|must|did|does) (?:i|we|you) (?:\w+ )?(?:need|bring|wear|take|pack|skip|
    carry|want|get away with|get|dress|grab|expect|leave|put on|go without|ditch|layer|bundle|get (?:wet|soaked|
    rained)|freeze|melt|be (?:cold|hot|warm|ok|okay|fine|freezing|sweating))\b
  `,
  pattern`
    \bwhat (?:should|do|to|can|would|am|are) (?:\w+ )?(?:i |we )?(?:\w+ )?wear\b|\bwhat (?:kind of )?(?:jacket|coat|
    shoes|layers)\b|\bdress for\b|\bwhat is (?:it|the) (?:\w+ )?(?:like|weather|temp\w*|forecast|high|low|uv|air|
    humidity|wind|sky|real|feels)\b
  `,
  /\b(?:what|when|which) (?:time )?(?:\w+ ){0,3}(?:sunset|sunrise|get dark|dark|golden hour|sun|stop|clear|start)\b/,
  pattern`
    \b(?:chance|odds|likelihood|chances) of\b|\bany (?:rain|snow|sun|storms?|wind|chance|flurries|thunder\w*)\b|
    \bthere (?:going to be|be|a|an|any) (?:\w+ )?(?:rain|snow|storm|thunderstorm|wind|heat|sun|tornado|hurricane|
    fog|ice|blizzard)\b
  `,
  pattern`
    \b(?:jacket|shorts|coat|hoodie|sandals|boots|sweater|umbrella|sneakers|sleeves?|layers|tee|pants|jeans|scarf|
    gloves|t shirt|sundress|dress|skirt|heels|parka|puffer) (?:or|and)? ?(?:no|nah|not|shorts|coat|hoodie|pants|
    jacket|sweater|needed|necessary|required|weather|jeans|sandals|t shirt|tee|tonight|today|tomorrow|boots|
    sneakers|later)\b
  `,
  pattern`
    \b(?:too|nice|warm|cold|dry|hot|good|cool|sunny|windy|wet|icy) (?:enough|out|outside|cold|hot|warm|windy|wet|
    icy|humid|sunny|chilly|rainy|slippery)\b
  `,
  pattern`
    \b(?:would|will|is|are) (?:a |an |my |just a |just |these |some )?(?:\w+ )?(?:hoodie|jacket|coat|sweater|
    t shirt|tee|shorts|sandals|boots|sneakers|umbrella|layers|sweatshirt|cardigan|raincoat|fleece|blazer|dress|
    skirt) (?:be |going to be )?(?:\w+ )?(?:enough|ok|okay|fine|too|overkill|necessary|needed|good|work|do)\b
  `,
  /\b(?:highs?|lows?) (?:for|on|this|today|tonight|tomorrow|tmrw|saturday|sunday|monday|tuesday|wednesday|thursday|friday)\b/,
  /\b(?:sunscreen|umbrella|spf|sunglasses|gloves|coat|jacket|layers|boots) (?:\w+ )?(?:necessary|needed|required|a must|worth it|overkill)\b/,
  /\b(?:snow(?:ed)?|rain(?:ed)?|storm(?:ed)?) (?:out|in)\b|\b(?:get|gets|getting|got|be) (?:snowed|rained) (?:out|in|on)\b/,
  /\b(?:how long|when|how much longer) .*\b(?:last|stop|stops|over|end|ends|let up|die down|pass)\b/,
  new RegExp(`\\b${CLOTHES} or (?:\\w+ ){0,2}${CLOTHES}\\b`),
  /\bgood (?:day|weather|night|time|afternoon|evening|morning) (?:for|to)\b|\b(?:nice|decent) (?:weather|day)\b/,
];

/** Weather that is told or shopped for, not asked about. */
export const WEATHER_STATED: readonly RegExp[] = [
  pattern`
    \b(?:weather|it|sun|sky) is (?:so |really |pretty |very |way |too |super |such |literally |just |actually |
    like |absolutely |kind of )*(?:great|nice|good|beautiful|perfect|lovely|awful|bad|terrible|gorgeous|gross|trash|
    raining|snowing|freezing|cold|hot|warm|pouring|chilly|sunny|windy|humid|disgusting|wet|boiling|icy|miserable|
    out|shining|drizzling|cloudy|stormy|a nice|a beautiful|a sunny|a rainy)\b
  `,
  pattern`
    \b(?:on|for|during|in) (?:an?|this|such|these|the) (?:\w+ )?(?:rainy|sunny|cold|snowy|cloudy|hot|warm|freezing|
    wet|gloomy|windy|humid|chilly|gorgeous|beautiful|nice) \w+|\b(?:rainy|sunny|snowy|cold|hot) (?:day|sunday|
    saturday|afternoon|morning|weather|evening|night) (?:spot|activity|activities|place|date|food|thing|plan|study)
  `,
  pattern`
    \b(?:sunset|sunrise) (?:view|spot|place|photo|picnic|walk|drink|cocktail|pic|picture|location|watching|
    from)s?\b|\b(?:see|watch|catch|after|before|for|at|during|until) (?:the |a )?(?:sunset|sunrise|golden hour)\b|
    \b(?:view|photo|pic|picture)s? (?:\w+ ){0,2}(?:sunset|sunrise)\b
  `,
  pattern`
    \b(?:out of|from|avoid|escape|because of|despite|hiding from|beat|survive|in|dodge|this|dodging|escaping|
    wait out|with) (?:the|this|all this|this awful) (?:rain|cold|snow|heat|storm|sun|wind|weather|humidity)\b
  `,
  pattern`
    \b(?:buy|where|find|get|sell|sells|(?<!\b(?:do|should|will|would|did) (?:i|we|you) )need|looking for|shop for|
    shopping for|cheap|new) (?:\w+ ){0,5}(?:coat|jacket|umbrella|boots|raincoat|hoodie|sweater|scarf|gloves|
    sunscreen|shorts|sandals|sneakers)\b(?! (?:tonight|today|tomorrow|later|or))
  `,
  pattern`
    \b(?:hot|cold|iced|warm) (?:chocolate|pot|dog|dogs|brew|drink|drinks|coffee|cocoa|tea|cider|food|soup|noodles|
    girl|take|latte|meal|beer|sauce|new|spot|spots|place|places|yoga|sake|wine|ones|honey|wings|wine)\b|
    \bice (?:cream|skat\w*|rink|hockey|cold|ed)\b|\bcool (?:spot|place|bar|cafe|thing|stuff|store|shop|museum|event|
    people|neighborhood|and)\w*\b|\bdry (?:clean\w*|bar|pot|cured|aged|january|cleaner)\b|\bsun(?:day)? roof\b|
    \btake a shower\b|\bmoon cake\w*\b
  `,
  pattern`
    \b(?:since|because|cause|so|when|while|as|now that|even if|even when|whenever|if) (?:it|the weather|its) (?:is |
    s |was |gets |starts |will be )?(?:so |really |too |super |)(?:rain\w*|snow\w*|cold|hot|freezing|nice|sunny|
    pouring|gross|warm|wet|windy|humid|great|beautiful|dark)\b
  `,
];

/** The weather decides between wishes: "if it is dry a picnic, if not a museum". */
export const WEATHER_CONDITION = pattern`
    \b(?:if|unless|depending|assuming|provided|in case|as long as|whether) (?:on |that )?(?:it |the |its |is |not |
    there |are |no |weather |sky |rain |sun |stays |will |does |do |be |gets |isnt |looks |going |to |too |only |
    tomorrow |tonight |saturday |sunday |friday |thursday |monday |tuesday |wednesday |weekend |this |s |out |
    doesnt |wont |super |really |so |like |still |happens |gonna |supposed |end up |ends up )*(?:dry|rain\w*|wet|
    nice|sunny|cold|warm|snow\w*|hot|pour\w*|clear\w*|windy|shitty|bad|good|weather|decent|holds|storm\w*|chilly|
    freezing|icy|humid|gross|okay|ok|mild)\b
  `;
