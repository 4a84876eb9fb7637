const { join } = require('node:path')

// libsql asks Node for a whole diagnostic report in each test file, to learn which libc this is: tests/support/knownLibc.cjs
const { glibcVersionRuntime } = process.report.getReport().header

// for the workers, which Jest starts later: tests/support/keepWorkers.cjs
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --require ${JSON.stringify(join(__dirname, 'tests/support/keepWorkers.cjs'))}`

// as in the server (packages/server/src/threadPool.ts): what hangs in one test must not keep the names of the next from being looked up
process.env.UV_THREADPOOL_SIZE ??= '32'

/** Two projects: `unit` beside the code, `e2e` in tests/. Types are checked by tsc (see `npm test`), not here. */
const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata', '<rootDir>/tests/support/knownLibc.cjs'],
  globals: { glibcVersionRuntime },
  modulePathIgnorePatterns: ['<rootDir>/packages/[^/]+/build/', '<rootDir>/(samples|bench)/build/', '<rootDir>/data/'],
  moduleNameMapper: {
    '^@didcomm-gateway/(core|relay-module|action-module|server)$': '<rootDir>/packages/$1/src',
  },
  // a dependency of standardwebhooks that is published as ES modules only
  transformIgnorePatterns: ['/node_modules/(?!@stablelib/)'],
  transform: {
    '^.+\\.ts$|/node_modules/@stablelib/.+\\.js$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
}

module.exports = {
  testTimeout: 60_000,
  maxWorkers: 2,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/packages/*/src/**/__tests__/*.test.ts'] },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      // needs ACA-Py: npm run test:interop
      testPathIgnorePatterns: ['<rootDir>/tests/interop/'],
    },
  ],
}
