import eslint from '@eslint/js'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import { importX } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

/** The directions of docs/ARCHITECTURE.md: server → {relay-module, action-module} → core. */
const mayImport = {
  core: [],
  'relay-module': ['core'],
  'action-module': ['core'],
  server: ['core', 'relay-module', 'action-module'],
}
const packages = Object.keys(mayImport)
const serverOnly = ['express', 'winston', '@credo-ts/askar', '@credo-ts/node', '@credo-ts/tenants']

const wrongDirection = 'Direction: server → {relay-module, action-module} → core.'

const deepImports = {
  regex: '^@didcomm-gateway/[^/]+/',
  message: 'Import the package root; its index.ts is the contract.',
}

const siblings = { ...deepImports, regex: `^(\\.\\./)+(packages/)?(${packages.join('|')})/` }

const directions = packages.flatMap((name) => {
  const forbidden = packages.filter((other) => other !== name && !mayImport[name].includes(other))
  const rules = {
    'no-restricted-imports': ['error', { patterns: [deepImports, ...rootImports(name, forbidden)] }],
  }
  if (forbidden.length > 0) rules['import-x/no-restricted-paths'] = ['error', restrictedPaths(name, forbidden)]
  // Unit tests of a module may build an agent, with what only the server may import otherwise, and use tests/support.
  const testRules = {
    'no-restricted-imports': ['error', { patterns: [deepImports, siblings, ...directionGroups(name, forbidden)] }],
    'import-x/no-relative-packages': 'off',
  }
  return [
    { name: `directions/${name}`, files: [`packages/${name}/src/**/*.ts`], rules },
    { name: `directions/${name}/tests`, files: [`packages/${name}/src/**/__tests__/**/*.ts`], rules: testRules },
  ]
})

function restrictedPaths(name, forbidden) {
  const zones = forbidden.map((other) => ({
    target: `./packages/${name}`,
    from: `./packages/${other}`,
    message: wrongDirection,
  }))
  return { basePath: import.meta.dirname, zones }
}

/** What a package must not import by name. */
function rootImports(name, forbidden) {
  const groups = directionGroups(name, forbidden)
  if (name !== 'server') {
    groups.push({ group: serverOnly.flatMap((module) => [module, `${module}/*`]), message: 'Only packages/server.' })
    groups.push({ group: ['process', 'node:process'], message: 'Settings come through the module config.' })
  }
  return groups
}

function directionGroups(name, forbidden) {
  const groups = forbidden.map((other) => ({
    group: [`@didcomm-gateway/${other}`],
    message: wrongDirection,
  }))
  groups.push({ group: [`@didcomm-gateway/${name}`], message: 'Inside its own package, import relatively.' })
  return groups
}

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/build/', '**/coverage/', '**/data/', '.nx/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended, importX.flatConfigs.typescript],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname },
    },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({ project: `${import.meta.dirname}/tsconfig.test.json` }),
      ],
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-relative-packages': 'error',
      'no-restricted-imports': ['error', { patterns: [deepImports] }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    rules: { 'import-x/no-extraneous-dependencies': ['error', { devDependencies: false }] },
  },
  {
    files: ['packages/{core,relay-module,action-module}/src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only packages/server reads the environment.' },
      ],
    },
  },
  ...directions,
  {
    // What is not shipped may use every dependency of the workspace.
    files: ['packages/*/src/**/__tests__/**/*.ts', '{tests,samples,bench}/**/*.ts'],
    rules: {
      'import-x/no-extraneous-dependencies': [
        'error',
        { packageDir: [import.meta.dirname, ...packages.map((name) => `${import.meta.dirname}/packages/${name}`)] },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', __dirname: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  }
)
