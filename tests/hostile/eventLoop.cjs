/** `npm run test:loop`: TypeScript for Node, then the measurement. */
require('../support/typescript.cjs')
require('./eventLoop.ts')
