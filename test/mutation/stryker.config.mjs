/**
 * Mutation testing by command: `npm run mutation -- number`. The part is `src/<part>`; the report goes to `reports/mutation/<part>`.
 * Seeds are fixed (test/seed.ts), laws run a tenth of their cases: what a tenth of the cases kills, all of them kill.
 */
const part = process.env.SPLITKEY_MUTATE
if (!part) throw new Error('say which part with SPLITKEY_MUTATE=number')
const reports = `reports/mutation/${part}`

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  // The folders of the core are parts of their own.
  mutate: [part === 'core' ? 'src/core/*.ts' : `src/${part}/**/*.ts`],
  // Sentences and docstrings are not logic; their golden files are another test.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.SPLITKEY_WORKERS ?? 2),
  // What was decided before is decided again only where the code, or a test that reaches it, has changed.
  incremental: true,
  incrementalFile: `${reports}/incremental.json`,
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: false },
  jsonReporter: { fileName: `${reports}/report.json` },
  htmlReporter: { fileName: `${reports}/report.html` },
  // A folder per part, so that two parts can run side by side.
  tempDirName: `.stryker-tmp/${part.replaceAll('/', '-')}`,
  ignorePatterns: ['dist', 'reports', 'bench', '.stryker-tmp'],
  timeoutMS: 20_000,
}
