require('./tests/support/typescript.cjs'); require('./gcp2.ts')
