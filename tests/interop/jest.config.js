/** Run by `npm run test:interop`, which sees to it that ACA-Py is there; `npm test` leaves this folder out. */
const { projects, ...shared } = require('../../jest.config')
const e2e = projects.find(({ displayName }) => displayName === 'e2e')

module.exports = {
  ...shared,
  maxWorkers: 1,
  projects: [
    { ...e2e, displayName: 'interop', testMatch: ['<rootDir>/tests/interop/**/*.test.ts'], testPathIgnorePatterns: [] },
  ],
}
