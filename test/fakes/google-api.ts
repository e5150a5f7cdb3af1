import { parseFieldMask, type MaskTree } from './field-mask';
import { Refusal, isRecord, jsonReply, type FullReply, type RecordedRequest } from './fake-server.types';
import type { Coordinates } from './geo';

const STATUS_NAMES: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  499: 'CANCELLED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

/** The error body common to Google's newer REST APIs. */
export function googleErrorBody(code: number, message: string, details?: readonly object[]): { error: object } {
  return { error: { code, message, status: STATUS_NAMES[code] ?? 'UNKNOWN', ...(details && { details }) } };
}

export function googleError(code: number, message: string, details?: readonly object[]): FullReply {
  return jsonReply(googleErrorBody(code, message, details), code);
}

export function googleRefusal(code: number, message: string, details?: readonly object[]): Refusal {
  return new Refusal(googleError(code, message, details));
}

export function errorInfo(reason: string, service: string, metadata: Record<string, string> = {}): object {
  return {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason,
    domain: 'googleapis.com',
    metadata: { service, ...metadata },
  };
}

/** The documented body for a status without further context, for the `status` fault. */
export function googleStatusError(status: number, service: string): FullReply {
  if (status === 429) {
    return googleError(429, `Sample quota exceeded for ${service}.`, [
      errorInfo('RATE_LIMIT_EXCEEDED', service, { quota_limit: 'SamplePerMinute', quota_metric: `${service}/sample` }),
    ]);
  }
  if (status === 403)
    return googleError(403, `${service} is switched off in the sample project.`, [
      errorInfo('SERVICE_DISABLED', service),
    ]);
  return googleError(status, 'sample failure');
}

/** The key may come as header or as `?key=`; none is 403, a wrong one is 400. */
export function requireGoogleKey(request: RecordedRequest, key: string, service: string): void {
  const sent = request.headers['x-goog-api-key'] ?? request.query.get('key');
  if (!sent) {
    throw googleRefusal(
      403,
      "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
    );
  }
  if (sent !== key)
    throw googleRefusal(400, 'API key not valid. Please pass a valid API key.', [
      errorInfo('API_KEY_INVALID', service),
    ]);
}

export function requireObjectBody(request: RecordedRequest): Record<string, unknown> {
  if (!isRecord(request.json)) throw googleRefusal(400, 'Invalid JSON payload received. Unexpected token.');
  return request.json;
}

/** @throws 400 naming the path that the method does not know; a space inside the list has that effect, too. */
export function requireFieldMask(request: RecordedRequest, known: readonly string[]): MaskTree | true {
  const header = request.headers['x-goog-fieldmask'];
  const mask =
    (typeof header === 'string' ? header : null) ?? request.query.get('$fields') ?? request.query.get('fields');
  if (!mask)
    throw googleRefusal(400, 'FieldMask is a required parameter. See the sample reference for how to specify it.');
  const parsed = parseFieldMask(mask, known);
  if ('tree' in parsed) return parsed.tree;
  const description = `Error expanding 'fields' parameter. Cannot find matching fields for path '${parsed.unknownPath}'.`;
  throw googleRefusal(400, 'Request contains an invalid argument.', [
    {
      '@type': 'type.googleapis.com/google.rpc.BadRequest',
      fieldViolations: [{ field: parsed.unknownPath, description }],
    },
  ]);
}

/** @param at path of the object inside the request, empty for the body itself. */
export function refuseUnknownFields(object: Record<string, unknown>, known: readonly string[], at = ''): void {
  const name = Object.keys(object).find((field) => !known.includes(field));
  if (name === undefined) return;
  const place = at === '' ? '' : ` at '${at}'`;
  throw googleRefusal(400, `Invalid JSON payload received. Unknown name "${name}"${place}: Cannot find field.`);
}

/** @returns the value, or undefined when absent. */
export function optionalEnum<const T extends string>(value: unknown, known: readonly T[], at: string): T | undefined {
  if (value === undefined || value === null) return undefined;
  const found = known.find((candidate) => candidate === value);
  if (found === undefined) throw googleRefusal(400, `Invalid value at '${at}' (TYPE_ENUM), ${JSON.stringify(value)}`);
  return found;
}

/** Reads `{ latitude, longitude }`. A missing member counts as 0, as in proto3. */
export function requireLatLng(value: unknown, at: string): Coordinates {
  if (!isRecord(value)) throw googleRefusal(400, `Invalid value at '${at}' (type.googleapis.com/google.type.LatLng)`);
  refuseUnknownFields(value, ['latitude', 'longitude'], at);
  const lat = numberOf(value.latitude ?? 0);
  const lon = numberOf(value.longitude ?? 0);
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) throw googleRefusal(400, `Invalid coordinates at '${at}'.`);
  return { lat, lon };
}

/** Google's JSON parser takes numbers also as strings. */
export function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
}
