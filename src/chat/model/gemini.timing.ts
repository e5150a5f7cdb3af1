import { DateTime } from 'luxon';

/** Aborts when the first piece or the next one takes too long, or when the caller does. */
export class ProgressTimer {
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout;
  expired = false;

  constructor(
    firstMs: number,
    private readonly nextMs: number,
    private readonly caller: AbortSignal,
  ) {
    this.timer = this.startTimer(firstMs);
    if (caller.aborted) this.controller.abort();
    else caller.addEventListener('abort', this.follow, { once: true });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** A piece arrived. */
  progress(): void {
    clearTimeout(this.timer);
    this.timer = this.startTimer(this.nextMs);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.caller.removeEventListener('abort', this.follow);
  }

  private readonly follow = (): void => this.controller.abort();

  private startTimer(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.expired = true;
      this.controller.abort();
    }, ms);
  }
}

/** When the vendor's daily quotas start again. */
export function nextMidnightPacific(nowMs: number): number {
  return DateTime.fromMillis(nowMs, { zone: 'America/Los_Angeles' }).plus({ days: 1 }).startOf('day').toMillis();
}
