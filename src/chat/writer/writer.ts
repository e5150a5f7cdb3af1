import { Injectable } from '@nestjs/common';
import type { Ladder } from '../../upstream/ladder';
import { Ladders } from '../../upstream/ladders';
import { UpstreamUnavailable } from '../../upstream/upstream.errors';
import { GEMINI_BUDGET_MS, GeminiClient } from '../model/gemini.client';
import { readCitations, VisibleText } from './citations';
import type { Facts, Written } from './facts';
import { promptTurns, repeatsInstruction, SYSTEM_INSTRUCTION } from './prompt';
import { isCrisis } from './template/talk';
import { writeByTemplate } from './template/template-writer';

/** A reply shorter than this says nothing. */
const SHORTEST = 10;

export interface WriteOptions {
  /** Ends the model's work when the caller has gone. */
  readonly signal: AbortSignal | undefined;
  /** Is told each piece that may be shown, as it arrives; what is returned counts, also where it differs. */
  readonly onText: (piece: string) => void;
}

/** What is to be worded, and who is told each piece of it. */
interface Wording {
  readonly facts: Facts;
  readonly tell: (piece: string) => void;
}

/** Words the answer: by the model while it answers, else by the template. */
@Injectable()
export class Writer {
  private readonly ladder: Ladder<Wording, Written>;

  constructor(
    ladders: Ladders,
    private readonly gemini: GeminiClient,
  ) {
    this.ladder = ladders.create<Wording, Written>({
      capability: 'wording',
      budgetMs: GEMINI_BUDGET_MS,
      rungs: [
        {
          name: 'gemini',
          isOn: gemini.isOn,
          suits: ({ facts }) => !isOurs(facts) && (facts.canAskModel || facts.draft !== null),
          ask: (wording, signal) => this.byModel(wording, signal),
          probe: () => gemini.probe(),
        },
        { name: 'template', isOn: true, ask: ({ facts }) => writeByTemplate(facts) },
      ],
    });
  }

  async write(facts: Facts, { signal, onText }: WriteOptions): Promise<Written> {
    let spoken = false;
    const tell = (piece: string) => {
      spoken = true;
      onText(piece);
    };
    const { value: written } = await this.ladder.ask({ facts, tell }, { caller: signal });
    // Behind the first half of a model's sentence other words would read as its continuation.
    if (!spoken) onText(written.text);
    return written;
  }

  private async byModel({ facts, tell }: Wording, signal: AbortSignal): Promise<Written> {
    const drafted = facts.draft === null ? null : usable(facts.draft, facts);
    const written = drafted ?? (facts.canAskModel ? await this.streamed(facts, tell, signal) : null);
    if (written === null) throw new UpstreamUnavailable('gemini', 'wrong_shape');
    return written;
  }

  private async streamed(facts: Facts, tell: Wording['tell'], signal: AbortSignal): Promise<Written | null> {
    const visible = new VisibleText(tell);
    const request = { system: SYSTEM_INSTRUCTION, turns: promptTurns(facts) };
    const raw = await this.gemini.write(request, { signal, onText: (piece) => visible.add(piece) });
    const written = usable(raw, facts);
    if (written !== null) visible.end();
    return written;
  }
}

/** A refusal stays one, and somebody in danger is told where help is: no model words these. */
function isOurs(facts: Facts): boolean {
  return facts.understood.act === 'decline' || isCrisis(facts);
}

/** What a model wrote, unless it says nothing or recites what it was told. */
function usable(raw: string, { items }: Facts): Written | null {
  const written = readCitations(raw, items);
  return written.text.length < SHORTEST || repeatsInstruction(written.text) ? null : written;
}
