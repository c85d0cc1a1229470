/** Which tests watch which part: those nearest to it and the laws, so that a survivor is a gap and not a test that was left out. */
const laws = 'test/laws/*.test.ts'

export const watchers: Readonly<Record<string, readonly string[]>> = {
  number: ['test/number/*.test.ts', 'test/read/*.test.ts', 'test/laws/{lanes,rounding-bound}.test.ts', 'test/prices/*.test.ts'],
  cents: [
    'test/cents/*.test.ts',
    'test/apportionment/*.test.ts',
    'test/rules/portion.test.ts',
    'test/read/*.test.ts',
    'test/laws/{balance,carry,mirror,order,rounding-bound,zero-share,within-pot}.test.ts',
  ],
  core: ['test/core/**/*.test.ts', 'test/text/*.test.ts', 'test/rules/*.test.ts', 'test/rules-catalogue/*.test.ts', 'test/claims/*.test.ts', laws],
  read: ['test/read/*.test.ts', 'test/cli/*.test.ts', laws],
  rules: ['test/rules/*.test.ts', 'test/rules-catalogue/*.test.ts', 'test/laws/rules.test.ts', 'test/examples/*.test.ts'],
  'proof/check': ['test/proof/check/**/*.test.ts'],
}
