import { Injectable } from '@nestjs/common';
import { Metrics } from '../../metrics/metrics';
import { isVendorFailure } from '../../upstream/ladder';
import { GeminiClient } from '../model/gemini.client';
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

/** Words the answer: by the model while it answers, else by the template. */
@Injectable()
export class Writer {
  constructor(
    private readonly gemini: GeminiClient,
    private readonly metrics: Metrics,
  ) {}

  async write(facts: Facts, { signal, onText }: WriteOptions): Promise<Written> {
    let spoken = false;
    const tell = (piece: string) => {
      spoken = true;
      onText(piece);
    };
    const written = isOurs(facts) ? null : await this.byModel(facts, tell, signal);
    this.metrics.rung('wording', written === null ? 'template' : 'gemini');
    const answer = written ?? writeByTemplate(facts);
    // Behind the first half of a model's sentence other words would read as its continuation.
    if (!spoken) onText(answer.text);
    return answer;
  }

  private async byModel(
    facts: Facts,
    tell: (piece: string) => void,
    signal: AbortSignal | undefined,
  ): Promise<Written | null> {
    const drafted = facts.draft === null ? null : usable(facts.draft, facts);
    if (drafted !== null) return drafted;
    if (!facts.canAskModel || !this.gemini.isConfigured) return null;
    const visible = new VisibleText(tell);
    const request = { system: SYSTEM_INSTRUCTION, turns: promptTurns(facts) };
    try {
      const raw = await this.gemini.write(request, { signal, onText: (piece) => visible.add(piece) });
      const written = usable(raw, facts);
      if (written !== null) visible.end();
      return written;
    } catch (error) {
      if (isVendorFailure(error)) return null;
      throw error;
    }
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
