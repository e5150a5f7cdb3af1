import { Injectable } from '@nestjs/common';
import { Understanding } from '../understanding/understanding';

/** What understands messages; its data is read with the first one, because a start needs none of it. */
@Injectable()
export class Understander {
  /** Of the process: it holds no state of any conversation. */
  private static loaded: Understanding | null = null;

  get(): Understanding {
    return (Understander.loaded ??= Understanding.load());
  }
}
