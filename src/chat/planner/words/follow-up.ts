import { pattern } from '../text/pattern';

/** Asks for other results than the ones shown. */
export const ALTERNATIVES: readonly RegExp[] = [
  pattern`
    \b(?:another|others?|something|somewhere|anywhere|anything|someplace|what|who|where|anyone|nothing|any place|
    some place) else\b|\banother\b(?! (?:question|thing|day|time|person|campus|hour|minutes|way|friend|round|\d))
  `,
  /\b(?:different|similar|alternatives?)\b(?! (?:campus|train|route|way|line|question|time|day))/,
  pattern`
    \b(?:more|other|extra|new|different|better) (?:option|options|place|places|spot|spots|idea|ideas|like|choices|
    recommendations?|results|suggestions|ones|bars|cafes|restaurants|events|clubs|picks|of (?:these|those|them))\b|
    \b(?:show|give|list|get) me (?:some |a few |a couple )?(?:more|others?)\b|^ (?:any |some )?(?:more|others|
    other)(?: please)? $|\bany others?\b|\bothers\b|\ba (?:few|couple) more\b|\banything more\b|\bmore please\b|
    \bmore like (?:this|that|the|those|these)\b
  `,
  pattern`
    \b(?:both|all|these|those|they|all of them) (?:are |too |so |look |kind of |kinda |pretty |very |a bit |
    seem )*(?:pricey|expensive|far|loud|crowded|packed|fancy|boring|closed|full|tiny|touristy|basic|mid|overpriced|
    busy|small|chains?)\b(?! \?)|\bscratch that\b|\bchanged my mind\b|\bon second thought\b|\bforget (?:that|those|
    these|it)\b|\binstead\b|\b(?:anything|something|somewhere|anywhere|ones) (?:that is |thats |that are )?not\b|
    ^ (?:ok |nah |no |ugh |meh |hmm )*next\b(?! (?:week|to|door|month|train|friday|saturday|sunday|monday|time|bus|
    weekend))|, next\b| next $|\bnext one\b|\bkeep (?:going|looking)\b|\btry again\b|\bskip (?:it|this|these|those|
    that)\b|\bsomething (?:more|less|a bit|a little|way|else)\b
  `,
  pattern`
    \b(?:less|more) (?:expensive|pricey|crowded|busy|loud|noisy|fancy|touristy|basic|chill|lively|quiet|casual|
    upscale|central|fun|authentic|local|cozy|private|space|formal|low key|popular|unique|affordable|hipster|
    mainstream|intimate|spacious|healthy|hidden|interesting|exciting|romantic|open|lit|dancy|clubby|substantial|
    filling|mellow|relaxed)\b
  `,
  // Whatever it is too much of, it is said of what is shown; what people are themselves is none of it.
  /\btoo (?!broke|tired|lazy|late|early|soon|drunk|hungry|hungover|bad|poor|good|thanks|thank|please|if|but|and|lol|or)\w+/,
  pattern`
    \b(?:that|those|these|this|the (?:first|second|third|last)(?: one)?|it|they|all|place|they) (?:\w+ )?(?:is|are|
    look|looks|sound|sounds|seem|seems|were|was|s) (?:\w+ ){0,3}?(?:tiny|small|far|expensive|pricey|boring|closed|
    full|packed|mid|trash|bad|lame|sketchy|dirty|overrated|basic|loud|dead|ew|gross|crowded|ugly|overpriced|
    all (?:bars|cafes|clubs|restaurants|too|so)|in (?:manhattan|brooklyn|queens)|meh|miles|chains?|sold out|
    booked)\b(?! \?)
  `,
  pattern`
    \bi (?:said|meant|mean|asked for|wanted|was thinking|am thinking)\b(?! (?:hi|thanks|to ask))|\bgo wider\b|
    \bwider area\b|\bfurther out\b|\bgive (?:me|us) (?:\w+ )?options\b|\banything (?:closer|cheaper|nearer|quieter|
    better|bigger|nicer|newer|fancier|louder|smaller|livelier|healthier|cozier|less|more|not so|that isnt|in|on|
    under|with|for|open)\b|\b(?:swap|switch|change) (?:it|that|this|them|those|the|to|up)\b|\breplace\b|
    \bnew list\b|\bfresh (?:list|ideas|options)\b
  `,
];

/** More of a colour than what is shown has. */
export const COMPARATIVE = pattern`
    \b(?:cheaper|closer|nearer|quieter|fancier|bigger|smaller|nicer|cozier|louder|livelier|calmer|healthier|better|
    newer|brighter|darker|cooler|chiller|warmer|roomier|classier|faster|sweeter|spicier|funner|wilder|older|larger|
    lighter|simpler|prettier|cuter|hipper|cleaner|emptier|softer)\b
  `;

/** "something weirder", "a bit livelier". */
export const MORE_SO = pattern`
    \b(?:something|anything|somewhere|anywhere|ones?|a bit|a little|a tad|way|even|any|got|much|slightly|preferably|
    but|spots?|places?) \w{3,}er\b(?<!(?:other|ever|number|summer|winter|dinner|after|over|under|later|better|water|
    never|either|together|whether|paper|beer|burger|order|counter|corner|charger|barber|printer|near|another|
    weather|river|theater|cheer|per|super|upper|lower|offer|answer|remember|consider|center|butter|computer|ginger|
    september|october|november|december|shower|tower|power|flower|dumpster|hipster|locker|poster|sweater|sneaker|
    member|older))
  `;

/** Turns down what is on the screen. */
export const REJECTIONS: readonly RegExp[] = [
  pattern`
    ^ (?:\w+ ){0,1}pass on \w+|\bdif(?:ferent|f)? one\b|^ (?:\w+ ){0,2}(?:manhattan|brooklyn|queens|village|campus)\sonly $|\b(?:went|been) (?:there )?(?:last|yesterday|already)\b|\btoo many \w+|^ (?:ones|any|got one|got any|one) (?:that|
    with|without|w|no|where)\b
  `,
  pattern`
    ^ (?:\w+ ){0,3}(?:not (?:that|those|these|there|it|this|the (?:first|second|third|last)|feeling|really feeling|
    into|what i|my|a fan|quite|for me|vibing|loving)|(?:dont|do not|didnt|did not) (?:like|want|love|vibe with|feel|
    fw|trust|think) ?(?:that|those|these|it|any|them|this|the)?\b(?! know))
  `,
  /\bnone of (?:these|those|them|the)\b(?! (?:\w+ )?(?:\?|have\?))/,
  pattern`
    \b(?<!have you |have u |you ever )(?:been|went|gone|tried|seen|visited|did|know|had|ate) (?:to |at |there |
    it )?(?:all|both|already|those|these|them|that|there|it|every)\b|\b(?:already|all|always) (?:been|went|gone|
    tried|seen|visited|know|did|go|had|ate)\b|\bi (?:always|usually) go (?:there|to (?:that|those|these))\b|
    \b(?:hate|hated|cant stand|sick of|tired of|bored of|banned from|over|no more) (?:that|those|these|it|them|this|
    there|the|all)\b|\bgot food poisoning\b|\b(?:it|that|they|that one|the \w+(?: one)?) (?:is|are|
    was) (?:permanently )?closed\b|\b(?:nah|no|nope|ew|pass|ugh|meh|boring|next|hmm|lame)\b.{0,40}\b(?:else|other|
    different|something|instead|another|more|give|show|next)\b|^ (?:nah|nope|ew|pass|meh|boring|lame|hard pass|
    no good|not great|not it|mid)(?: \w+)? $
  `,
  pattern`
    ^ (?:\w+ ){0,2}not (?!sure|bad|yet|really|now|today|too|far|that|only|gonna|going|from)(?:a |an |another |
    the )?\w+(?: \w+){0,2} ,
  `,
];

/** Questions about the set, a comparison, the ranking, or the assistant's own words. */
export const ABOUT_THE_SET: readonly RegExp[] = [
  pattern`
    \brank (?:em|them|these|those)\b|\b(?:which|any|most \w+|best|least \w+) (?:of|out of) (?:them|these|those)\b|\bwdym\b|
    \bwhat do you mean\b|\b(?:ahead of|higher than|above) .*\b(?:list|ranking)\b|\bin(?:me| mein| sab mein) se\b|
    \bpulling (?:this|that|these) from\b|\bhow did you (?:pick|choose|find|get)\b
  `,
  /\b(?:first|second|third|last)\b.*\b(?:than|or|vs|versus|compared to)\b.*\b(?:first|second|third|last)\b/,
  pattern`
    \byou (?:just )?(?:mentioned|said|told|listed|recommended|showed|suggested|gave|sent|put|ranked|forgot|left out|
    skipped|picked)\b(?! (?:me )?(?:something|somewhere|anything) (?:else|different))
  `,
  pattern`
    \b(?:which|what) (?:one|ones|of|would|is|do|place|spot|has|s|should)\b(?! (?:train|the weather|the temp|it like|
    up|good|on|happening|going|this|there|the (?:address|way|vibe|best way|fastest|forecast|wifi|menu|cover|price|
    phone|crowd|music|dress|food|coffee)|a good|your|my|to|open|near|around))(?=.*\b(?:you|better|best|closest|
    cheapest|quietest|nearest|closer|cheaper|quieter|open|good|pick|recommend|choose|go|less|more|most|has|have|
    biggest|nicer|fastest|healthiest|vibe|worth|longest|easier|easiest|fun|take|takes|prettier|rated|two|three|
    these|those|them|first|for|the|your|is|would|fits|works|serves|crowded|popular|louder|bigger|safest|safer)\b)
  `,
  pattern`
    \b(?:first|second|third|last|1st|2nd|3rd) (?:one )?(?:or|vs|versus|and) (?:the )?(?:first|second|third|last|1st|
    2nd|3rd)\b|\bwhich (?:is|one|ones|of|would|has|are|place|spot)\b|\bwhich\? $|^ (?:ok |so |and |hmm )*which $
  `,
  pattern`
    \b(?:of|between|among|for|from) (?:the|these|those|all|them|any of) ?(?:two|three|3|2|those|these|them|places|
    options|all)?\b(?=.*\b(?:best|closest|better|cheapest|two|three|2|3|those|these|them|difference|any|which|
    quietest|choose|pick)\b)|\b(?:any|all|none|both|either|most|each|some|one|neither) of (?:the|these|those|them|
    your|ur|which)\b|\b(?:they all|are they all|are they both|they both|are (?:they|those|these) |are all|
    all (?:three|3|open|free|of)|both (?:of|open|free|places)|do they (?:all|both)|these (?:all|are|have|both)|
    those (?:all|are|have|both)|do (?:these|those|any|all|either|both)|is any|are any|does any|does either|
    do either|have any|all three|the three|the two|for all|everything here|all within|all in)\b
  `,
  pattern`
    ^ (?:\w+ ){0,3}(?:quietest|closest|cheapest|best|nearest|biggest|fastest|nicest|loudest|coziest|cutest|most \w+|
    least \w+|highest rated|top rated|healthiest|newest|safest|easiest|
    fanciest)(?: one| of them| of these| of those| of the \w+| option| place)? $
  `,
  pattern`
    ^ (?:\w+ ){0,2}(?:why|how come)\b(?! (?:is (?:it|the weather|my)|does it rain|not (?:go|try)))|\bwhat (?:do|did|
    does) (?:\w+ ){1,3}(?:mean|even mean)\b|\bmeaning what\b|\bwhat is (?:that|this) supposed to\b|\bby (?:what|
    that|which) do you mean\b|\bwhat (?:do you mean|you mean)\b|\bdefine \w+
  `,
  pattern`
    \bhow (?:do|did|are|would|does|were) (?:you|these|those|they|this|it|the) (?:\w+ )?(?:rank|ranked|pick|picked|
    choose|chosen|chose|decide|sort|sorted|rate|rated|select|know|order|come up|find|figure|get (?:these|this|that|
    those|the)|measured?|calculat\w*|determine|score)\w*\b|\bwhat (?:did|was|were) (?:i|you|we|it) (?:\w+ )?(?:ask|
    say|said|search|talking|recommend|suggest|mention|looking|originally|show|telling|again)\w*\b|\bwhat (?:is|
    was) (?:the|your) (?:ranking|reason|source|criteria|logic|basis|order|metric|reasoning)\b|\bbased on what\b|
    \bsays who\b|\bwhere (?:did|do|does|are) (?:you|this|that|these|those|the) (?:\w+ )?(?:get|from|come|pull|find|
    info|data|coming|ratings)\w*\b|\bsources?\b|\bmy (?:original|first|last|previous) (?:question|message|ask|
    request)\b|\bwhat (?:are|were) (?:those|these|they|the options|my options|the names|the choices|the ratings|
    the last)\b
  `,
  pattern`
    \bfrom how many people\b|\bhow many (?:reviews|ratings|people rated|stars|of (?:these|those|them)|results|
    options)\b|\bhow (?:recent|accurate|reliable|old|up to date|current|legit) (?:is|are)\b|\b(?:are|
    r) you (?:\w+ )?(?:sure|certain|positive|serious|kidding|joking)\b|\byou sure\b|\bhow (?:sure|certain|
    confident) (?:are|r) you\b|\bare you making\b|\bis (?:that|this|it) (?:\w+ )?(?:accurate|up to date|true|right|
    correct|info|recent|current|real time|legit|sponsored|an ad|a guess)\b|\bcompare\b|\b(?:rank|sort|order|list|
    summarize|summarise|recap|repeat|group|filter) (?:them|these|those|that|it|by|again|the (?:three|list|two|
    options))\b|\b(?:pros and cons|whats the difference|what is the difference|difference between|tldr|
    say that again|say it again|come again|say again|repeat that|remind me what|the list again|the options again|
    in what order|order of|walking order|put them)\b|\bare (?:those|these|they)\b(?! (?:open|going))|
    \byour (?:favorite|pick|top pick|opinion|call|recommendation|choice|vote|take) (?:of|between|from|out|on|among|
    here|$)|\bwould you (?:pick|choose|go|recommend|rather|say)\b(?! (?:me |a |an |somewhere|for (?:food|coffee|
    dinner|lunch|drinks)|to))|\b(?:top|best) pick\b|\bhelp me (?:decide|choose|pick)\b|\bpick (?:one|for me|
    between)\b|\bcant (?:decide|choose)\b|\bi can not (?:decide|choose)\b|\bdo you (?:recommend|prefer|like) (?:the|
    one|any|either)\b|\bthoughts on (?:these|those|them|both)\b|\bworth it\b.*\b(?:all|both|any)\b|
    ^ (?:\w+ )?(?:really|seriously|fr|for real|huh|what|wait what|sorry what|come again|pardon)(?: \w+)? $
  `,
];

/** Asks for a fact about one shown place, whatever its words would mean as a wish: "does it have wifi". */
export const FACT_ABOUT_IT: readonly RegExp[] = [
  pattern`
    ^ (?:(?:so|and|ok|okay|but|hey|wait|also|oh|yo|hm|hmm|cool|nice|sick|great|lol|um|wow|omg|perfect|alright|ooh|
    one|more|thing|quick|question|just|curious|sweet|thanks|thank|you|is that|do you know if|you know if|know if|
    any idea if|any chance|wait so) )*(?:does|is|was|has|can|do|are|will|did|would|could|should|have|must|isnt|
    is not|doesnt) (?:it|they|that (?:one|place|spot|cafe|bar)|this (?:one|place|spot)|that|this|the place|the spot|
    we|i|you|people)\b
  `,
  pattern`
    ^ (?:is it |any |still |also |too |and |so )*(?:(?:good|ok|okay|big enough|suitable|room|space|enough space|
    enough room|quiet enough) for|kid friendly|dog friendly|wheelchair accessible|pet friendly|cash only|worth it|
    worth the|busy|crowded)\b(?! (?:idea|morning|evening|night|place|spot|bar|cafe|food|restaurant|one))
  `,
  pattern`
    \b(?:what|how|when|who) (?:\w+ ){0,3}(?:is|are|do|does|was) (?:\w+ )?(?:it|they|the|their|its|that|this|
    there)\b.*\b(?:there|close|open|cost|like|take|charge|serve|menu|vibe|crowd|address|hours|seating|wait|line|
    cover|price|prices|food|coffee|wifi|called|address|busy|number|phone|website|rating|reviews|name)\b
  `,
  pattern`
    ^ (?:\w+ ){0,3}(?:is|are) (?:there|their) (?:\w+ ){1,4}(?:there|inside|at (?:it|that|this|the)|in there|
    for (?:it|that))\b|\b(?:is|are) there (?:a |an |any |enough |usually |ever |always |good |free |still |much |
    also |like )*(?:line|wait|cover|wifi|outlets?|seating|seats|parking|bathroom|patio|dress code|minimum|
    live music|food|menu|vegan options?|vegetarian options?|dj|dance floor|discount|student discount|happy hour|
    space|room|tables?|entry fee|entrance fee|fee|fees|age limit|elevator|ramp|heat|ac|tvs?|pool table|
    halal options?|gluten free options?|dairy free options?|bar|coffee|crowd|whiteboards?|printers?|outdoor seating|
    kids|queue|ticket|admission|power outlets?|good lighting|booths?)\b(?! (?:near|around|close|nearby|in|by|at) )
  `,
  pattern`
    ^ (?:\w+ ){0,3}(?:address|hours|menu|phone number|website|rating|reviews|price range|prices|opening hours|
    closing time|wifi|outlets|parking|dress code|cover charge|cover|wait time|seating|outdoor seating|happy hour|
    reservations?|how much|how expensive|how crowded|how busy|how loud|how late|cash only|card|vegan options|
    vegetarian options|student discount|age limit|open late|pics|photos)(?: (?:there|please|tho|though|again|
    for (?:it|that|the|this).*|of (?:it|that|the|this).*|at (?:it|the|that).*|\?|tonight|today|now|inside|policy|is|
    info))? $
  `,
  pattern`
    \bwhat (?:time|hours|days|day) (?:do|does|is|are|did|will|s) (?:it|they|that|this|the|he|she)\b|
    \bwhat time (?:close|open|closing|opening)\b|\b(?:how|when) (?:late|early|long|soon) (?:is|are|do|does|
    will) (?:it|they|that|this|the)\b|\bwhen (?:do|does|is|are|will) (?:it|they|that|this|the)\b(?! (?:sunset|sun|
    rain|next|train|bus|weather|event|show|concert|career))|\bhow (?:much|expensive|pricey|crowded|busy|loud|quiet|
    big|packed|good|is|was|are) (?:is|are|does|do|was) ?(?:it|they|that|this|the|a)\b|\bhow is (?:it|the|their|that|
    this)\b|\bhow much (?:for|to get in|is entry|is it|does)\b|\bcan (?:i|we|you|u|
    one) (?:\w+ )?(?:\w+ )?(?:\w+ )?(?:\w+ )?(?:there|it|inside|in there)\b|\bdo (?:i|we|you) (?:need|have to|
    gotta)\b
  `,
  pattern`
    \b(?:send|give|share|drop|get|need) (?:me |us )?(?:the|its|their) (?:address|hours|menu|number|phone number|
    website|link|location)\b|\b(?:tell me more|more about|tell me about|more info|info on|info about|more details|
    details on|details about|what is the deal with|what is it (?:like|called|about)|what is that (?:one|place)|
    what is the (?:vibe|address|menu|crowd|food|coffee|wifi|cover|dress code|price|name|phone|music|atmosphere|
    rating|wait)|whats? there|what do they|who goes there|what should i (?:get|order|eat|try|drink)|
    what is good (?:there|to|on)|what to (?:order|get) there)\b
  `,
];

/** Distance and travel time of a place. */
export const DISTANCE = pattern`
    \bhow (?:far|long|many (?:minutes|blocks|miles|stops)|close|near)\b|\bis (?:it|that|that one|this|this one|
    the (?:first|second|third|last)(?: one)?|\w+) (?:\w+ )?(?:far|walkable|close by|nearby|close to|near|
    within walking|walking distance|a long walk|a far walk|close)\b|\bwalking distance\b|\bwalkable\b|\bdistance\b|
    \bcan (?:i|we) walk (?:there|it|to it)\b|\bwalk time\b|\bfar from\b|\bhow (?:far|long)\b|\b(?:what is|
    whats) the walk\b
  `;

/** Says yes to what was offered. */
export const YES = pattern`
    ^ (?:(?:yes|yeah|yea|yep|yup|ya|sure|ok|okay|k|please|do it|go ahead|go for it|why not|sounds good|bet|
    absolutely|definitely|of course|totally|that works|works for me|alright|fine|si|claro|dale|haan|ha|aight|
    perfect|great|cool|hell|hello yes|go|yess|yesss|that would be|great|nice|por favor|for sure|you can|lets do it|
    let us do it|i guess|if you can|that sounds|love that|good|do that|try that|i would like that|would love that|
    thanks|thank you|violet|actually) ?)+(?:(?:go |try |search |look |make it )?(?:wider|further|farther|bigger|
    there|it|that|then|lol|haha|me|one|idea|area|sure|again)? ?)*$
  `;
/** Leaves the choice to the assistant. */
export const ANY_WILL_DO = pattern`
    ^ (?:\w+ ){0,4}(?:surprise me|whatever|anything|you (?:pick|choose|decide)|dealers choice|no preference|either|
    i do not care|do not mind|do not care|idc|all of (?:them|the above)|up to you|any of them|your call|
    doesnt matter|does not matter|any works|either works|either one|whichever|open to anything|
    not picky)(?: \w+){0,3} $
  `;
