import { Clock } from '../../src/common/clock';

/** A clock that stands where a test puts it. */
export class SetClock extends Clock {
  private ms: number;

  /** @param at ISO 8601 with offset. */
  constructor(at: string) {
    super();
    this.ms = Date.parse(at);
  }

  now(): number {
    return this.ms;
  }

  set(at: string): void {
    this.ms = Date.parse(at);
  }

  advance(ms: number): void {
    this.ms += ms;
  }
}
