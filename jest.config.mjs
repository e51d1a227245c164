import path from 'node:path';

/** Tests run from the TypeScript sources: swc strips the types, `tsc -b` checks them. */
export default {
  reporters: ['default', path.join(import.meta.dirname, 'scripts', 'unfinished-suites-reporter.mjs')],
  testEnvironment: 'node',
  roots: ['<rootDir>/packages', '<rootDir>/workflows', '<rootDir>/activities', '<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.build/'],
  modulePathIgnorePatterns: ['/dist/', '/.build/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^@kyhan/(workflows|activities)$': '<rootDir>/$1/src/index.ts',
    '^@kyhan/([^/]+)$': '<rootDir>/packages/$1/src/index.ts',
    '^@kyhan/([^/]+)/([^/]+)$': ['<rootDir>/packages/$1/src/$2.ts', '<rootDir>/packages/$1/src/$2/index.ts'],
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  // @fastify/static requires an ES module: Node 20.20 can, jest cannot, so that one is transformed.
  transformIgnorePatterns: ['/node_modules/(?!(\\.pnpm/)?content-disposition)'],
  transform: {
    '/content-disposition/.+\\.js$': [
      '@swc/jest',
      { jsc: { target: 'es2022' }, module: { type: 'commonjs' } },
    ],
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  // The machine has two cores, and suites that start servers share them.
  maxWorkers: 2,
  // A bound for what hangs, never a measure: the machine may be busy with other work. No test has one of its own.
  testTimeout: 5 * 60_000,
};
