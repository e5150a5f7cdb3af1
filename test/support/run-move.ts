import { type MoveReport, move } from '../../src/database/move/move';
import { readOptions } from '../../src/database/move/options';
import { Progress } from '../../src/database/move/progress';

class Silent extends Progress {
  override say(): void {
    // What a person would see is tested with the command itself.
  }
}

/** Runs a move in this process. */
export function runMove(from: string, to: string, ...flags: string[]): Promise<MoveReport> {
  const options = readOptions(['--from', from, '--to', to, ...flags]);
  const config = { location: options.to, caCertificate: undefined, poolMax: 2, migrateAtStart: false };
  return move(config, options, new Silent(), new AbortController().signal);
}
