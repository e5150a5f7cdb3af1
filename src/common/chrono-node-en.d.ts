/** The English part of the library alone: all languages together cost 100 ms of every start. Its types stand elsewhere. */
declare module 'chrono-node/en' {
  import type { en } from 'chrono-node';

  export const casual: typeof en.casual;
  export const strict: typeof en.strict;
}
