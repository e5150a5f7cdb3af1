const all = require('./jest.config.js');

/**
 * What measures time, after everything else and by itself: beside another worker it would measure that one too.
 * @type {import('jest').Config}
 */
module.exports = {
  ...all,
  testMatch: ['<rootDir>/test/alone/**/*.e2e-spec.ts'],
  testPathIgnorePatterns: [],
  maxWorkers: 1,
};
