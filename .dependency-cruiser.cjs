// The arrows of the design: what is further right may import what is further left, never the other way round.
//   common, config <- metrics, understanding <- database, redis, cache, upstream, logging, http, limits
//                  <- users, weather, transit <- directions <- places <- events <- auth, picks <- recommendations <- chat <- account
//                  <- health <- ops, app, main
const LAYERS = [
  ['common', 'config'],
  ['metrics', 'understanding'],
  ['database', 'redis', 'logging'],
  ['cache', 'upstream', 'http'],
  ['limits'],
  ['users', 'weather', 'transit'],
  ['directions'],
  ['places'],
  ['events'],
  ['auth', 'picks'],
  ['recommendations'],
  ['chat'],
  ['account'],
  ['health'],
  ['ops'],
];
const pattern = (folders) => `^src/(${folders.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...LAYERS.slice(0, -1).map((folders, index) => ({
      name: `arrows-point-left-from-${folders.join('-')}`,
      severity: 'error',
      from: { path: pattern(folders) },
      to: { path: [pattern(LAYERS.slice(index + 1).flat()), '^src/[^/]+\\.ts$'] },
    })),
    { name: 'no-cycles', severity: 'error', from: { path: '^src' }, to: { circular: true } },
    {
      name: 'only-config-reads-the-environment-loader',
      severity: 'error',
      from: {
        path: '^src',
        pathNot: '^src/(config/|main\\.ts$|ops/doctor/|database/(migrate|cli\\.data-source|move/cli)\\.ts$)',
      },
      to: { path: '^src/config/(settings|jwt-secret)\\.ts$' },
    },
    {
      name: 'messages-are-read-in-one-room',
      comment: 'Nobody but understanding cuts a message into words.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/understanding/(reader\\.ts$|cues\\.ts$|text/|vocabulary/)' },
      to: { path: '^src/understanding/text/words' },
    },
    {
      name: 'redis-client-stays-home',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(redis|cache)/' },
      to: { path: 'node_modules/(redis|cache-manager-redis-yet)/' },
    },
    {
      name: 'only-upstream-and-the-model-go-out',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(upstream/|chat/model/gemini)' },
      to: { path: 'node_modules/(cockatiel|@google/genai|undici)/' },
    },
    {
      name: 'what-vendors-said-is-kept-by-ladders',
      comment: 'The dashboard keeps an answer of its own making.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(cache|upstream|recommendations/dashboard)/' },
      to: { path: '^src/cache/', pathNot: '^src/cache/cache\\.module\\.ts$' },
    },
    {
      name: 'understanding-knows-no-framework-and-no-vendor',
      severity: 'error',
      from: { path: '^src/understanding/' },
      to: { path: ['node_modules/@nestjs/', '^src/(config|metrics)/'] },
    },
    {
      name: 'no-tests-in-the-program',
      severity: 'error',
      from: { path: '^src', pathNot: '\\.spec\\.ts$' },
      to: { path: '^test' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.ts$' },
  },
};
