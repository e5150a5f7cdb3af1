import { join } from 'node:path';

/** A script of the program as production runs it; the global set-up has built it. */
export function builtProgram(script = 'main.js'): string {
  return join(__dirname, '../../dist', script);
}
