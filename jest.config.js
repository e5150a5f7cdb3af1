/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts', '<rootDir>/test/**/*.e2e-spec.ts'],
  // Run by themselves: jest.speed.config.cjs.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/.cache/', '\\.speed\\.(e2e-)?spec\\.ts$'],
  // .swcrc: what is tested is compiled exactly like what runs.
  transform: { '^.+\\.ts$': '@swc/jest' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  reporters: ['default', '<rootDir>/test/support/engine-reporter.cjs'],
  testTimeout: 20_000,
  maxWorkers: 2,
};
