import { z } from 'zod';

// Labels and the model's JSON carry the same keys as the schema, in snake_case.

type Snake<K extends string> = K extends `${infer Head}${infer Rest}`
  ? Head extends Lowercase<Head>
    ? `${Head}${Snake<Rest>}`
    : `_${Lowercase<Head>}${Snake<Rest>}`
  : K;
type SnakeShape<S extends z.core.$ZodLooseShape> = { [K in keyof S & string as Snake<K>]: S[K] };

const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (key: string) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The schema of labels for a schema of ours: the same values under keys in snake_case. */
export function labelSchema<S extends z.core.$ZodLooseShape>(schema: z.ZodObject<S>): z.ZodObject<SnakeShape<S>> {
  const shape = Object.fromEntries(Object.entries(schema.shape).map(([key, value]) => [snake(key), value]));
  return z.strictObject(shape) as unknown as z.ZodObject<SnakeShape<S>>;
}

/** Ours as labels. */
export function toLabels(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [snake(key), item as unknown]));
}

/** Labels as ours; the values are not checked here. */
export function fromLabels(labels: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(labels).map(([key, item]) => [camel(key), item as unknown]));
}
