import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What the cross-checks ask about the code that the spec deploys. */
export interface Repository {
  /** @param path relative to the root of the repository. */
  hasFile(path: string): boolean;
  /** Paths that answer GET, as the committed OpenAPI document lists them. */
  getRoutes(): string[];
  /** Names of all settings, whether .env.example has them commented out or not. */
  settings(): string[];
  /** `engines.node` of package.json. */
  nodeEngine(): string | undefined;
}

const packageSchema = z.object({ engines: z.object({ node: z.string().optional() }).optional() });
const openApiSchema = z.object({ paths: z.record(z.string(), z.object({ get: z.unknown().optional() })) });

/** The repository this program lies in, compiled or not. Files are read when asked for, so a missing one fails only the check that needs it. */
export class WorkingTree implements Repository {
  private readonly root = join(__dirname, '../../..');

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  hasFile(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  getRoutes(): string[] {
    const { paths } = openApiSchema.parse(JSON.parse(this.read('openapi.json')));
    return Object.entries(paths).flatMap(([path, operations]) => (operations.get === undefined ? [] : path));
  }

  settings(): string[] {
    return Array.from(this.read('.env.example').matchAll(/^#?([A-Z][A-Z0-9_]*)=/gm), ([, name = '']) => name);
  }

  nodeEngine(): string | undefined {
    return packageSchema.parse(JSON.parse(this.read('package.json'))).engines?.node;
  }
}
