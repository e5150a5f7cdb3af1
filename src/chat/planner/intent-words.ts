/** Greetings, thanks, goodbyes and fillers: a message of nothing else is small talk. */
export const SMALL_TALK = new Set(
  (
    'hi hello hey heyy yo yoo yooo sup hiya howdy hola thanks thank thx you bye goodbye cya ok okay k kk cool great nice there ' +
    'violet good morning evening afternoon night gn gm lol lmao haha omg wow awesome perfect amazing sweet sounds welcome ' +
    'so much a lot very again see later ya yes no nope yeah yep sure alright dude bro friend gracias crack cheers appreciate it ' +
    'please is going how are doing what up this that helpful super really love'
  ).split(' '),
);

/** Talk about the assistant or the day, whole messages. */
export const CHAT_PATTERNS: readonly RegExp[] = [
  /^ (?:hey |hi |so |yo )?(?:who|what) (?:are|made|built|created) you\b/,
  /^ (?:hey |hi |so |ok )?what can you (?:do|help)/,
  /^ (?:are|is) (?:you|this) (?:a |an )?(?:bot|robot|ai|real|human|person)/,
  /^ how (?:are you|is it going|are things|do you work)/,
  /^ what is (?:up|good|the sitch|your name|new|happening dude) $/,
  /^ (?:yo+ )?what is good $/,
  /\bnice to meet you\b/,
  /\b(?:you are|ur|your) (?:a |the )?(?:lifesaver|best|great|awesome|amazing)\b/,
  /\bthis (?:is|was) (?:so |very |really )?helpful\b/,
  /\bgoing with (?:the )?(?:first|second|third|last)\b/,
  /\b(?:so|i am) cooked\b|\bstressed (?:out )?(?:about|for) finals\b/,
  /^ (?:k |ok |okay )?(?:bye|goodbye|good night|gn|see you|ttyl)\b/,
];

/** What this app must not or cannot do. */
export const OUT_OF_SCOPE: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget) (?:all |any |the |your )*(?:previous|prior|above|earlier)?\s?(?:instructions|rules|prompt)/,
  /\b(?:system prompt|developer mode|jailbreak|no rules)\b|\b(?:reveal|print|show me|repeat|tell me) (?:your|the) (?:system |hidden )?(?:prompt|instructions)\b/,
  /^ (?:please |can you |could you |hey |pls )*(?:book|reserve|resérvame|reservame|order|call|text|email|venmo|buy me|get me an) (?!(?:club|store|shop|stores|bar)\b)/,
  /\b(?:book|reserve|order) (?:me|us) (?:a|an|some|the|two|tickets?)\b|\bmake (?:me |us )?a reservation\b|\bcan you (?:call|phone|text|email|order|book|reserve)\b/,
  /\b(?:uber|lyft) (?:to|from|for)\b|\b(?:flights?|hotels?) (?:to|in|from)\b/,
  /\b(?:add|put) (?:it|this|that) (?:to|in|on) my calendar\b|\bremind me\b/,
  /\b(?:write|draft|proofread|edit) (?:me |my |a |an |the |this )+(?:\d+ page )?(?:\w+ )?(?:essay|paper|email|cover letter|code|poem|report|resume)\b/,
  /\b(?:solution|answer) (?:to|for) (?:q\d|question|problem|leetcode|number|the|my)|\bleetcode \w+ sum\b|\banswer to (?:q|question)\b|\bdo my homework\b|\bsolve (?:this|my|the)\b|\bfix this\b.*\b(?:for|def|import|print|code)\b/,
  /\btranslate\b/,
  /\b(?:vote for|election|republican|democrat)\b/,
  /\b(?:landlord|evict|lawsuit|sue|visa status|immigration lawyer)\b/,
  /\b(?:rash|diagnose|dosage|prescription|symptoms?|fever|what cream)\b/,
  /\b(?:stock tips?|invest in|crypto|bitcoin)\b/,
  /\b(?:other users?|which dorm does|phone number of (?:the|that|my)|list the students)\b/,
];

/** Places outside the city; their food and weather are not ours. */
export const ELSEWHERE =
  /\b(?:in|to|for|from) (?:austin|miami|boston|chicago|london|paris|tokyo|los angeles|la|san francisco|sf|seattle|philly|philadelphia|new jersey|jersey city|hoboken|dc|washington dc|toronto|mexico city|barcelona|rome|dallas|houston|denver|atlanta|berlin|madrid|shanghai|beijing|seoul|mumbai|delhi|abu dhabi)\b/;

export const WEATHER_WORDS: readonly string[] = [
  'weather',
  'forecast',
  'umbrella',
  'rain',
  'raining',
  'rainy',
  'snow',
  'snowing',
  'temperature',
  'temp',
  'degree',
  'humid',
  'humidity',
  'windy',
  'wind',
  'sunset',
  'sunrise',
  'thunderstorm',
  'storm',
  'feels like',
  'how cold',
  'how hot',
  'how warm',
  'too cold',
  'too hot',
  'too icy',
  'icy',
  'be cold',
  'be hot',
  'be warm',
  'cold out',
  'hot out',
  'cold outside',
  'hot outside',
  'warm outside',
  'nice outside',
  'jacket',
  'what to wear',
  'should i wear',
  'shorts or',
  'nice enough',
  'sky wise',
  'barish',
  'llover',
  'sunny',
  'cloudy',
  'hail',
  'drizzle',
];

/** Weather that is told or shopped for, not asked about. */
export const WEATHER_STATED: readonly RegExp[] = [
  /\bweather is (?:so |really |pretty |very )?(?:great|nice|good|beautiful|perfect|lovely|awful|bad|terrible|gorgeous)\b/,
  /\bon an? (?:rainy|sunny|cold|snowy|cloudy) \w+/,
  /\b(?:out of|from|avoid|escape|because of) the (?:rain|cold|snow|heat|storm)\b/,
  /\b(?:buy|where|find|get|sell|sells)\b.* (?:an? )?(?:\w+ )?(?:coat|jacket|umbrella)\b/,
  /\bit is (?:raining|snowing|freezing|hot|cold)\b.*\b(?:where|somewhere|place|spot|food|coffee|eat)\b/,
];

export const DIRECTIONS: readonly RegExp[] = [
  /\bdirections? (?:to|from|for)\b/,
  /\b(?:how|what) (?:do|can|should|would|is the \w+ way|way) .*\b(?:get|go|walk|travel|take|reach) (?:to|there|from)?\b/,
  /\bhow (?:do|can|should|would|to) (?:i |we |you )?(?:get|walk|go|reach|travel)\b/,
  /\bhow (?:long|far|many minutes)\b.*\b(?:walk|foot|get|to|from|away|subway|train|take|is)\b/,
  /\b(?:take|walk|bring|navigate|route|guide|lead) (?:me |us )(?:to|there)\b|\bnavigate to\b|\b(?:best|fastest|quickest|easiest|shortest) (?:way|route|train|path|walk)\b/,
  /\b(?:route|way|path) (?:to|from)\b|\bwhat is the way\b/,
  /^ (?:so |ok |hey |and )?where is (?!good|the best|a good|somewhere|open|nearby|fun|best|everyone|there|an?\b)/,
  /\bwhere is the (?!best|closest|nearest|good)\b/,
  /\b(?:which|what) (?:train|subway|bus|line|stop|station)\b/,
  /\b(?:walk|subway|train|bus) or (?:walk|subway|train|bus|the)\b/,
  /\b(?:train|subway|bus|ferry) (?:to|from)\b|\b\w+ (?:train|line) stop\b/,
  /\bwalk(?:ing)? (?:to|from) [a-z]/,
  /\bcan i make it to\b|\bwhat is quicker to\b|\b(?:como llego|how to get)\b/,
  /\b(?:i am |lost)\b.*\blost\b|^ lost\b/,
];

/** Asks for other results than the ones shown. */
export const ALTERNATIVES: readonly RegExp[] = [
  /\b(?:another|others?|something|somewhere|anywhere|anything|someplace|what|who|where) else\b|\banother (?:one|place|spot|option)\b|^ another $/,
  /\b(?:different|similar|alternative|alternatives)\b/,
  /\b(?:more|other) (?:option|options|place|places|spot|spots|idea|ideas|like|choices|recs)\b|\b(?:show|give) me more\b|^ more\b/,
  /\binstead\b|^ next\b| next $|\bnext one\b/,
  /\b(?:cheaper|closer|nearer|quieter|fancier|bigger|less (?:expensive|crowded|busy))\b/,
  /\b(?:too (?:far|expensive|crowded|loud|busy|fancy|small|pricey))\b/,
  /\b(?:not (?:that|those|these|there|it)|dont (?:like|want) (?:that|those|these|it|any))\b/,
  /\b(?:been|went) (?:to|there)\b.*\b(?:all|already|those|both)\b|\botro\b|\bgo wider\b|\bwider area\b|\bgive (?:me|us) options\b/,
];

/** Questions about the set, a comparison, or the assistant's own words. */
export const ABOUT_THE_SET: readonly RegExp[] = [
  /\b(?:which|what) one\b|\b(?:first|second|third) or (?:the )?(?:first|second|third|last)\b|\bwhich (?:is|of|would)\b/,
  /\b(?:of|between) (?:the|these|those) (?:two|three|3|2)\b|\b(?:all of|they all|are they all|they are all|both of|these|those)\b/,
  /^ why\b|\bwhat did you mean\b|\bhow do you (?:even )?(?:rank|pick|choose)\b|\bwhat did i ask\b/,
  /\bfrom how many people\b|\bare (?:those|these|they)\b/,
];

/** Asks about something that was shown. */
export const ABOUT_IT =
  /\b(?:it|there|that one|this one|that place|this place|they|them|the place)\b|\b(?:tell me more|more about|tell me about|what about|how about|the address|how far)\b/;
