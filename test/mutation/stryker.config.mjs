/**
 * Mutation testing by command: `npm run mutation -- number`. The part is `src/<part>`; the report goes to `reports/mutation/<part>`.
 * Seeds are fixed (test/seed.ts), laws run a tenth of their cases: what a tenth of the cases kills, all of them kill.
 */
const part = process.env.SPLITKEY_MUTATE
if (!part) throw new Error('say which part with SPLITKEY_MUTATE=number')

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  mutate: [`src/${part}/**/*.ts`],
  // Sentences and docstrings are not logic; their golden files are another test.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.SPLITKEY_WORKERS ?? 2),
  reporters: ['clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: true },
  jsonReporter: { fileName: `reports/mutation/${part}/report.json` },
  htmlReporter: { fileName: `reports/mutation/${part}/report.html` },
  tempDirName: '.stryker-tmp',
  timeoutMS: 20_000,
}
