import { isRecord } from './fake-server.types';

/**
 * A smallest plausible value for a response schema (OpenAPI subset or JSON Schema), so that a person running the
 * server against the fakes gets parsable answers without a script.
 */
export function sampleFromSchema(schema: unknown): unknown {
  if (!isRecord(schema)) return {};
  if (Array.isArray(schema.enum) && schema.enum.length > 0) return schema.enum[0] as unknown;
  if (Array.isArray(schema.anyOf)) return sampleFromSchema(schema.anyOf[0]);
  const type: unknown = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (String(type).toLowerCase()) {
    case 'string':
      return 'sample';
    case 'integer':
    case 'number':
      return typeof schema.minimum === 'number' ? schema.minimum : 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'array':
      return Array.from({ length: Math.max(1, Number(schema.minItems ?? 1)) }, () => sampleFromSchema(schema.items));
    default:
      return Object.fromEntries(
        Object.entries(isRecord(schema.properties) ? schema.properties : {}).map(([name, inner]) => [
          name,
          sampleFromSchema(inner),
        ]),
      );
  }
}
