import { writeFile } from 'node:fs/promises'
import { defineConfig } from 'tsup'
import { agreementJsonSchema } from './src/text/agreement-schema.ts'

const library = {
  format: ['esm', 'cjs'] as ('esm' | 'cjs')[],
  target: 'node20',
  treeshake: true,
  clean: false,
}

const entries = {
  index: 'src/index.ts',
  'agreement/index': 'src/agreement/index.ts',
  'apportionment/index': 'src/apportionment/index.ts',
  'batch/index': 'src/batch/index.ts',
  'claims/index': 'src/claims/index.ts',
  'games/index': 'src/games/index.ts',
  'prices/index': 'src/prices/index.ts',
  'proof/index': 'src/proof/index.ts',
  'report/index': 'src/report/index.ts',
  'scenario/index': 'src/scenario/index.ts',
  'sql/index': 'src/sql/index.ts',
  'testing/index': 'src/testing/index.ts',
  'text/index': 'src/text/index.ts',
  'theory/index': 'src/theory/index.ts',
  yaml: 'src/yaml.ts',
}
const { index, ...others } = entries

export default defineConfig([
  {
    // One file, so that an app that only settles starts fast: see docs/decisions/0008. Names stay, for whoever reads a stack trace, and so
    // does whitespace: minifying it takes away the marks by which an app's bundler drops what is not used (docs/decisions/0009).
    ...library,
    entry: { index },
    splitting: false,
    esbuildOptions(options) {
      options.minifySyntax = true
    },
  },
  {
    ...library,
    entry: others,
    splitting: true,
    // Types of all entries together: they share declarations. tsup still passes baseUrl, which TypeScript 6 deprecates.
    dts: { entry: entries, compilerOptions: { ignoreDeprecations: '6.0' } },
    external: ['@duckdb/node-api', 'fast-check', 'hucre', 'yaml'],
    onSuccess: async () => writeFile('dist/schema.json', `${JSON.stringify(agreementJsonSchema(), null, 2)}\n`),
  },
  {
    // The command carries what it needs, so that it works from the tarball alone; docs/third-party.md has the licences.
    entry: { 'cli/main': 'src/cli/main.ts' },
    format: ['esm'],
    target: 'node20',
    external: ['@duckdb/node-api', 'hucre'],
    noExternal: ['commander', 'csv-parse', 'yaml'],
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url)" },
    treeshake: true,
    clean: false,
  },
  {
    // The script of the what-if page, which the command reads beside itself.
    entry: { 'page/app': 'src/report/page/app/main.ts' },
    format: ['iife'],
    platform: 'browser',
    target: 'es2022',
    minify: true,
    noExternal: [/.*/],
    splitting: false,
    clean: false,
    outExtension: () => ({ js: '.js' }),
    esbuildOptions(options) {
      options.legalComments = 'none'
    },
    tsconfig: 'src/report/page/app/tsconfig.json',
  },
])
