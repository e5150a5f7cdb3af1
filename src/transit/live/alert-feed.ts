import { z } from 'zod';
import { lineOf } from './feed-lines';
import { plainText } from './plain-text';
import { readRows } from './rows';

/** When an alert holds; Unix seconds, null where it is open. */
export interface Period {
  readonly from: number | null;
  readonly until: number | null;
}

/** An alert of the feed, as plain data. */
export interface AlertNotice {
  readonly id: string;
  /** In the MTA's words, such as `Delays`. */
  readonly kind: string;
  readonly header: string;
  readonly lineIds: readonly string[];
  readonly stationIds: readonly string[];
  /** From 1, no service at that hour anyway, to 35, suspended; 0 when the feed does not rank it. */
  readonly rank: number;
  /** None: always. */
  readonly periods: readonly Period[];
}

export interface AlertFeed {
  /** Unix seconds. */
  readonly madeAt: number;
  readonly alerts: readonly AlertNotice[];
}

const SUBWAY = 'MTASBWY';
const WORST_RANK = 35;
const MOST = { id: 100, kind: 60, header: 300, alerts: 1_000, selectors: 500, periods: 100 };

/** Times are numbers today and were texts before. */
const seconds = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .nullish()
  .catch(null)
  .transform((time) => (time ? time : null));
const text = z.string().nullish().catch(null);
const list = z.array(z.unknown()).catch([]);

const periodSchema = z.object({ start: seconds, end: seconds });
const selectorSchema = z.object({
  agency_id: text,
  route_id: text,
  stop_id: text,
  'transit_realtime.mercury_entity_selector': z.object({ sort_order: text }).nullish().catch(null),
});
const translationSchema = z.object({ text: z.string(), language: text });
const entitySchema = z.object({
  id: z.string().min(1).max(MOST.id),
  alert: z.object({
    active_period: list,
    informed_entity: list,
    header_text: z.object({ translation: z.array(translationSchema) }),
    'transit_realtime.mercury_alert': z.object({ alert_type: text }).nullish().catch(null),
  }),
});

/** The message around the alerts. */
export const alertMessageSchema = z.object({
  header: z.object({ timestamp: seconds.pipe(z.number()) }),
  entity: z.array(z.unknown()),
});

/** @throws UpstreamUnavailable when there are alerts and none of them can be read. */
export function readAlerts(vendor: string, { header, entity }: z.infer<typeof alertMessageSchema>): AlertFeed {
  const alerts = readRows(vendor, entity.slice(0, MOST.alerts), entitySchema);
  return { madeAt: header.timestamp, alerts: alerts.flatMap((alert) => noticeOf(alert) ?? []) };
}

function noticeOf({ id, alert }: z.infer<typeof entitySchema>): AlertNotice | null {
  const header = plainText(englishOf(alert.header_text.translation), MOST.header);
  const selectors = each(alert.informed_entity, selectorSchema, MOST.selectors).filter(
    ({ agency_id: agency }) => !agency || agency === SUBWAY,
  );
  const lineIds = unique(selectors.flatMap(({ route_id: route }) => (route ? (lineOf(route) ?? []) : [])));
  const stationIds = unique(selectors.flatMap(({ stop_id: stop }) => stationOf(stop) ?? []));
  if (header === '' || lineIds.length + stationIds.length === 0) return null;
  const ranks = selectors.map((selector) => rankOf(selector['transit_realtime.mercury_entity_selector']?.sort_order));
  return {
    id: plainText(id, MOST.id),
    kind: plainText(alert['transit_realtime.mercury_alert']?.alert_type ?? '', MOST.kind),
    header,
    lineIds,
    stationIds,
    rank: Math.max(0, ...ranks),
    periods: each(alert.active_period, periodSchema, MOST.periods).map(({ start, end }) => ({
      from: start,
      until: end,
    })),
  };
}

/** The plain one: `en-html` is for nobody here. */
function englishOf(translations: readonly z.infer<typeof translationSchema>[]): string {
  const inPlain = (wanted: string | null) => translations.find(({ language }) => (language ?? null) === wanted);
  return (inPlain('en') ?? inPlain(null))?.text ?? '';
}

/** `MTASBWY:F:26`. */
function rankOf(sortOrder: string | null | undefined): number {
  const rank = Number(/:(\d{1,2})$/.exec(sortOrder ?? '')?.[1] ?? 0);
  return rank <= WORST_RANK ? rank : 0;
}

/** A station's id, also of one of its platforms. */
function stationOf(stopId: string | null | undefined): string | null {
  return /^([A-Z0-9]{3})[NS]?$/.exec(stopId ?? '')?.[1] ?? null;
}

function each<T>(items: readonly unknown[], schema: z.ZodType<T>, most: number): T[] {
  return items.slice(0, most).flatMap((item) => schema.safeParse(item).data ?? []);
}

const unique = (ids: readonly string[]) => [...new Set(ids)];
