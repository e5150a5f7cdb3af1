import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reader, Type } from 'protobufjs';

/** gtfs-realtime.proto as the decoder shows it; what is missing is null, and texts are never null inside a message. */
export interface HeaderMessage {
  readonly timestamp: number;
  readonly nyct: {
    readonly tripReplacementPeriod: readonly {
      readonly routeId: string;
      readonly replacementPeriod: { readonly end: number } | null;
    }[];
  } | null;
}

export interface TripMessage {
  readonly tripId: string;
  readonly startDate: string;
  readonly routeId: string;
  readonly nyct: { readonly isAssigned: boolean; readonly direction: number } | null;
}

export interface StopMessage {
  readonly stopId: string;
  readonly arrival: { readonly time: number } | null;
  readonly departure: { readonly time: number } | null;
}

export interface EntityMessage {
  readonly tripUpdate: { readonly trip: TripMessage | null; readonly stopTimeUpdate: readonly StopMessage[] } | null;
  readonly vehicle: { readonly trip: TripMessage | null; readonly timestamp: number } | null;
}

export interface FeedMessage {
  readonly header: HeaderMessage;
  /** Those that could be read. */
  readonly entities: readonly EntityMessage[];
  /** All, also those that could not be read. */
  readonly entityCount: number;
}

/** The bytes are no message of a feed. */
export class UnreadableMessage extends Error {}

interface Decoders {
  readonly readerOf: (bytes: Uint8Array) => Reader;
  readonly header: Type;
  readonly entity: Type;
}

const HEADER = 1;
const ENTITY = 2;
const LENGTH_DELIMITED = 2;
/** Ten times what the largest feed holds. */
const MOST_ENTITIES = 5_000;

let decoders: Promise<Decoders> | null = null;

/**
 * Reads a message member by member, so that one bad entity never loses the feed.
 * @throws UnreadableMessage for what is no message, lacks its header, ends inside a member, or is mostly unreadable.
 */
export async function readMessage(bytes: Uint8Array): Promise<FeedMessage> {
  decoders ??= makeDecoders();
  const { readerOf, header: headers, entity: entities } = await decoders;
  const members = membersOf(readerOf(bytes));
  // The last one counts, as in any message.
  const header = decoded<HeaderMessage>(headers, members.headers.at(-1) ?? null);
  if (header === null || header.timestamp === 0) throw new UnreadableMessage('no header');
  const read = members.entities.flatMap((member) => decoded<EntityMessage>(entities, member) ?? []);
  if (read.length * 2 < members.entities.length) throw new UnreadableMessage('entities of another kind');
  return { header, entities: read, entityCount: members.entities.length };
}

function membersOf(reader: Reader): { headers: Uint8Array[]; entities: Uint8Array[] } {
  const members: { headers: Uint8Array[]; entities: Uint8Array[] } = { headers: [], entities: [] };
  try {
    while (reader.pos < reader.len) {
      const tag = reader.uint32();
      const [field, wireType] = [tag >>> 3, tag & 7];
      const list = field === HEADER ? members.headers : field === ENTITY ? members.entities : null;
      if (list !== null && wireType === LENGTH_DELIMITED) list.push(reader.bytes());
      else reader.skipType(wireType);
      if (members.entities.length > MOST_ENTITIES) throw new UnreadableMessage('too many entities');
    }
  } catch (cause) {
    throw new UnreadableMessage('no whole message', { cause });
  }
  return members;
}

/** The types of the members are what the schema says, whatever the bytes: the decoder makes nothing else. */
function decoded<T>(type: Type, bytes: Uint8Array | null): T | null {
  if (bytes === null) return null;
  try {
    return type.decode(bytes) as unknown as T;
  } catch {
    return null;
  }
}

/** With the first feed: the library takes longer to load than a feed to read. */
async function makeDecoders(): Promise<Decoders> {
  const { parse, Reader } = await import('protobufjs');
  const { root } = parse(await readFile(join(__dirname, 'gtfs-realtime.proto'), 'utf8'));
  return {
    readerOf: (bytes) => Reader.create(bytes),
    header: root.lookupType('FeedHeader'),
    entity: root.lookupType('FeedEntity'),
  };
}
