/** Which tests watch which part: those nearest to it and the laws, so that a survivor is a gap and not a test that was left out. */
export const watchers: Readonly<Record<string, readonly string[]>> = {
  number: ['test/number/*.test.ts', 'test/read/*.test.ts', 'test/laws/{lanes,rounding-bound}.test.ts'],
  cents: [
    'test/cents/*.test.ts',
    'test/apportionment/*.test.ts',
    'test/rules/portion.test.ts',
    'test/read/*.test.ts',
    'test/laws/{balance,carry,mirror,order,rounding-bound,zero-share,within-pot}.test.ts',
  ],
  // The core is run in four pieces: its own files, and one folder each.
  core: [
    'test/core/*.test.ts',
    'test/formula/*.test.ts',
    'test/rules/{known-answers,expansions}.test.ts',
    'test/text/{bad,garden,print}.test.ts',
    'test/read/settle.test.ts',
    'test/laws/{intern,print}.test.ts',
  ],
  'core/claims': ['test/core/claims/*.test.ts', 'test/claims/{vectors,divide-claims,split,surplus-rules,docstrings,properties}.test.ts'],
  'core/lower': [
    'test/core/lower/*.test.ts',
    'test/read/settle.test.ts',
    'test/rules/known-answers.test.ts',
    'test/claims/split.test.ts',
    'test/laws/{water-filling,mirror,zero-share,balance,within-pot,order,explanation}.test.ts',
  ],
  'core/reading': [
    'test/core/reading/*.test.ts',
    'test/core/key.test.ts',
    'test/text/{bad,garden,print,fuzzed}.test.ts',
    'test/rules/known-answers.test.ts',
    'test/claims/{split,surplus-rules}.test.ts',
    'test/laws/{syntax,print}.test.ts',
  ],
  read: ['test/read/*.test.ts'],
  rules: ['test/rules/*.test.ts', 'test/rules-catalogue/*.test.ts', 'test/claims/surplus-rules.test.ts', 'test/laws/rules.test.ts'],
  // Not forge.test.ts: it searches by chance for what the others show directly.
  'proof/check': ['test/proof/check/{accepted,arithmetic,describe,forged,free,hostile,limits,refused,roundings}.test.ts'],
}
