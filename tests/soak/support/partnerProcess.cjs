/** A stock agent in a process of its own: TypeScript for Node, then the agent. */
require('../../support/typescript.cjs')
require('./partnerProcess.ts')
