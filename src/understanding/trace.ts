import type { Reading } from './cues';
import type { Decisions } from './model';
import type { CardReference } from './said/cards';
import type { Weighed } from './said/candidate';
import type { Said } from './said/said';
import type { Understood } from './understood';

/** Everything that was found on the way to an understanding; for the explanation and the tests. */
export interface Trace {
  readonly reading: Reading;
  readonly reference: CardReference;
  readonly decisions: Decisions;
  readonly weighed: readonly Weighed[];
  readonly said: Said;
  readonly understood: Understood;
}
