import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export interface Route {
  readonly method: string;
  /** As documented, with `{names}`. */
  readonly path: string;
  /** It answers strangers. */
  readonly isPublic: boolean;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const operationSchema = z.object({ security: z.array(z.unknown()).default([]) });
const documentSchema = z.object({
  info: z.object({ version: z.string() }),
  paths: z.record(z.string(), z.partialRecord(z.enum(METHODS), operationSchema)),
});

export type ApiDocument = z.infer<typeof documentSchema>;

/** @returns the document, or null when it is none. */
export function readDocument(json: unknown): ApiDocument | null {
  const read = documentSchema.safeParse(json);
  return read.success ? read.data : null;
}

/** The document of the program that this command belongs to. */
export function ownDocument(): ApiDocument {
  return documentSchema.parse(JSON.parse(readFileSync(join(__dirname, '../../../openapi.json'), 'utf8')));
}

export function routesOf({ paths }: ApiDocument): Route[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    METHODS.flatMap((method) => {
      const operation = operations[method];
      if (operation === undefined) return [];
      return [{ method: method.toUpperCase(), path, isPublic: operation.security.length === 0 }];
    }),
  );
}

/** `GET /api/weather`: how routes are called in tables. */
export function nameOf({ method, path }: Route): string {
  return `${method} ${path}`;
}
