/** Turns down what is on the screen. */
export const REJECTIONS: readonly RegExp[] = [
  /\b(?:not (?:that|those|these|there|it)|dont (?:like|want) (?:that|those|these|it|any))\b/,
  /\b(?:been|went|gone) (?:to|there)\b.*\b(?:all|already|those|both|these)\b|\b(?:already|all) (?:been|went|gone)\b/,
];

/** Asks for other results than the ones shown. */
export const ALTERNATIVES: readonly RegExp[] = [
  /\b(?:another|others?|something|somewhere|anywhere|anything|someplace|what|who|where) else\b|\banother\b(?! (?:question|thing|day|time|person|campus))/,
  /\b(?:different|similar|alternative|alternatives)\b/,
  /\b(?:more|other) (?:option|options|place|places|spot|spots|idea|ideas|like|choices|recs)\b|\b(?:show|give) me more\b|^ more\b/,
  /\binstead\b|^ next\b| next $|\bnext one\b/,
  /\b(?:cheaper|closer|nearer|quieter|fancier|bigger|less (?:expensive|crowded|busy))\b/,
  /\b(?:too (?:far|expensive|crowded|loud|busy|fancy|small|pricey))\b/,
  ...REJECTIONS,
  /\bi (?:said|meant)\b|\botro\b|\bgo wider\b|\bwider area\b|\bgive (?:me|us) options\b/,
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

/** Asks for a fact about one shown place, whatever its words would mean as a wish: "does it have wifi". */
export const FACT_ABOUT_IT =
  /^ (?:so |and |ok |but |hey |wait )?(?:does|is|was|has|can|do|are|will) (?:it|they|that (?:one|place)|this (?:one|place))\b|^ (?:what|how) (?:is|are) (?:the|their|its) .+ there $|^ (?:is|are) there (?:\w+ ){1,3}there $/;
