import { Injectable } from '@nestjs/common';
import { SharedCache } from '../cache/shared-cache';
import { Metrics } from '../metrics/metrics';
import { Ladder } from './ladder';
import type { LadderDeclaration, Rung } from './ladder.types';

/** Makes the ladder of a capability, and knows them all. */
@Injectable()
export class Ladders {
  private readonly all: Pick<Ladder<never, unknown>, 'rungs'>[] = [];

  constructor(
    private readonly cache: SharedCache,
    private readonly metrics: Metrics,
  ) {}

  create<Question, Answer>(declaration: LadderDeclaration<Question, Answer>): Ladder<Question, Answer> {
    const ladder = new Ladder(declaration, this.cache, this.metrics);
    this.all.push(ladder);
    return ladder;
  }

  /** The rungs of all ladders, for whoever wants to try them. */
  get rungs(): readonly Pick<Rung<never, unknown>, 'name' | 'isOn' | 'probe'>[] {
    return this.all.flatMap(({ rungs }) => rungs);
  }
}
