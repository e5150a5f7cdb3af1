const all = require('./jest.config.js');

/**
 * What measures time, after everything else and one by one: beside another worker it would measure that one too.
 * @type {import('jest').Config}
 */
module.exports = {
  ...all,
  testMatch: ['<rootDir>/{src,test}/**/*.speed.{spec,e2e-spec}.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
};
