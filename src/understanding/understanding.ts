import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calibration } from './calibration';
import type { Context } from './context';
import type { HeadName } from './decisions';
import { hashOf, HashIndex } from './hash';
import { MODEL_REQUEST, type ModelReading, readModel } from './model-planner';
import { Model, type ModelHeader } from './model';
import type { Vibe } from './schema';
import type { Trace } from './trace';
import { type Influence, Reader } from './understand';
import type { Understood } from './understood';
import { type CompiledVocabulary, Lexicon } from './vocabulary/lexicon';

const LEARNED = join(__dirname, 'learned');

/** Understands messages by what was learned. Holds no state of any conversation. */
export class Understanding {
  /** What a model is asked when we are not sure. */
  readonly modelRequest = MODEL_REQUEST;

  private constructor(private readonly reader: Reader) {}

  /** Reads the data files, 60 ms or so; once a process. */
  static load(): Understanding {
    const { header, calibration } = readJson<{ header: ModelHeader; calibration: Calibration }>('model.json');
    const lexicon = new Lexicon(readJson<CompiledVocabulary>('vocabulary.json'), levelReader());
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

/** From which size on word lists hold a word; -1 for a word that is none. */
function levelReader(): (word: string) => number {
  const bytes = aligned('words.bin');
  const count = bytes.length / 5;
  const index = new HashIndex(new Uint32Array(bytes.buffer, 0, count));
  return (word) => {
    const row = index.rowOf(hashOf(word));
    return row < 0 ? -1 : bytes[count * 4 + row]!;
  };
}
