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
  /\b(?:tell me|know) (?:a|any|another) (?:\w+ )?jokes?\b/,
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
  /\b(?:in|to|for|from) (?:austin|miami|boston|chicago|london|paris|tokyo|los angeles|la|san francisco|sf|seattle|philly|philadelphia|new jersey|jersey city|hoboken|dc|washington dc|toronto|mexico city|barcelona|rome|dallas|houston|denver|atlanta|berlin|madrid|shanghai|beijing|seoul|mumbai|delhi|abu dhabi)\b(?! (?:baguette|bar|cafe|restaurant|st|street|ave|deli|kitchen|house|market|pizza|sushi|ramen|bakery))/;

/** Ask for a way, a line or stop, or where something is. */
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
  /^ (?:and |or |by )?(?:the )?(?:subway|train|bus|ferry|walk|walking|transit)(?: instead)? $/,
  /\bcan i make it to\b|\bwhat is quicker to\b|\b(?:como llego|how to get)\b/,
  /\b(?:i am |lost)\b.*\blost\b|^ lost\b/,
];

/** The way to what is still to be found, beside the wish itself. */
export const WAY_AS_WELL = /\b(?:and|plus|also|with)?\s?how (?:to|do i|can i|would i) (?:get|go|walk) there\b/;
