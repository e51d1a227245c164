import path from 'node:path';

/** Tests run from the TypeScript sources: swc strips the types (in the runner), `tsc -b` checks them. */
export default {
  runner: path.join(import.meta.dirname, 'test', 'runner', 'shared-packages-runner.mjs'),
  reporters: ['default', path.join(import.meta.dirname, 'scripts', 'unfinished-suites-reporter.mjs')],
  testEnvironment: 'node',
  roots: ['<rootDir>/packages', '<rootDir>/workflows', '<rootDir>/activities', '<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.build/'],
  modulePathIgnorePatterns: ['/dist/', '/.build/'],
  // More than two cores: suites that start servers wait for them most of the time.
  maxWorkers: 3,
  // A bound for what hangs, never a measure: the machine may be busy with other work. No test has one of its own.
  testTimeout: 10 * 60_000,
};
