import type { Act, Ask, Intent, Need, Slots, Tool, Vibe } from './schema';
import type { Standing } from './need/need';
import type { TransitQuestion } from './said/trains';
import type { Language } from './text/language';

/** What one message means in its conversation. Nobody behind this reads the message again. */
export interface Understood {
  /** What the concierge should do. */
  readonly act: Act;
  /** A second wish that can be served too. */
  readonly also: Act | null;
  readonly intent: Intent;
  /** Only for searches of places. */
  readonly vibe: Vibe | null;
  readonly tools: readonly Tool[];
  /** What this message alone states. */
  readonly slots: Slots;
  /** Everything that holds now; for acts on cards and facts what they carry of it. */
  readonly need: Need;
  /** The time with all that was said of it (`saturday 19:00`, `christmas`), where `need.when` holds half; else undefined. */
  readonly moment: string | undefined;
  /** What is kept for the next message. */
  readonly standing: Standing;
  /** What is asked about: cards by `@n`, a name, or `all`; null for other acts. */
  readonly about: string | readonly string[] | null;
  /** Which fact is asked. */
  readonly ask: Ask | null;
  /** What is asked about trains or bikes; null where nothing is. */
  readonly transit: TransitQuestion | null;
  /** True when no card shown before may come again. */
  readonly fresh: boolean;
  /** Ids of the cues that were found and not ruled out, such as `sky.umbrella`, `greet.thanks`, `beyond.booking`. */
  readonly signs: readonly string[];
  /** The language of the whole message. */
  readonly language: Language;
  /** Calibrated probability that the plan is right: intent, vibe, tools and slots. 0 to 1. */
  readonly sure: number;
  /** The same for act and need. */
  readonly sureOfNeed: number;
}
