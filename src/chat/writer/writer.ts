import { Injectable } from '@nestjs/common';
import { isVendorFailure } from '../../upstream/ladder';
import { readCitations } from './citations';
import type { Facts, Written } from './facts';
import { GeminiClient } from './gemini.client';
import { promptTurns, SYSTEM_INSTRUCTION } from './prompt';
import { writeByTemplate } from './template-writer';

/** A reply shorter than this says nothing. */
const SHORTEST = 10;

/** Words the answer: by the model while it answers, else by the template. */
@Injectable()
export class Writer {
  constructor(private readonly gemini: GeminiClient) {}

  async write(facts: Facts): Promise<Written> {
    return (await this.byModel(facts)) ?? writeByTemplate(facts);
  }

  private async byModel(facts: Facts): Promise<Written | null> {
    if (!this.gemini.isConfigured) return null;
    try {
      const written = readCitations(
        await this.gemini.write(SYSTEM_INSTRUCTION, promptTurns(facts)),
        facts.items.length,
      );
      return written.text.length >= SHORTEST ? written : null;
    } catch (error) {
      if (isVendorFailure(error)) return null;
      throw error;
    }
  }
}
