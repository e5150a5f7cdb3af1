import { z } from 'zod';
import { UpstreamUnavailable } from '../../upstream/upstream.errors';

/** What every feed is wrapped in. Versions 2 write times as numbers, 3 as texts. */
export const envelopeSchema = z.object({
  last_updated: z.union([
    z.number(),
    z.iso.datetime({ offset: true }).transform((text) => Math.floor(Date.parse(text) / 1000)),
  ]),
  version: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** The addresses of the feeds we read. */
export interface FeedAddresses {
  readonly information: string;
  readonly status: string;
}

const feedsSchema = z.object({ feeds: z.array(z.object({ name: z.string(), url: z.string() })) });
/** What GBFS 3 calls a name: one for each language. */
const textSchema = z.union([
  z.string(),
  z
    .array(z.object({ text: z.string(), language: z.string() }))
    .min(1)
    .transform((texts) => (texts.find(({ language }) => /^en\b/i.test(language)) ?? texts[0]!).text),
]);
const count = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).pipe(z.int().min(0).max(10_000));
const maybeCount = count.nullish().catch(null);

const stationSchema = z.object({
  station_id: z.string().min(1).max(64),
  name: textSchema,
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
});
const statusSchema = z.object({
  station_id: z.string().min(1).max(64),
  // 2 counts bikes, 3 counts vehicles.
  num_bikes_available: maybeCount,
  num_vehicles_available: maybeCount,
  num_ebikes_available: maybeCount,
  num_docks_available: maybeCount,
  is_installed: z.unknown(),
  is_renting: z.unknown(),
  is_returning: z.unknown(),
  last_reported: z
    .union([z.number(), z.iso.datetime({ offset: true }).transform((at) => Date.parse(at) / 1000)])
    .nullish()
    .catch(null),
});

export type StationRow = z.infer<typeof stationSchema>;
export type StatusRow = z.infer<typeof statusSchema>;

/** Another major version may mean something else by the same words. @throws UpstreamUnavailable */
export function checkVersion(vendor: string, { version }: Envelope): void {
  if (!/^[23](\.|$)/.test(version)) throw new UpstreamUnavailable(vendor, 'wrong_shape');
}

/**
 * The addresses that a discovery document names, as far as they may be followed.
 * @param mayFollow false for hosts that the document must not send us to.
 * @throws UpstreamUnavailable when one is missing or leads elsewhere.
 */
export function readAddresses(
  vendor: string,
  { data }: Envelope,
  mayFollow: (address: string) => boolean,
): FeedAddresses {
  // Version 3 has no level of languages.
  const feeds = [data, data.en, ...Object.values(data)].flatMap(
    (group) => feedsSchema.safeParse(group).data?.feeds ?? [],
  );
  const addressOf = (name: string) => {
    const address = feeds.find((feed) => feed.name === name)?.url;
    if (address === undefined || !mayFollow(address)) throw new UpstreamUnavailable(vendor, 'wrong_shape');
    return address;
  };
  return { information: addressOf('station_information'), status: addressOf('station_status') };
}

/** The stations that can be read, each once. @throws UpstreamUnavailable when there are none. */
export function readStations(vendor: string, envelope: Envelope): StationRow[] {
  return rowsOf(vendor, envelope, stationSchema);
}

/** What the stations have, as far as it can be read, each once. @throws UpstreamUnavailable when there is nothing. */
export function readStatus(vendor: string, envelope: Envelope): StatusRow[] {
  return rowsOf(vendor, envelope, statusSchema);
}

/** 1 or true; all else is no. */
export const isYes = (flag: unknown): boolean => flag === 1 || flag === true;

function rowsOf<T extends { station_id: string }>(vendor: string, { data }: Envelope, schema: z.ZodType<T>): T[] {
  const rows = z.array(z.unknown()).safeParse(data.stations).data ?? [];
  const read = new Map<string, T>();
  for (const row of rows) {
    const checked = schema.safeParse(row).data;
    if (checked !== undefined && !read.has(checked.station_id)) read.set(checked.station_id, checked);
  }
  // A system without a station is an outage, whatever the status says.
  if (read.size === 0) throw new UpstreamUnavailable(vendor, 'wrong_shape');
  return [...read.values()];
}
