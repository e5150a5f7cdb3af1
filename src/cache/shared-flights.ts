interface Flight<T> {
  readonly result: Promise<T>;
  readonly cancel: AbortController;
  /** Callers that still wait; one without a signal waits to the end. */
  waiting: number;
}

/** Work that everybody who asks for the same key waits for together. It is cancelled when the last of them has gone. */
export class SharedFlights<T> {
  private readonly flights = new Map<string, Flight<T>>();

  has(key: string): boolean {
    return this.flights.has(key);
  }

  /**
   * Joins the work under a key, or starts it.
   * @param start is told when nobody waits any more.
   * @param caller ends this caller's waiting.
   * @throws what the work throws; the caller's own reason once it has gone.
   */
  join(key: string, start: (cancelled: AbortSignal) => Promise<T>, caller?: AbortSignal): Promise<T> {
    if (caller?.aborted) return Promise.reject(caller.reason as Error);
    const flight = this.flights.get(key) ?? this.start(key, start);
    flight.waiting += 1;
    return caller === undefined ? flight.result : this.untilGone(key, flight, caller);
  }

  private start(key: string, start: (cancelled: AbortSignal) => Promise<T>): Flight<T> {
    const cancel = new AbortController();
    const result = start(cancel.signal).finally(() => this.forget(key, flight));
    const flight: Flight<T> = { result, cancel, waiting: 0 };
    this.flights.set(key, flight);
    return flight;
  }

  private untilGone(key: string, flight: Flight<T>, caller: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(caller.reason as Error);
        flight.waiting -= 1;
        if (flight.waiting > 0) return;
        // Whoever comes now starts anew: they must not wait for work that is being given up.
        this.forget(key, flight);
        flight.cancel.abort();
      };
      caller.addEventListener('abort', leave, { once: true });
      flight.result.then(resolve, reject).finally(() => caller.removeEventListener('abort', leave));
    });
  }

  private forget(key: string, flight: Flight<T>): void {
    if (this.flights.get(key) === flight) this.flights.delete(key);
  }
}
