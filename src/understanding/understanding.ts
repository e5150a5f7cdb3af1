import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calibration } from './calibration';
import type { Context } from './context';
import type { HeadName } from './decisions';
import { MODEL_REQUEST, type ModelReading, readModel } from './model-planner';
import { Model, type ModelHeader } from './model';
import type { Vibe } from './schema';
import type { Trace } from './trace';
import { type Influence, Reader } from './reader';
import type { Understood } from './understood';
import { Lexicon, type PackedVocabulary } from './vocabulary/lexicon';

const LEARNED = join(__dirname, 'learned');

/** Understands messages by what was learned. Holds no state of any conversation. */
export class Understanding {
  /** What a model is asked when we are not sure. */
  readonly modelRequest = MODEL_REQUEST;

  private constructor(private readonly reader: Reader) {}

  /** Reads the data files, 60 ms or so; once a process. */
  static load(): Understanding {
    const { header, calibration } = readJson<{ header: ModelHeader; calibration: Calibration }>('model.json');
    const tables = aligned('vocabulary.bin');
    const lexicon = new Lexicon(readJson<PackedVocabulary>('vocabulary.json'), new Int32Array(tables.buffer));
    return new Understanding(new Reader(lexicon, new Model(header, aligned('model.bin')), calibration));
  }

  /** @param picker what the app's picker says; weighs less than clear words. */
  understand(message: string, context: Context, picker: Vibe | null): Understood {
    return this.trace(message, context, picker).understood;
  }

  /** The same with everything that led to it. */
  trace(message: string, context: Context, picker: Vibe | null): Trace {
    return this.reader.trace(message, context, picker);
  }

  /** What told most for a decision, for a person who asks why. */
  influences(trace: Trace, context: Context, head: HeadName): readonly Influence[] {
    return this.reader.influences(trace, context, head);
  }

  /** Cuts what a model said down to what is allowed; null when it cannot be used. */
  readModel(text: string, message: string, context: Context, likeliest: Understood): ModelReading | null {
    return readModel(text, message, context, likeliest);
  }
}

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(join(LEARNED, name), 'utf8')) as T;
}

/** Typed arrays want to begin at a multiple of four, which a small file read into a shared pool does not. */
function aligned(name: string): Buffer {
  const bytes = readFileSync(join(LEARNED, name));
  const copy = Buffer.from(new ArrayBuffer(bytes.length));
  bytes.copy(copy);
  return copy;
}
