/** Reads an agreement as a critical lawyer and an accountant would. */

import type { Linted, LintFinding } from './finding.ts'
import { lintAdvance } from './lint-advance.ts'
import { lintExamples } from './lint-examples.ts'
import { lintInputs } from './lint-inputs.ts'
import { lintJumps } from './lint-jumps.ts'
import { lintPrices } from './lint-prices.ts'
import { lintSplits } from './lint-splits.ts'
import { lintSubsidies } from './lint-subsidies.ts'

/**
 * Every finding, mistakes first. What versions share is said once. No finding means that nothing was found, not that the agreement is good.
 * @example lint(loadAgreement(document)).map(({ says, todo }) => `${says} ${todo}`)
 */
export function lint(whole: Linted): readonly LintFinding[] {
  const keys = whole.versions.map(({ key }) => key)
  const found = [
    ...keys.flatMap((key) => [...lintInputs(key), ...lintSplits(key), ...lintJumps(key), ...lintPrices(key)]),
    ...lintAdvance(whole),
    ...lintExamples(whole),
    ...lintSubsidies(whole),
    ...unreasoned(whole),
  ]
  const once = [...new Map(found.map((finding) => [`${finding.code} ${finding.path} ${finding.says}`, finding])).values()]
  return [...once.filter(({ level }) => level === 'mistake'), ...once.filter(({ level }) => level === 'question')]
}

/** A later version says why it was agreed, or in two years nobody knows. */
const unreasoned = ({ versions }: Linted): readonly LintFinding[] =>
  versions.slice(1).flatMap(({ note }, index): readonly LintFinding[] =>
    note !== undefined
      ? []
      : [
          {
            code: 'version-without-reason',
            level: 'question',
            path: `versions.${index}`,
            says: `The agreement has ${versions.length} versions, and nothing says why this one was agreed.`,
            todo: 'Write note: with the reason; promises are about every version.',
          },
        ],
  )
