import { rootsOf, visit } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import { compareNumbers } from '../../core/number-text.ts'
import type { Linted, LintFinding } from './finding.ts'

/** An advance of more than the whole is a debt from the first day. */
export function lintAdvance({ advance, versions }: Linted): readonly LintFinding[] {
  const agreed = Object.entries(advance).filter(([, rate]) => compareNumbers(rate, '1') > 0)
  const rates: string[] = []
  for (const { key } of versions)
    visit(rootsOf(key), (node) => {
      const rate = node.op === 'rule' && node.rule === 'advance' ? (node.with['rate'] as Node | undefined) : undefined
      if (rate?.op === 'lit' && compareNumbers(rate.value, '1') > 0) rates.push(rate.value)
    })
  return [...agreed.map(([party, rate]) => finding(`advance.${party}`, rate)), ...rates.map((rate) => finding('lines', rate))]
}

const finding = (path: string, rate: string): LintFinding => ({
  code: 'advance-above-whole',
  level: 'mistake',
  path,
  says: `An advance of ${rate} times the provisional amount is more than the whole.`,
  todo: 'Write a part such as 80%; what is paid too much has to come back.',
})
