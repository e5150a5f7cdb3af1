import { pattern } from '../text/pattern';

/** Greetings, thanks, goodbyes, fillers and laughter: a message of nothing else is small talk. */
export const SMALL_TALK = new Set(
  (
    'hi hello hey heyy heya yo yoo yooo sup wassup waddup hiya howdy hola aloha namaste bonjour thanks thank thx ' +
    'you bye goodbye cya ciao ok okay k kk cool great nice there ' +
    'violet good morning evening afternoon night gn gm lol lmao lmfao rofl haha hahaha hehe omg omfg wow woah whoa ' +
    'awesome perfect amazing sweet sounds welcome dope fire bet slay ' +
    'so much a lot very again see later ya yes no nope nah yeah yea yep yup sure alright right dude bro bruh ' +
    'bestie king queen friend gracias crack cheers appreciate it appreciated legend goat iconic periodt w l dub ' +
    'please is going how are doing what up this that helpful super really love loved luv lovely facts same mood oh ' +
    'ah hmm hm um uh ugh meh well anyways anyway never mind got gotcha noted understood fine ight aight word true ' +
    'everyone all day today tonight for now the help your helping me i am good we solid one hundred percent my man ' +
    'fam fire interesting and too was were yay yess woo woohoo congrats sorry oops whoops np problem no worries ' +
    'testing test ping merci danke shukriya dhanyavaad xie xiexie nihao adios buenas buenos dias tardes noches de ' +
    'nada bhai yaar arigato salaam salam assalamualaikum shalom ' +
    'peace ttyl brb gtg g2g ily hugs happy excellent fantastic wonderful brilliant beautiful genius smart best ' +
    'ever lifesaver clutch saved life tea bless blessed god damn dang jeez sheesh lets go say less ' +
    'enough fair goated valid real crazy insane wild mil mille muchas muchisimas funny touche bueno vale dale claro si ' +
    'ja jaja jajaja obvi duh totally exactly correct sick nah nvm same bye bruhh yessir maam sir boss chief homie'
  ).split(' '),
);

/** About the assistant, how somebody is, or a choice already made: whole messages. */
export const CHAT: readonly RegExp[] = [
  pattern`
    \bwhat (?:kinds? of |sorts? of )?(?:stuff|things|questions) (?:can|could|should) i ask\b|\b(?:puedes|hablas|sabes) (?:hablar )?
    (?:espanol|ingles|hindi)\b|\bdo you speak \w+|\beso es todo\b|\bmy apologies\b|\bsorry for all (?:the|my|these) \w+|
    \bfor being so (?:patient|helpful|nice|kind)\b|\b(?:is|are) (?:eating me alive|killing me|destroying me|ruining my \w+)\b(?!.*\b(?:
    where|need|find|any)\b)|^ (?:nvm|never mind|nevermind)\b.{0,40}$|^ (?:hey+|hi+|hello|yo) (?:stranger|again|friend|bestie|ji)\b.{0,6}$|
    ^ namaste ji $
  `,
  pattern`
    ^ (?:\w+ ){0,3}(?:who|what) (?:are|made|built|created|is) (?:you|your (?:name|favorite \w+|purpose|deal|zodiac|
    sign|creator|maker|pronouns|opinion|job))\b(?! (?:at|near|going|recommend))
  `,
  pattern`
    \b(?:who|which company|what team) (?:made|built|created|designed|trained|runs|programmed|coded|owns) (?:you|
    this|violet)\b|\bwho (?:are|is) (?:you|violet)\b
  `,
  pattern`
    ^ (?:\w+ ){0,3}what (?:can|do|else can) you (?:do|help|know|even do|answer|offer|eat|think|like)\b(?! (?:about|
    near|around|of the|of it))|\bwhat (?:can|should) i (?:even )?ask (?:you)?\b|\bhow can you help\b|
    \bcan you help(?: me)?(?: out)?(?: please)? $|\bwhat are you (?:for|capable|able|good)\b|\bwhat is this (?:app|
    thing|bot)\b
  `,
  pattern`
    ^ (?:\w+ ){0,3}(?:are|r|is) (?:you|this|violet) (?:a |an |basically |kinda |kind of |secretly |literally |an? kind of |powered by |built on |based on |actually |really |just |even |like |some )*(?:bot|
    robot|ai|real|human|person|chatgpt|gpt|siri|machine|alive|there|ok|okay|sentient|single|up|awake|mad|busy|smart|
    gemini|llm|conscious|new|made|built|created|run|owned|affiliated|official)\b
  `,
  pattern`
    ^ (?:\w+ ){0,2}(?:do|did|does|can|have|would|are) you (?:\w+ )?(?:sleep|dream|remember me|remember my name|
    like (?:me|nyu|new york\w*|it here|pizza|coffee|being|your|humans|music)|speak|understand|love|hate|feel|
    feelings|get tired|ever|know (?:me|my name|who i am)|have (?:a|feelings|friends|any feelings)|talk|eat|drink|
    go to (?:nyu|school|class)|work for|hear me|miss me|been|a student|nyu student)\b
  `,
  pattern`
    ^ (?:\w+ ){0,3}(?:how|hows) (?:are|r|is|was|have) (?:you|u|it going|things|life|everything|your (?:day|night|
    morning|weekend|week|life)|ya|been|you been|the fam)\b|\bhow (?:do|does) (?:you|this|it|this app|
    the app) (?:even )?work $|\bhow old are you\b|\bwhere (?:are|do) you (?:from|live|located)\b|
    ^ (?:\w+ ){0,2}(?:what|wat) (?:is|are) (?:up|good|the sitch|your name|new|happening dude|crackin|cracking|
    poppin|popping|the word|the move dude|it do|the vibe today)(?: \w+)? $
  `,
  pattern`
    ^ (?:\w+ ){0,2}(?:how is it going|how goes it|how you doing|how do you do|long time no see|guess who|it is me|
    i am back|i have returned|you there|anyone there|knock knock)\b
  `,
  pattern`
    \bmy name is \w+|\bcall me \w+ $|\b(?:didnt|did not|never) know(?: that| this)?(?: \w+)? $|\bgood to know\b|
    \bmakes sense\b|^ (?:oh |ah |ok |okay )*i see $|\bwhat an? (?:week|day|night|semester|time|mess|life|vibe|
    legend)\b|\b(?:want to|could|gonna|going to|about to) (?:just )?(?:cry|die|scream|sleep forever|drop out|
    disappear|give up|explode|pass out|lose it)\b|\bi can not (?:anymore|even|do this|take it)\b|\bcan not wait (?:for|to|until)\b|\bi am (?:so |
    very |really |super |just |literally |lowkey )*(?:tired|exhausted|stressed|done|sad|lonely|happy|excited|
    nervous|anxious|dead|dying|cooked|overwhelmed|burnt out|sleepy|homesick|drained|screwed|back|
    procrastinating)(?: (?:today|rn|right now|lol|omg|about \w+|for \w+|of \w+|with \w+))* $
  `,
  /\b(?:what|which) (?:model|ai|llm|version|language model|kind of (?:ai|bot|model)) (?:are|do|is)\b/,
  /\bnice to meet you\b|\bnice meeting you\b|\bpleasure (?:to meet|meeting)\b/,
  pattern`
    \b(?:you are|your|you) (?:a |the |so |such a |really |actually |very |too |literally |my |honestly |
    the absolute )*(?:lifesaver|best|great|awesome|amazing|helpful|smart|dumb|stupid|useless|funny|cute|sweet|cool|
    hero|goat|genius|annoying|wrong|trash|mid|rock|rule|suck|sucks|the man|legend|angel|real one|nice|kind|wild|
    iconic|fast|quick|clutch|saved)\b(?! (?:about|at|with|place|spot|bar|food|first|second|one))
  `,
  pattern`
    \b(?:this|that|it|violet) (?:is|was) (?:so |very |really |super |actually |pretty |honestly |extremely |
    such a )*(?:helpful|useful|sick|fire|clutch|huge help|big help|great help|all i needed|what i needed|perfect|
    amazing|a lifesaver|dope|wild|funny|hilarious)(?: (?:thank\w*|violet|lol|omg|bro|dude|you|wow))* $
  `,
  pattern`
    \b(?:thanks|thank you|appreciate|cheers|gracias)\b.*\b(?:help|helping|again|bye|much|lot|sm|everything|enough|
    all|needed|worked|saved)\b(?!.*\b(?:where|find|any|how|what|can)\b)
  `,
  pattern`
    \b(?:tell me|know|got|say|give me|hit me with|drop) (?:a|any|another|some|something) (?:\w+ )?(?:jokes?|puns?|
    fun fact|funny|riddle|story|secret|pickup line|nice|interesting|roast)\b|\bmake me laugh\b|\bsing (?:me|a)\b|
    \broast me\b|\bi love (?:you|u|violet|this app|nyc|this city|new york\w*|my life|that|this|it)\b|\bmarry me\b|
    \bbe my (?:friend|gf|girlfriend|bf|boyfriend|valentine)\b|\bmiss(?:ed)? (?:you|my (?:mom|dog|cat|family|home|
    bed))\b
  `,
  pattern`
    ^ (?:\w+ ){0,2}(?:bye|goodbye|good night|goodnight|gn|see you|ttyl|later|peace|night night|have a (?:good|great|
    nice) \w+|catch you later|gotta go|got to go|talk (?:to you )?(?:later|soon)|sleep well|off to bed|
    heading to bed|going to (?:bed|sleep))(?: \w+){0,3} $
  `,
];

/** A choice made: nothing is left to look up. */
export const SETTLED: readonly RegExp[] = [
  pattern`
    ^ (?:ok|okay|cool|bet|alright|perfect|nice|great|aight|sweet|sick) (?:\w+ ){0,3}(?:going|heading|headed|off|omw|
    on my way) (?:to|with|over|for)\b
  `,
  pattern`
    \b(?:going|go|gonna go|went|will go|rolling|roll|stick|sticking|settled|run|running|i am) (?:with|for|
    on) (?:the )?(?:first|second|third|last|that|this|it|one|\w+ one|\w+ then|\w+ thanks)\b
  `,
  pattern`
    ^ (?:\w+ ){0,4}(?:i will|let us|we will|i am going to|going to|imma|ima|gonna|i am gonna|
    we are going to) (?:\w+ )?(?:try|take|check|hit|pick|choose|do|head|go|visit|grab|stick|start|
    book)(?: \w+){0,7} $
  `,
  pattern`
    ^ (?:\w+ ){0,3}(?:that|this|it|those|these|the (?:first|second|third|last)(?: one)?|sounds?|looks?|
    works?) (?:\w+ )?(?:works|sounds?|looks?|work|is|it) (?:\w+ )?(?:perfect|good|great|amazing|fun|dope|fire|nice|
    awesome|lit|like a plan|for me|fine|sick|cool|delicious|yummy|ideal|exactly what i (?:needed|
    wanted))(?: (?:thank\w*|you|so|much|violet|lol|sm|bet|appreciate|it|a|lot))* $
  `,
  pattern`
    ^ (?:\w+ ){0,2}(?:never mind|forget it|no thanks|no thank you|all good|i am good|we are good|we good|
    that is all|that is it|that will do|nothing else|i am all set|all set|i am set|nothing|not right now|
    maybe later|i figured it out|found (?:it|one|a place)|already (?:found|ate|there|figured))(?: (?:thank\w*|you|
    for now|lol|bye|then|one|it|though))* $
  `,
];
