import { type Calibration, doubtsOf, probability } from './calibration';
import type { Context } from './context';
import { type Cue, readCues } from './cues';
import type { Model } from './model';
import { actOf, hasLikelyPlan, intentOf, type Parts, toolsFor, vibeOf } from './plan';
import { referredCards } from './said/cards';
import type { HeadName } from './decisions';
import { collectFeatures } from './features';
import { candidateFeatures } from './said/accept';
import { candidatesIn } from './said/candidates';
import { readSaid } from './said/said';
import type { Vibe } from './schema';
import { stateHash } from './spans';
import { aboutOf, needOf, slotsOf, transitOf } from './stated';
import { readWords } from './text/words';
import type { Trace } from './trace';
import type { Understood } from './understood';
import type { Lexicon } from './vocabulary/lexicon';

/** What a feature adds to a decision. */
export interface Influence {
  readonly name: string;
  readonly change: number;
}

/** Reads messages. Loaded once; holds no state of any conversation. */
export class Reader {
  constructor(
    private readonly lexicon: Lexicon,
    private readonly model: Model,
    private readonly calibration: Calibration,
  ) {}

  /** How the log odds of what was decided would fall without each feature, most telling first. */
  influences({ reading, decisions, weighed }: Trace, context: Context, head: HeadName): readonly Influence[] {
    const candidates = weighed.map(({ candidate }) => candidate);
    const { choice, share } = decisions.of(head);
    const logit = (of: number) => Math.log(of / (1 - of + 1e-9));
    const named = new Map<number, string>();
    collectFeatures(reading, candidates, context, (hash, _weight, kind, ...parts) =>
      named.set(hash, [kind, ...parts].filter((part) => part !== undefined).join(' ')),
    );
    return [...named]
      .map(([hash, name]) => ({
        name,
        change: logit(share) - logit(this.model.decide(reading, candidates, context, hash).of(head).shareOf(choice)),
      }))
      .sort((a, b) => b.change - a.change);
  }

  trace(message: string, context: Context, picker: Vibe | null): Trace {
    const { lexicon, model } = this;
    const reading = readCues(readWords(message, lexicon), lexicon);
    const reference = referredCards(reading, context, lexicon);
    const candidates = candidatesIn(reading);
    const decisions = model.decide(reading, candidates, context);
    const spans = model.tag(reading, (word) => lexicon.isRare(word), stateHash(context));
    const whole = {
      intent: decisions.of('intent').choice,
      act: decisions.of('act').choice,
      context,
      spans,
      candidates,
    };
    const weighed = candidates.map((candidate) => ({
      candidate,
      share: model.weigh(candidateFeatures(candidate, reading, whole)),
    }));
    const said = readSaid(reading, spans, weighed, reference, context);
    const found = understoodOf({ reading, reference, decisions, said, context, picker });
    const doubts = doubtsOf({ reading, reference, decisions, weighed, said, understood: found });
    const { plan, turn } = this.calibration;
    const understood = { ...found, sure: probability(doubts, plan), sureOfNeed: probability(doubts, turn) };
    return { reading, reference, decisions, weighed, said, understood };
  }
}

function understoodOf(parts: Parts): Understood {
  const { reading, decisions, context } = parts;
  const act = actOf(parts);
  const intent = act === 'ask_back' && !hasLikelyPlan(parts) ? 'general_chat' : intentOf(parts);
  const vibe = intent === 'recommendation' || intent === 'new_recommendation' ? vibeOf(parts) : null;
  const { need, moment, standing } = needOf(parts, act);
  return {
    act,
    also: null,
    intent,
    vibe,
    tools: toolsFor(intent, decisions),
    slots: slotsOf(parts, intent, vibe),
    need,
    moment,
    standing,
    about: aboutOf(act, parts),
    ask: act === 'about_cards' || act === 'fact' ? decisions.of('ask').choice : null,
    transit: transitOf(act, parts, need),
    fresh: act === 'places' && context.cards.length > 0 && decisions.is('fresh'),
    signs: signsOf(reading.cues),
    language: reading.language,
    sure: 0,
    sureOfNeed: 0,
  };
}

function signsOf(cues: readonly Cue[]): string[] {
  return [...new Set(cues.filter(({ isNegated }) => !isNegated).map(({ sense }) => sense.id))];
}
