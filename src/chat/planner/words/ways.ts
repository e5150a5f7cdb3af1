import { pattern } from '../text/pattern';

const GO = '(?:get|go|walk|travel|commute|reach|head|bike|arrive|come|ride|take|make it|getting|going)';
const BEST = '(?:best|fastest|quickest|easiest|shortest|cheapest|safest|good|right|better|simplest|flattest|scenic)';
const VEHICLE = '(?:train|trains|subway|bus|ferry|shuttle|tram|lirr|path)';

/** Ask for a way, a line or stop, a travel time, or where a named place is. */
export const WAY: readonly RegExp[] = [
  pattern`
    \b(?:could|can) (?:i|we) (?:just |even |feasibly )?(?:walk|stroll|bike|cycle|scooter|hop|make it|get) (?:to|over to|
    up to|down to|from) (?!a\b|an\b|some)|\bhow one gets to\b|\btravel time (?:to|from|between)\b|\bcross streets? (?:of|
    for|at)\b|\bguide me (?:over |back )?to\b|\b(?:closest|nearest|which|what) (?:\w+ ){1,3}(?:stop|station|exit)\b|
    \bis (?:\w+ ){1,3}on (?:\w+ ){1,2}or (?:\w+ ?){1,2} $|\b(?:can not|cant|cannot) find the (?:\w+ ){1,3}(?:center|
    building|hall|library|entrance|theater|station|anywhere)\b
  `,
  pattern`
    \b(?:como (?:voy|llego|se llega|vuelvo|me voy)|en que parada|que (?:metro|tren|linea|bus) (?:tomo|cojo|me lleva)|
    cuanto (?:tarda|tardo|hay) (?:a pie|caminando|en metro)|kaise (?:jaun|jau|jaye|jana|pahuch\w*|pohoch\w*)|paidal|
    kitna (?:time|door|dur) lag\w*)\b
  `,
  /\b(?:take|taking|catch|ride) the [a-g1-7jlmnqrwz] (?:train|or|to|from|line)\b/,
  /\b(?:directions?|navigation|navigate|route me|map me)\b(?! (?:are|is|was|wrong|sense))/,
  pattern`
    \bhow (?:do|can|should|would|could|to|does|did|am|else) (?:\w+ )?(?:\w+ )?${GO} (?:to|there|from|over|back|home|
    downtown|uptown|out|into|here|between|across|up|down|around|onto|in)\b
  `,
  pattern`
    \bhow (?:do|can|should|would|could|to) (?:i |we |you |one )?(?:best |even |quickly )?(?:reach|walk to|
    get)\b(?! (?:a|an|my|some|tickets?|into a|in touch|rid|free|reservation|the best|better|out of|involved|started|
    cash|food))
  `,
  pattern`
    \b(?:take|walk|bring|navigate|route|guide|lead|get|point|send|drive) (?:me|us) (?:to|there|home|back|toward|
    towards|over|from|straight)\b(?! (?:a|an|some|somewhere|your|the best|the closest|the nearest|any|eat|do|
    something)\b)
  `,
  pattern`
    \b${BEST} (?:\w+ )?(?:way|route|path|walk|${VEHICLE})\b(?! (?:to (?:spend|meet|find|study|kill|make|eat|see)|
    around))
  `,
  pattern`
    \b(?:route|way|path) (?:to|from|over|home|back|there)\b(?! (?:too|more|much|better|less|eat|spend|make))|
    \b(?:what|which) (?:is |s )?(?:the )?(?:\w+ )?(?:way|route)\b
  `,
  pattern`
    \b(?:which|what) (?:\w+ )?(?:${VEHICLE}|line|stop|station|exit|platform|entrance)\b|\bwhere (?:do|should|
    can) (?:i|we) (?:transfer|get off|catch|board|switch|change trains|get on|take the)\b
  `,
  pattern`
    \b(?:does|do|is|are|will) the (?:\w+ )?(?:${VEHICLE}|line|[a-g1-7jlmnqrwz])(?: (?:train|line|bus|or r|
    and \w))? (?:\w+ )?(?:stop|go|run|running|still|express|local|get|take|close|near|down|delayed|work|working|
    come|pass)\b|\b(?:next|last|first|nearest|closest) (?:\w+ )?(?:${VEHICLE}|stop|station|subway stop|
    subway station|bus stop)\b
  `,
  pattern`
    \b(?:${VEHICLE}) (?:to|from|stop|stops|station|stations|there|home|back|instead|route|schedule|line|near|
    closest|entrance)\b(?! (?:eat|study|get some))|\b(?:[a-g1-7jlmnqrwz]) (?:train|line)\b|\bby (?:subway|train|bus|
    ferry|foot|transit|metro)\b(?! (?:is|are))
  `,
  pattern`
    \b(?:walk\w*|${VEHICLE}|citi bike|bike|uber|transit) or (?:the |take |a |just |to |should i )*(?:walk\w*|
    ${VEHICLE}|citi bike|bike|uber|cab|transit)\b
  `,
  pattern`
    \b(?:walk|bike|cycle|scooter|skate|jog)(?:ing|e)? (?:\w+ )?(?:to|from|over to|across|there|between|
    distance from|time to|distance to|home)\b(?! (?:eat|a|an|somewhere|class please|get|work off|some|any))
  `,
  pattern`
    \b(?:can i|could i|will i|would i|do i have time to|is it possible to|enough time to) (?:\w+ )?(?:make it|get|
    walk|be) (?:to|there|from|at|in time|home|by)\b|\b(?:quicker|faster|easier|better|safer|
    cheaper) (?:way )?to (?:get|go|take|walk|\w+)\b(?=.*\b(?:train|subway|walk|bus|or|ferry)\b)
  `,
  pattern`
    \bhow (?:long|far|many (?:minutes|stops|blocks|miles))\b(?! (?:is the (?:wait|line|movie|show)|do they|are you|
    have you|can i stay|has|should i|am i|until|is it open|will it rain|is happy))(?=.*\b(?:walk\w*|foot|get|to|
    from|away|subway|train|bus|take|is|there|apart|between)\b)
  `,
  pattern`
    \b(?:getting|get|going|go|headed|heading|travel|traveling|commuting|walk|walking|ride|trip|way) (?:over |back |
    up |down |out )?to (?:the )?(?:\w+ )?(?:airport|station|campus|home|downtown)\b|\bhow (?:\w+ )?(?:i|we|
    one) (?:\w+ )?(?:get|go|walk|reach|travel) (?:to|from|there|over)\b|\b(?:latest|earliest|when) (?:\w+ )?(?:i|we|
    should i|can i|do i) (?:\w+ )?(?:\w+ )?leave\b|\bleave by\b|\b(?:faster|quicker|slower) than the\b|\breach\b|
    ^ (?:\w+ ){0,2}lost\b|\bi am (?:\w+ )?lost\b|\bgot lost\b|\b(?:need|gotta|got|have|trying|supposed|heading|
    headed|rushing|late) (?:to )?(?:to )?(?:get|be|make it|go|run|meet \w+) (?:to|at|over to|back to|from) (?!(?:a|
    an|some|somewhere|the gym|sleep|bed|eat|study|work|know|class|least|alone|home by|see|find|buy|print)\b)
  `,
  pattern`
    \b(?:commute|transfers?|walkable from|eta|get there by|how is the commute|stairs free|step free|
    wheelchair accessible route|detour)\b
  `,
];

/** "where is X", unless any X will do. */
export const WHERE_IS = pattern`
    \bwhere (?:is|are|exactly is|even is|the hell is|the heck is|tf is|in \w+ is|abouts is|on campus is|the fuck is|
    at is|can i find the|do i find the|would i find the|do i find|can i find|located is)\b(?! (?:good|the (?:best|
    closest|nearest|cheapest|good|move|vibe|party|function|fun|action|food|hype|spot)|a\b|an\b|some|any|somewhere|
    open|nearby|fun|best|everyone|everybody|there|people|closest|nearest|cheap|your|all the|my (?:friend|ex|
    roommate|crush)|that (?:girl|guy)|it (?:going|raining)|my food))
  `;

/** The way to what is still to be found, beside the wish itself. */
export const WAY_AS_WELL = pattern`
    \b(?:how (?:to|do i|do we|can i|would i|should i|can we) (?:get|go|walk|reach) (?:there|to it|it)|(?:with|and|
    plus|also|including|give me|need|w) (?:\w+ )?(?:\w+ )?(?:directions?|route|way there|train there|subway there)|
    directions? (?:there|to it|too|as well|please|on foot|by subway|from)|which (?:train|subway|bus|line) (?:goes |
    to take |to |gets me )?(?:there|to it|i take|do i take|should i take)?|(?:what|which) (?:train|subway|line|
    bus) (?:do i take|to take|gets me there|goes there)|way there|how far (?:is it|are they|it is)|take me there|
    get me there|walk me there|the route|(?:fastest|best|quickest) (?:way|route|train)(?: there)?|how long (?:to|
    does it take|is the|would it take)[\w ]* ?(?:walk|get there|there|from))\b
  `;

/** Means of travel said alone: "subway instead?". */
export const MODE_ALONE = pattern`
    ^ (?:(?:and|or|by|the|ok|but|what about|how about|can i|could i|with|via|take|on|just|no|is there a|should i|
    if i|what if i|a|hmm|actually|i|rather|would rather|prefer|so|wait) )*(?:subway|train|bus|ferry|walk|walking|
    transit|on foot|foot|public transit|trains|metro|took the subway|took the train|took the bus)(?: (?:instead|
    then|though|tho|version|please|option|route|there|or what|lol|it|only|works|to)){0,3} $
  `;
