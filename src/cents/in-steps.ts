import type { Issue } from '../core/issue.ts'
import { readNumeric } from '../number/numeric.ts'
import { div, type Rational, toText } from '../number/rational.ts'

/** An amount counted in steps. */
export interface InSteps {
  readonly count: bigint
  /** The smallest amount that is paid. */
  readonly step: Rational
}

/** The amount as a whole number of steps, or `undefined` after reporting `not-a-number`, `out-of-range` or `does-not-add-up`. */
export function inSteps(total: unknown, to: unknown, issues: Issue[]): InSteps | undefined {
  const amount = readNumeric(total, 'total', issues)
  const step = readNumeric(to, 'step', issues)
  if (step && step.n <= 0n)
    issues.push({ code: 'out-of-range', path: 'step', input: 'step', message: `a step is above zero, such as 0.01; found ${toText(step)}` })
  if (!amount || !step || step.n <= 0n) return undefined
  const { n, d } = div(amount, step) as Rational
  if (n % d === 0n) return { count: n / d, step }
  issues.push({ code: 'does-not-add-up', path: 'total', message: `${toText(amount)} cannot be paid in steps of ${toText(step)}: round the total first` })
  return undefined
}
