/**
 * A JSON object from a text column. NULL, empty, unparsable or of another type is an empty object, never an error:
 * the old server's writer could leave bare `NaN` and `Infinity`, which become null.
 */
export function readStoredObject(text: string | null): Record<string, unknown> {
  const value = readStored(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The same for a column that holds a list of objects. */
export function readStoredList(text: string | null): Record<string, unknown>[] {
  const value = readStored(text);
  if (!Array.isArray(value)) return [];
  return value.filter(
    (item): item is Record<string, unknown> => typeof item === 'object' && item !== null && !Array.isArray(item),
  );
}

function readStored(text: string | null): unknown {
  return (
    parse(text ?? '') ??
    parse((text ?? '').replace(STRING_OR_BARE_NUMBER, (match) => (match.startsWith('"') ? match : 'null')))
  );
}

/** Strings are matched first and left alone, so that only words outside of them are replaced. */
const STRING_OR_BARE_NUMBER = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g;

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
