import type { z } from 'zod';
import { Wrong } from '../report';
import type { LiveAnswer } from './live-server';

/** @throws Wrong when the status is another one. */
export function expectStatus(answer: LiveAnswer, ...expected: readonly number[]): void {
  if (!expected.includes(answer.status)) throw new Wrong(`${described(answer)}; expected ${expected.join(' or ')}`);
}

/**
 * The body, when status and shape are right.
 * @throws Wrong
 */
export function expectBody<T>(answer: LiveAnswer, status: number, schema: z.ZodType<T>): T {
  expectStatus(answer, status);
  const read = schema.safeParse(answer.json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Wrong(`${status}, but the body is not as promised at "${issue?.path.join('.') ?? ''}"`);
}

/**
 * An error as every failure must look: JSON, the contract's text, the id that is in the header as well.
 * @returns what was seen.
 * @throws Wrong
 */
export function expectError(answer: LiveAnswer, status: number, error: string): string {
  expectStatus(answer, status);
  const body = (typeof answer.json === 'object' ? answer.json : null) as Record<string, unknown> | null;
  if (body?.error !== error) throw new Wrong(`${described(answer)}; expected "${error}"`);
  if (!answer.headers.get('content-type')?.startsWith('application/json'))
    throw new Wrong(`${status} "${error}", but its content type is not JSON`);
  if (typeof body.request_id !== 'string' || body.request_id !== answer.headers.get('x-request-id'))
    throw new Wrong(`${status} "${error}", but request_id and X-Request-ID differ`);
  return `${status} "${error}"`;
}

/** Status, and the error text when there is one. */
export function described({ status, json, headers }: LiveAnswer): string {
  const error = typeof json === 'object' && json !== null && 'error' in json ? json.error : undefined;
  if (typeof error === 'string') return `${status} "${error}"`;
  // Without its query, which may hold anything.
  const location = headers.get('location')?.split('?', 1)[0];
  return location === undefined ? `${status}` : `${status} to ${location}`;
}
