/** The requirements of a plan as formulas of the template: what is tried, and later proved. */
import type { DesignPlan } from '../../core/design-plan.ts'
import { type Issue, isSplitKeyError, raise } from '../../core/issue.ts'
import type { KeyData } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import { promiseLabel } from '../../core/promise.ts'
import { toText } from '../../number/rational.ts'
import type { Claim } from '../../proof/goal.ts'
import { claimOf } from '../../proof/property/claim-of.ts'
import { formulaReader } from '../../proof/property/formula-reader.ts'
import { settingOf } from '../../proof/property/setting.ts'
import type { Parameter } from './parameters.ts'

/** One requirement of a plan, about the template. */
export interface Required {
  readonly label: string
  readonly where: 'box' | 'months'
  readonly claim: Claim
}

/** The template with the range of every parameter declared: for it, a parameter is an input like any other. */
export const withRanges = (key: KeyData, parameters: readonly Parameter[]): KeyData => ({
  ...key,
  inputs: {
    ...key.inputs,
    ...Object.fromEntries(
      parameters.map(({ name, from, to }) => [name, { ...key.inputs[name], unit: key.inputs[name]?.unit ?? '1', range: [toText(from), toText(to)] as const }]),
    ),
  },
})

/**
 * Every requirement as a claim about the template. In months ranges have no say; a range of nothing marks the inputs that a property
 * adds beside declared ones.
 * @throws every problem at once, each with its path: `require.2.floor.at`
 */
export function requiredOf({ require, months }: DesignPlan, template: KeyData): readonly Required[] {
  const issues: Issue[] = []
  if (require.length === 0) issues.push({ code: 'missing-part', path: 'require', message: 'say what the key must keep: [{ participation: W }]' })
  const anywhere = Object.fromEntries([...Object.keys(template.inputs), ...Object.keys(template.balances)].map((name) => [name, ['0', '0'] as const]))
  const read = require.flatMap(({ promise, where }, index): readonly Required[] => {
    const label = promiseLabel(promise)
    if (where === 'months' && months.length === 0)
      issues.push({ code: 'missing-part', path: `require.${index}`, message: `'${label}' is about months, and there are none` })
    try {
      const about = where === 'months' ? { ...promise, over: { ...promise.over, ...anywhere } } : promise
      return [{ label, where, claim: claimOf(template, about).claim }]
    } catch (error) {
      if (!isSplitKeyError(error)) throw error
      for (const issue of error.issues) issues.push({ ...issue, path: issue.path === '' ? `require.${index}` : `require.${index}.${issue.path}` })
      return []
    }
  })
  raise(issues)
  return read
}

/** Formulas of the template by text, as promises write them. @throws every problem of them, each at `path` */
export function formulasOf(template: KeyData, texts: readonly string[], path: string): readonly Node[] {
  const reader = formulaReader(settingOf(template))
  try {
    return texts.map((text) => reader.formula(text))
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    raise(error.issues.map((issue) => ({ ...issue, path })))
    return []
  }
}
