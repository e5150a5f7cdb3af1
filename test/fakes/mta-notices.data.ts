/** An alert in the wire's shape. */
export interface FakeAlert {
  id: string;
  alert: Record<string, unknown>;
}

/** The parts of an alert that tests turn; everything has a usual value. */
export interface AlertParts {
  id?: string;
  kind?: string;
  rank?: number;
  routes?: string[];
  stops?: string[];
  header?: string;
  html?: string;
  /** Unix seconds, as numbers or as texts. */
  periods?: { start?: number | string; end?: number | string }[];
}

export function subwayAlert(parts: AlertParts = {}): FakeAlert {
  const { id = 'lmm:alert:500001:26', kind = 'Delays', rank = 26, routes = ['F'], stops = [] } = parts;
  const { header = 'Northbound [F] trains are delayed near Jay St-MetroTech.', periods = [] } = parts;
  return {
    id,
    alert: {
      active_period: periods,
      informed_entity: [
        ...routes.map((route) => ({
          agency_id: 'MTASBWY',
          route_id: route,
          'transit_realtime.mercury_entity_selector': { sort_order: `MTASBWY:${route}:${rank}` },
        })),
        ...stops.map((stop) => ({ agency_id: 'MTASBWY', stop_id: stop })),
      ],
      header_text: {
        translation: [
          { text: header, language: 'en' },
          { text: parts.html ?? `<p>${header}</p>`, language: 'en-html' },
        ],
      },
      'transit_realtime.mercury_alert': { created_at: 1, updated_at: 1, alert_type: kind, display_before_active: 0 },
    },
  };
}

/** A delay now, and planned work of next week. @param now Unix seconds. */
export function defaultAlerts(now: number): FakeAlert[] {
  const week = 7 * 86_400;
  return [
    subwayAlert({ periods: [{ start: now - 1_800 }], stops: ['A41'] }),
    subwayAlert({
      id: 'lmm:planned_work:500002',
      kind: 'Planned - Part Suspended',
      rank: 20,
      routes: ['L'],
      header: 'No [L] trains between 8 Av and Union Sq.',
      periods: [{ start: now + week, end: now + week + 18_000 }],
    }),
  ];
}

/** A row of `nyct_ene.json`. @param from, back `11/20/2026 06:12:00 AM`, on New York's clock. */
export function outageRow(equipment: string, from: string, back: string, others: object = {}): object {
  return {
    station: 'W 4 St-Wash Sq',
    borough: '',
    trainno: 'A/B/C/D/E/F/M',
    equipment,
    equipmenttype: 'EL',
    serving: 'Mezzanine to downtown platform',
    ADA: 'Y',
    outagedate: from,
    estimatedreturntoservice: back,
    reason: 'Repair',
    isupcomingoutage: 'N',
    ismaintenanceoutage: 'N',
    ...others,
  };
}

/** A row of `nyct_ene_equipments.json`. */
export function equipmentRow(equipmentno: string, stations: string, complex: string, others: object = {}): object {
  return {
    station: 'Sample station',
    borough: 'MN',
    trainno: 'A/C/E',
    equipmentno,
    equipmenttype: 'EL',
    serving: 'Mezzanine to downtown platform',
    ADA: 'Y',
    isactive: 'Y',
    nonNYCT: 'N',
    shortdescription: 'Sample elevator',
    linesservedbyelevator: 'A/C/E',
    elevatorsgtfsstopid: stations,
    elevatormrn: '167',
    stationcomplexid: complex,
    nextadanorth: '',
    nextadasouth: '',
    redundant: 0,
    busconnections: '',
    alternativeroute: '',
    ...others,
  };
}

/** One elevator at West 4 Street since yesterday. @param now Unix seconds. */
export function defaultOutages(now: number): unknown[] {
  return [outageRow('EL333', newYorkText(now - 86_400), newYorkText(now + 3 * 86_400))];
}

export function defaultEquipment(): unknown[] {
  return [
    equipmentRow('EL333', 'A32/D20', '167'),
    equipmentRow('EL335', 'A32/D20', '167'),
    equipmentRow('EL370', 'R30', '26', { redundant: 1 }),
  ];
}

/** `11/20/2026 06:12:00 AM`. */
function newYorkText(at: number): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/New_York',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  }).format(at * 1000);
  return parts.replace(', ', ' ').replace('\u202f', ' ');
}
