import type { KeyData } from '../../core/key.ts'
import { checkPriceRevision } from '../../prices/check-price-revision.ts'
import type { LintFinding } from './finding.ts'

/** Price revisions under the Belgian law of 30 March 1976, art. 57; never legal advice. */
export const lintPrices = (key: KeyData): readonly LintFinding[] =>
  checkPriceRevision(key).map(({ at, says }) => ({
    code: 'price-revision',
    level: 'mistake',
    path: at,
    says: says.en,
    todo: 'Have a lawyer look at the price clause; this is no legal advice.',
  }))
