/** `npm run test:soak`: TypeScript for Node, then the measurement. */
require('../support/typescript.cjs')
require('./soak.ts')
