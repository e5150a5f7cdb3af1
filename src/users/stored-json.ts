/**
 * A JSON object from a text column. NULL, empty, unparsable or of another type is an empty object, never an error:
 * the old server's writer could leave bare `NaN` and `Infinity`, which become null.
 */
export function readStoredObject(text: string | null): Record<string, unknown> {
  const value = parse(text ?? '') ?? parse((text ?? '').replace(BARE_NUMBERS, '$1null'));
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** Bare words where a value stands; inside a string they follow other text. */
const BARE_NUMBERS = /([:[,]\s*)(?:NaN|-?Infinity)(?=\s*[,\]}])/g;

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
