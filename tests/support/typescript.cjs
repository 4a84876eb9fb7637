/** Lets Node run the TypeScript of tests: `node --require ./tests/support/typescript.cjs FILE.ts`. */
const { transformFileSync } = require('@swc/core')

require('reflect-metadata')

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformFileSync(filename, {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } },
  })
  module._compile(code, filename)
}
