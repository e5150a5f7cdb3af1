import { pattern } from '../text/pattern';

/** Other cities, states and countries: their food, weather and ways are not ours. All of New York City is inside. */
const ELSEWHERE = `
  austin|miami|boston|chicago|london|paris|tokyo|los angeles|san francisco|sf|seattle|philly|philadelphia|
  new jersey|jersey city|hoboken|dc|washington dc|toronto|montreal|mexico city|barcelona|rome|dallas|houston texas|
  denver|
  atlanta|berlin|madrid|shanghai|beijing|seoul|mumbai|delhi|new delhi|bangalore|abu dhabi|dubai|hong kong|singapore|
  taipei|osaka|kyoto|bangkok|vegas|las vegas|san diego|san jose|portland|phoenix|detroit|minneapolis|
  new orleans|nashville|orlando|tampa|pittsburgh|baltimore|cleveland|charlotte|salt lake city|honolulu|hawaii|
  california|florida|texas|boulder|princeton|new haven|yale|harvard|cambridge|providence|albany|buffalo ny|hamptons|
  the hamptons|westchester|yonkers|long beach california|connecticut|pennsylvania|massachusetts|vermont|maine|
  jersey|newark|stamford|white plains|ithaca|atlantic city|six flags|florence|milan|venice|prague|vienna|budapest|
  amsterdam|brussels|lisbon|athens|istanbul|cairo|lagos|nairobi|accra|sydney|melbourne|auckland|vancouver|
  buenos aires|rio|sao paulo|lima|bogota|cancun|cabo|san juan|puerto rico|havana|dublin|edinburgh|manchester|munich|
  frankfurt|zurich|geneva|stockholm|copenhagen|oslo|helsinki|warsaw|moscow|kyiv|tel aviv|jerusalem|riyadh|doha|
  karachi|lahore|dhaka|kathmandu|manila|jakarta|bali|hanoi|saigon city|ho chi minh|kuala lumpur|shenzhen|guangzhou|
  chengdu|hyderabad|chennai|kolkata|pune|france|italy|spain|germany|japan|korea|china|india|mexico|canada|england|
  the uk|uk|europe|asia|africa|brazil|greece|thailand|vietnam|australia|ireland|
  poconos|niagara falls|cape cod|catskills|upstate|hudson valley|beacon ny|lake tahoe|palm springs|santa monica|
  venice beach|brooklyn heights ohio|oakland|berkeley|sacramento|san antonio|charleston|savannah|milwaukee|
  kansas city|st louis|indianapolis|columbus ohio|cincinnati|memphis|anchorage|la
`
  .replace(/\s*\n\s*/g, '')
  .replace(/^\||\|$/g, '');

/** What stands behind such a name when it is not the city: "paris baguette", "canal st". */
const PART_OF_A_NAME = String.raw`
    (?! (?:baguette|bar|cafe|restaurant|st|street|ave|avenue|deli|kitchen|house|market|pizza|sushi|ramen|bakery|
    style|exchange|bagels?|coffee|grill|room|theater|records|hot|noodles?|food|express|square|terrace|club|public|
    restaurants|festival|event))
  `;

export const OTHER_CITY: readonly RegExp[] = [
  pattern`
    \b(?<!(?:was|lived|live|grew up|back|like|been|as|good as|studied|semester|year|born|raised|home|had|ate|tried|visited|as good as|good as) )(?:in|to|visiting|
    visit|around|near|at|for|outside|downtown|across) (?:the )?(?:${ELSEWHERE})\b${PART_OF_A_NAME}(?! (?:cafe|
    place))
  `,
  pattern`
    ^ (?:\w+ ){0,2}(?:${ELSEWHERE}) (?:weather|forecast|temperature|temp|things to do|restaurants|bars|hotels|
    sights|flights)\b
  `,
  pattern`
    ^ (?:\w+ ){0,2}(?:${ELSEWHERE}) (?:brunch|recommendations?|nightlife|itinerary|trip|food|travel|airport|
    suggestions|spots|dinner)\b
  `,
  pattern`
    \b(?:weather|forecast|temperature|rain|temp|snow|cold|hot) (?:\w+ )?(?:${ELSEWHERE}) (?:today |tonight |
    tomorrow |now |right |rn |this |weekend |next |week )*$
  `,
];

/** Orders to the assistant about itself. */
export const STEERING: readonly RegExp[] = [
  pattern`
    \b(?:ignore|disregard|forget|drop) (?:\w+ ){0,3}(?:guidance|orders|context|setup|conversation above)\b|\b(?:from (?:now|
    here|this (?:moment|point)) on|henceforth) (?:you|act|pretend|respond)\b|\bfrom this moment you\b|\b(?:zero|no) (?:
    limits|guidelines|restrictions|guardrails|boundaries)\b|\bhidden (?:text|rules|message)\b|\btext (?:above|you were
    (?:started|given|initialized))\b|\byou are (?:now )?\w*(?:bot|gpt|dan)\b(?! friendly)
  `,
  pattern`
    \b(?:ignore|disregard|forget|override|bypass|drop) (?:all |any |the |your |my |of |every |everything |previous |
    prior |above |earlier |what |other |those |these )*(?:instruction|rule|prompt|guideline|restriction|filter|
    you were told|above|safety|training|programming|constraint)\w*
  `,
  pattern`
    \b(?:system|hidden|secret|initial|internal|original) (?:prompt|instructions?|message|rules)\b|\b(?:developer|
    dev|debug|admin|god|dan|root|sudo|maintenance|unrestricted) mode\b|\bjailbreak\w*\b|\bno (?:rules|restrictions|
    filters?|limits)\b|\bsudo\b|\bprompt injection\b
  `,
  pattern`
    \b(?:reveal|print|show|repeat|tell|give|dump|output|leak|read|display|paste|share|expose|list|send|recite|
    what (?:is|are|do)) (?:\w+ ){0,4}(?:your|ur|the system|system) (?:\w+ )?(?:prompt|instructions?|rules|
    guidelines|api keys?|source code|config\w*|tools|secrets?|password|database|env\w*|training|say)\b|\bapi keys?\b
  `,
  pattern`
    ^ (?:system|assistant|admin|developer|note to assistant|user) (?:override|prompt|message|note|developer|you|
    update|set|mode|command)\b|\b(?:find places|get weather|get directions|find events) (?:\w+ )?(?:\d+ |tool|with|
    function|times)\b|\bcall (?:the |every |all |your )?(?:tools?|functions?|api)\b
  `,
  pattern`
    \b(?:pretend|act|roleplay|behave|respond|answer|talk|speak) (?:like |as |to be |that |you |are |if |only |
    from now |now )+(?:you |are |were |an? |my |the |in )*(?:\w+ ){0,2}(?:ai|bot|dan|hacker|pirate|human|girlfriend|
    boyfriend|grandma|chatgpt|professor|unfiltered|evil|assistant|therapist|lawyer|doctor|admin|json|capitals|caps|
    rules|linux terminal)\b|\byou are now \w+|\b(?:developer|hidden|system|initial) (?:message|prompt|
    instructions?)\b|\bfrom now on you\b|\bnew (?:instructions?|rules|persona)\b
  `,
  pattern`
    \b(?:change|set|modify|update|turn off|disable|remove) your (?:\w+ )?(?:rules|name|instructions?|personality|
    prompt|filter|settings|system|safety)\b
  `,
  pattern`
    \b(?:other|another|all) (?:users?|students?|peoples?|persons?) (?:\w+ )?(?:chats?|messages?|data|location|
    locations|history|conversations?|info\w*|searches|accounts?)\b|\b(?:delete|drop|dump|access|hack into|hack|
    query) (?:\w+ )?(?:the |your )?(?:database|server|users? table|user data|accounts?|wifi|canvas|albert|
    brightspace)\b
  `,
];

const ASKS = String.raw`
    (?:please |can you |could you |would you |will you |hey |yo |violet |and |also |then |just |go ahead and |
    help me |i need you to |i want you to |want you to |you to |like you to |is it possible to |possible to |
    i want to |i would like to |i need to |need to |want to |can i |let us |so |ok |okay |oh |too |
    do me a favor and |how (?:do|can) i |go |lets |to |hi |hello |now |or |able to )*
  `;

/** What only a person or another app can do. */
export const CANNOT: readonly RegExp[] = [
  pattern`
    \b(?:personal|private) (?:cell|number|phone|email|address)\b|\bprof\w* (?:\w+ ){0,2}(?:cell|number|phone|address)\b|
    \b(?:what|which) (?:dorm|room|floor|apartment) (?:does|do|is) \w+|\bwhat grade did\b|\bwhat did the (?:person|user|
    student) (?:before|above)\b|\bwrite (?:me |us )?(?:a |an )?\d+ (?:words?|pages?|lines)\b|\b(?:convert|translate|put|
    say) .*\b(?:in|into|to) (?:french|spanish|german|chinese|mandarin|korean|japanese|hindi|italian|latin)\b|\bcancel (?:my|
    the|our) (?!plans)\w+|\block in (?:a|the|my) (?:table|spot|seat|reservation)\b|\bis \w+ a (?:buy|sell|good stock)\b|
    \b(?:amoxicillin|ibuprofen|advil|tylenol|adderall|melatonin|antibiotics?|xanax|nyquil)\b.*\b(?:too much|safe|dose|how
    many|mix|together|with alcohol|okay to|ok to)\b|\bis my (?:\w+ ){1,2}(?:strep|infected|broken|covid|sprained|
    contagious|normal)\b|\b(?:assignment|homework|essay|hw|project|lab report) (?:\w+ )?(?:kar|likh|bana) ?(?:do|de|dena)\b|
    \b(?:hazme|escribeme|hacer?me) (?:el|la|un|una|mi) (?:resumen|tarea|ensayo|trabajo)\b
  `,
  pattern`
    (?:^|,) ${ASKS}(?:fix|debug|solve|translate|proofread|summari[sz]e|explain|answer|rewrite|correct|edit|
    grade) (?:this|that|it|these|the following)(?= (?:, |$)| (?:, |$))
  `,
  // Reservations, orders, tickets, purchases.
  pattern`
    (?:^|,) ${ASKS}(?:reserve|resrv|doordash|ubereat|postmates|purchase|rsvp)\b
  `,
  pattern`
    (?:^|,) ${ASKS}(?:book|schedule) (?:me|us|an?|the|it|that|this|my|our|one|two|\d|for|tickets?|seats?|rooms?|tables?|
    flights?|hotels?|dinner|lunch|court|appointments?)\b(?! (?:club|store|shop))
  `,
  pattern`
    (?:^|,) ${ASKS}order (?!of|recommendations?|them|these|those|by)\w+
  `,
  pattern`
    \b(?:book|reserve|order|schedule|buy|get) (?:me|us|it for|that for|one for) (?:us |me )?(?:a |an |some |the |
    two |2 |4 |3 |into |tickets?|seats?|in\b|at\b|for\b)\w*(?!.*\b(?:rec|suggestion|idea)s?\b)
  `,
  pattern`
    \b(?:make|making|get|place|put in) (?:me |us |a |an |my |the )*(?:\w+ )?(?:reservations?|booking|order|
    appointment)\b(?! (?:in person|needed))|\b(?:reserve|book|hold|save|grab|snag|secure) (?:me |us |a |an |the |
    that |two |2 |some |it |one |my |our )*(?:\w+ )?(?:table|tables|seats?|spot for|room|court|tickets?|slot|
    appointment|study room|ride|flight|hotel|airbnb|car)\b(?! (?:by|near))
  `,
  pattern`
    \b(?:buy|get|grab|purchase|score|cop|snag) (?:me |us |a |an |the |some |two |2 |3 |4 |my |our |
    \d+ )*(?:\w+ )?(?:tickets?|tix)\b|\btickets? (?:to|for) (?:\w+ ){1,4}(?:please|for me)\b
  `,
  pattern`
    \bcan you (?:also |please |just |maybe )?(?:call|phone|text|email|order|book|reserve|ring|message|dm|pay|buy|
    check me in|sign me up|register|rsvp|venmo|hold|deliver|enroll|cancel)\b|\b(?:call|text|phone|ring|message|
    email|dm) (?:them|him|her|the (?:restaurant|place|bar|store|venue|cafe|manager|owner|shop|library|host|first|
    second|third|last)|my \w+|me|ahead|prof\w*)\b(?! (?:a |back to|when i))
  `,
  pattern`
    \b(?:deliver|delivered|delivery|doordash|uber eats|ubereats|grubhub|seamless|postmates|instacart|
    gopuff)\b(?! (?:spots? near|places? near))
  `,
  pattern`
    \b(?:sign|register|enroll|check|rsvp) (?:me|us) (?:up|in|for)\b|\brsvp (?:me|us|for me)\b|\b(?:venmo|zelle|
    cashapp|paypal|apple pay) (?:\w+ )?(?:\d+|money|him|her|them|me|my)\b|\bsend (?:\w+ )?(?:\d+ dollars|\d+ bucks|
    money|cash)\b|\bpay (?:my|the|for my|for it|them|him|her|rent) ?(?:bill|rent|tuition|tab|for me|fine|$)|
    \bsplit the bill\b
  `,
  pattern`
    \b(?:put|add|write) (?:my|our|me|us) (?:name )?(?:down|on the (?:list|waitlist))\b|\b(?:call|ring|text) (?:em|
    up (?:the|that))\b|\bbuy me \w+|\b(?:what|which \w+|how much \w+) (?:to|should i|can i|do i) take for (?:this |
    my |a |the )?(?:\w+ ){0,3}(?:pain|ache|headache|toothache|migraine|cough|cold|flu|nausea|cramps|allergies|
    fever|hangover|anxiety|rash|throat)\b|\bmy (?:tooth|teeth|chest|ear|stomach|knee|back|head) (?:hurts?|aches?|
    is killing me)\b(?!.*\b(?:where|near|dentist|doctor|clinic|pharmacy|urgent care|buy|get)\b)
  `,
  // Rides and travel.
  pattern`
    \b(?:uber|lyft|cab|taxi|curb|revel|via) (?:to|from|for|home|please|me|price|cost|fare|now|is|be|would)\b|
    \b(?:call|get|order|hail|grab|request|book|need|want|take) (?:me |us |a |an |my |the )*(?:uber|lyft|cab|taxi|
    ride|car service)\b|\b(?:flights?|hotels?|hostels?|airbnbs?|amtrak|greyhound|megabus|flixbus|
    plane tickets?) (?:to|in|from|near|for|under)\b|\b(?:cheap|find|any) (?:flights?|hotels?|airbnbs?)\b|
    \brent (?:me |a )*(?:car|zipcar)\b
  `,
  // Calendars, alarms, devices.
  pattern`
    \b(?:add|put|save|throw|block|stick) (?:it|this|that|them|those|\w+ \w+|\w+)? ?(?:\w+ ){0,3}(?:to|in|on|
    into) (?:my |the )?(?:g ?cal\w*|google cal\w*|calendar|schedule|outlook|notes|reminders?)\b|\bmy calendar\b|
    \bremind (?:me|us)\b|\bset (?:me )?(?:an? )?(?:\w+ )?(?:alarm|timer|reminder)\b|\bwake me up\b|
    \bplay (?:me )?(?:some |a )?(?:music|song|drake|taylor swift|spotify|playlist)\b|\bturn (?:on|off) (?:the |my )
  `,
  // Homework, essays, code, translations, knowledge.
  pattern`
    (?:^|,) ${ASKS}(?:write|draft|proofread|edit|compose|generate|rewrite|paraphrase|summari[sz]e|outline|annotate|
    brainstorm|cite|reword|shorten|grade|check|fix|finish|review|make) (?:me |us |my |a |an |the |this |up |some |
    for |our |her |him |his |out |over )*(?:\d+ page |\d+ word |\w+ |\w+ \w+ )?(?:essays?|review|bibliography|
    papers?|emails?|cover letters?|code|poems?|report|resume|cv|lab report|script|speech|bio|caption|paragraph|
    homework|homeworks|assignment|thesis|discussion post|function|program|app|website|haiku|rap|song|story|sql|
    query|regex|proof|article|grammar|chapter|readings?|problem set|python|java|linkedin|text to|message to|toast|
    statement|slides|powerpoint|presentation|tweet|flashcards)\b(?! (?:in peace|in a|somewhere|near|at|spot|place|
    without|where))
  `,
  pattern`
    \b(?:solutions?|answers?|answer key) (?:to|for|of|on) (?:\w+ )?(?:q ?\d|question|problem|leetcode|number|the|my|
    this|hw|homework|exercise|quiz|pset)|\bleetcode \w+ sum\b|\bdo my (?:\w+ )?(?:homework|hw|assignment|problem|
    essay|pset|quiz|lab|math|taxes|laundry)\b|\b(?:solve|simplify|integrate|differentiate|derive|prove|calculate|
    compute|factor|evaluate|balance) (?:this|my|the|for|x|that|these|it|an?|\d|sin|integral)\b|
    \bhelp (?:me )?(?:\w+ )?(?:with |on |solve |do |finish |answer |understand |write |study for |debug |code |
    proofread )(?:my |the |this |an? )?(?:\w+ |\w+ \w+ )?(?:homework|hw|assignment|problem|problems|essay|pset|quiz|
    lab|calculus|calc|physics|code|math|chem|coding|paper|resume|cover letter|bug|python|java|integral|equation|
    question|proof|exam questions?|stats)\b(?! (?:place|spot|near))
  `,
  pattern`
    \bfix (?:this|my) (?:code|bug|python|function|loop|error|script|for|def|import|print)\b|\bdebug (?:this|my|
    the)\b|\b(?:python|javascript|java|sql|c) (?:code|script|function|program|loop|homework|error)\b|
    \bstack ?overflow\b|\bsegfault\b|\b(?:for i in range|def \w+|print hello|import numpy|console log|
    system out println)\b|\bcode (?:me|for|a|that|up)\b(?! (?:near|at|spot))
  `,
  pattern`
    \btranslat\w+\b|\bhow do (?:you|i|u) say\b|\bwhat does \w+ mean in (?:english|spanish|chinese|french|korean)\b|
    \bin (?:french|spanish|mandarin|german|korean|japanese|hindi|chinese|arabic|italian) please\b|\bconjugate\b
  `,
  pattern`
    \b(?:derivative|integral|eigenvalue|photosynthesis|mitochondria|quadratic|pythagorean|recursion|thermodynamics|
    supply and demand|big o|linked list|binary search|binary tree|dijkstra|newton|newtons|ohms law|
    standard deviation|p value|krebs cycle|french revolution|world war|shakespeare|hamlet|macbeth|great gatsby|
    plato|kant|nietzsche|organic reaction|stoichiometry|titration) ?(?:of|is|was|in|mean|to me|for me|work|works|
    essay|summary|homework|$|problem|explained|law)\b|\bexplain (?:\w+ ){0,3}(?:to me|theory|theorem|recursion|law|
    equation|concept|quantum\w*|hypothesis|algorithm|photosynthesis|calculus|inflation|bitcoin)\b|
    \bwhat is (?:the )?(?:\w+ )?(?:capital of|square root|meaning of life|\d+ (?:plus|times|x|minus|divided|
    percent)|population of|formula|gdp)\b|\bwhat is \d+ \d+\b|\bwhat is \d+ (?:plus|times|minus|divided|x)\b|
    \bwho (?:was|is) (?:the )?(?:\w+ )?(?:president|prime minister|king|queen|ceo|inventor) (?:of|in)\b|
    \bwho (?:wrote|invented|discovered|won)\b(?! the (?:best))
  `,
  // Advice that needs a professional.
  pattern`
    \b(?:vote|voting) for\b|\belections?\b|\b(?:republicans?|democrats?|trump|biden|kamala|harris campaign|mamdani|
    cuomo|senate|congress|abortion|gun control|communism|capitalism|socialism)\b(?! (?:street|st|bar|event|club|
    meeting))|\bpolitic(?:s|al|ian)\b(?! (?:science|sci|club|event|union))|\b(?:israel|palestine|gaza|
    ukraine war)\b(?! restaurant)
  `,
  pattern`
    \b(?:landlord|evict\w*|lawsuit|sue|suing|subpoena|visa status|visa expires?|my visa|f1 visa|h1b|opt|cpt|
    green card|immigration (?:lawyer|advice|status)|deport\w*|break my lease|sublet agreement|security deposit|
    is it (?:il)?legal|legally|can i get arrested|arrested|legal advice|copyright|contract law|rights if|
    small claims|sublease contract|go to jail)\b(?! (?:beer|drink|age))
  `,
  pattern`
    \b(?:rash|diagnos\w*|dosage|symptoms?|a fever|fever of|what cream|antibiotics?|infected|infection|swollen|
    migraines?|concussion|pregnant|overdose|side effects?|chest (?:pain|hurts)|sprained|broken (?:arm|leg|finger|
    toe|ankle|wrist)|strep|std|mononucleosis|is it covid|have covid|ibuprofen|advil|tylenol|adderall|xanax|nyquil|
    zoloft|melatonin|accutane|medication|medications|birth control pill)\b(?!.*\b(?:where|near|buy|pick up|store|
    pharmacy|sell|sells|clinic|closest|nearest|tested)\b)|\b(?:my|our) (?:\w+ )?(?:head|stomach|throat|back|tooth|
    knee|ankle|ear|chest|arm|eye|foot|leg|wrist|belly|tummy|mole|toe|finger) (?:hurts?|aches?|is (?:swollen|
    bleeding|killing|numb|infected|itchy|red)|has been|looks)\b(?!.*\b(?:where|near|clinic|urgent care|doctor near|
    dentist|pharmacy)\b)|\bshould i (?:see|go to|call) (?:a|the) (?:doctor|er|hospital|dentist|therapist)\b|
    \bhow (?:many|much) (?:\w+ )?(?:pills?|mg|melatonin|caffeine|alcohol|advil|tylenol|ibuprofen|water|
    can i drink)\b(?! (?:cost|near))|\bam i (?:depressed|sick|dying|pregnant|having a)\b
  `,
  pattern`
    \b(?:stock tips?|stocks?|invest|investing|crypto|bitcoin|ethereum|dogecoin|nvidia|tesla stock|etfs?|roth ira|
    401k|index funds?|day trad\w+|mortgage|student loans?|credit score|credit card should|file my taxes|taxes|
    tax return|tax refund|w2|fafsa|interest rate|budgeting advice|financial advice|get rich|refinance|
    credit card debt)\b(?! (?:club|event|workshop|talk|info))
  `,
  // Other people.
  pattern`
    \bwhich dorm (?:does|is)\b|\bwhere (?:does|do|is|are) (?:my (?:ex|crush|roommate|friend|prof\w*|girlfriend|
    boyfriend|ta|sister|brother|boss|rommate|suitemate)|professor \w+|prof \w+|she|he|they|that (?:girl|guy)|
    the (?:girl|guy|boy)|everyone|\w+ from (?:my|bio|calc)) ?(?:live|lives|living|staying|right now|at|stay|hang|
    hangs|located|now|rn|$|go|sit|dorm|park)\b|\bwho (?:lives|is (?:in|living|staying)) (?:in|at|near|next|room|
    with)? ?(?:\d|room|dorm|my (?:floor|building))|\b(?:phone number|number|home address|address|schedule|instagram|
    insta|snap|snapchat|email|location|grades?|netid|transcript|gpa|ssn|contact|contacts|dorm|room number) (?:of|
    for) (?:the (?:girl|guy|boy|cute)|that (?:girl|guy)|my (?:ta|prof|professor|crush|ex|classmate|roommate|friend)|
    prof\w*|\w+ from)\b|\b(?:girl|guy|boy|crush|ex|ta|professor|prof|roommate|classmate|friend|neighbor|
    barista)s? (?:\w+ ){0,3}?(?:phone|number|address|schedule|instagram|insta|email|location|dorm|room|apartment|
    grades?|snap|gpa|age|birthday|transcript|password|salary)\b|\blist the students\b|\b(?:students?|girls?|guys?|
    people|singles|users?) (?:near|around|close to) me (?:\w+ )?(?:with|and|right|their|names?|on)\b|\b(?:track|
    stalk|spy on|dox|locate) (?:my|a|the|him|her|this|someone|that)\b|\bfind (?:me )?(?:a |someones |
    somebodys )?(?:girlfriend|boyfriend|hookup|sugar|tinder|her|him)\b|\b(?:hot|cute) (?:singles|girls|guys)\b|
    \bwho (?:else )?(?:is|are) (?:using|chatting|on) (?:this|you|the app)\b|\bmatch me with\b|\b(?:fake id|
    buy (?:weed|drugs|adderall|coke)|weed (?:dealer|plug)|a plug for|drug dealer)\b|\bpick (?:the )?lock\b|
    \bbuild a bomb\b|\bcheat on\b
  `,
  pattern`
    \bwhat (?:is|are) my (?:grade|gpa|schedule|balance|grades|password|netid|meal swipes|account)\b|\b(?:drop|add|
    swap|enroll in|switch|waitlist) (?:a |my |this )?(?:class|classes|course|section|major)\b|\b(?:what|
    which) (?:class|classes|major|course|courses|professor|elective|electives)(?: \w+)? should i (?:take|pick|
    choose|declare)\b|\breset my (?:password|netid|account)\b|\bshould i (?:break up|text (?:him|her|my)|drop out|
    get back|quit|dump|date|marry|transfer|switch majors)\b|\b(?:generate|draw|make|create|
    design) (?:me )?(?:an? )?(?:image|picture of|drawing|logo|meme|photo of|flyer|website)\b|\bsummari[sz]e (?:this|
    the|my|chapter)\b
  `,
];
