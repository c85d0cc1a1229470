import { type KeyData, rootsOf, visit } from '../../core/key.ts'
import type { LintFinding } from './finding.ts'

/** An input that nothing uses is measured for nothing, or forgotten in a formula. */
export function lintInputs(key: KeyData): readonly LintFinding[] {
  const used = new Set<string>()
  visit(rootsOf(key), (node) => {
    if (node.op === 'input') used.add(node.name)
  })
  return Object.keys(key.inputs)
    .filter((name) => !used.has(name))
    .map((name) => ({
      code: 'unused-input',
      level: 'mistake',
      path: `inputs.${name}`,
      says: `The input ${name} is used nowhere.`,
      todo: 'Use it, or leave it out: every month somebody measures it.',
    }))
}
