const POLL_MS = 10;

/**
 * Waits until `check` stops throwing, or stops saying false or null, asking every few milliseconds.
 * @returns what `check` said in the end.
 * @throws what `check` threw last, when the time is over.
 */
export async function eventually<T>(check: () => T | Promise<T>, timeoutMs = 5_000): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      const said = await check();
      if (said !== false && said !== null) return said;
      if (Date.now() > deadline) throw new Error(`still ${String(said)} after ${timeoutMs} ms: ${check.toString()}`);
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
