/** Numbers that a formula compares with or counts from: its constants, by unit. A mistake is most likely at one of them. */
import { visit } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'

/** The constants of formulas, per unit, each once, in order of mention. */
export function thresholdsOf(roots: readonly Node[]): (unit: string) => readonly string[] {
  const found = new Map<string, Set<string>>()
  visit(roots, (node) => {
    if (node.op === 'lit') found.set(node.unit, (found.get(node.unit) ?? new Set()).add(node.value))
  })
  return (unit) => [...(found.get(unit) ?? [])]
}
