/** One item of the event search, in the wire's shape; nearly everything may be null. */
export interface EngageEvent {
  id: string;
  institutionId: number;
  organizationId: number;
  organizationIds: string[];
  branchId: number;
  branchIds: string[];
  organizationName: string | null;
  organizationProfilePicture: string | null;
  name: string;
  /** HTML. */
  description: string | null;
  location: string | null;
  /** ISO 8601 with `+00:00`. */
  startsOn: string;
  endsOn: string;
  imagePath: string | null;
  theme: string | null;
  categoryIds: string[];
  categoryNames: string[];
  benefitNames: string[];
  visibility: string;
  status: string;
  /** Strings, also when they hold numbers. */
  latitude: string | null;
  longitude: string | null;
  recScore: number | null;
  '@search.score': number;
}

type Row = Partial<EngageEvent> & { name: string; inHours: number; lastsHours: number };

const ROWS: readonly Row[] = [
  {
    name: 'Blitz night &amp; dumplings',
    inHours: 3,
    lastsHours: 2,
    organizationName: 'Violet Pawns ',
    description: '<p>Fast games, slow snacks.</p>',
    location: 'Sample Center, Room 905',
    benefitNames: ['Free Food'],
    theme: 'Social',
  },
  {
    name: 'Sketching the skyline',
    inHours: -1,
    lastsHours: 3,
    organizationName: 'Pencil Society',
    theme: 'Arts',
    latitude: null,
    longitude: null,
    imagePath: null,
  },
  {
    name: 'Intro to bread',
    inHours: 20,
    lastsHours: 2,
    description: null,
    location: null,
    organizationName: null,
    benefitNames: ['Free Food', 'Merchandise'],
  },
  {
    name: 'R&#233;sum&#233; clinic',
    inHours: 26,
    lastsHours: 4,
    location: 'Online',
    latitude: '',
    longitude: '',
    theme: 'ThoughtfulLearning',
  },
  {
    name: 'Staff planning session',
    inHours: 5,
    lastsHours: 1,
    visibility: 'Institution',
    location: 'Private Location (sign in to display)',
  },
  {
    name: 'Rooftop stargazing',
    inHours: 9,
    lastsHours: 2,
    description: '<p>Bring a coat.</p><script>alert("sample")</script>',
    latitude: '0',
    longitude: '0',
  },
  {
    name: 'Poster exhibition',
    inHours: -200,
    lastsHours: 600,
    theme: 'Arts',
    imagePath: 'https://images.example.org/poster.png',
    location: 'Example Gallery, ground floor',
  },
  {
    name: 'Robot tag',
    inHours: 30,
    lastsHours: 2,
    location: 'Example Plaza 6, Brooklyn',
    latitude: '40.6942',
    longitude: '-73.9866',
    theme: 'Social',
    categoryIds: ['102'],
    categoryNames: ['Engineering'],
  },
  { name: 'Choir open rehearsal \ud83c', inHours: 48, lastsHours: 2, theme: 'Arts' },
  {
    name: 'Park clean-up',
    inHours: 50,
    lastsHours: 3,
    theme: 'CommunityService',
    benefitNames: ['Credit'],
    description: '<ul><li>Gloves&nbsp;provided</li><li>All welcome</li></ul>',
  },
  { name: 'Board meeting (draft)', inHours: 12, lastsHours: 1, status: 'Pending' },
  {
    name: 'Late tea &amp; reading',
    inHours: 72,
    lastsHours: 2,
    organizationName: 'Cedar Readers',
    theme: 'Cultural',
    benefitNames: ['Free Food'],
  },
];

const HOUR_MS = 3_600_000;

/** Twelve events around the given moment (unix ms): one over soon, one running for weeks, the rest ahead. */
export function defaultEvents(nowMs: number): EngageEvent[] {
  const hour = Math.floor(nowMs / HOUR_MS) * HOUR_MS;
  return ROWS.map(({ inHours, lastsHours, ...row }, index) => ({
    id: String(10_000_001 + index),
    institutionId: 1000,
    organizationId: 200_001 + index,
    organizationIds: [String(200_001 + index)],
    branchId: 300_001,
    branchIds: ['300001'],
    organizationName: 'Sample Club',
    organizationProfilePicture: null,
    description: '<p>A sample event.</p>',
    location: 'Sample Center, Lobby',
    startsOn: wireTime(hour + inHours * HOUR_MS),
    endsOn: wireTime(hour + (inHours + lastsHours) * HOUR_MS),
    imagePath: `sample-${index + 1}.jpg`,
    theme: null,
    categoryIds: ['101'],
    categoryNames: ['Games'],
    benefitNames: [],
    visibility: 'Public',
    status: 'Approved',
    latitude: '40.7299',
    longitude: '-73.9978',
    recScore: null,
    '@search.score': 1,
    ...row,
  }));
}

function wireTime(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', '+00:00');
}
