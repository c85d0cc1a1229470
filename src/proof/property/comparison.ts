/** Two formulas with a comparison between them. */
import type { Node } from '../../core/node.ts'

/** The comparisons a promise may make; none is strict, because a measured number is never exactly on the border. */
export const comparisons = ['>=', '<=', '=='] as const

export interface Comparison {
  readonly left: Node
  readonly is: (typeof comparisons)[number]
  readonly right: Node
}

const signs: Readonly<Record<string, Comparison['is'] | undefined>> = { '>=': '>=', '<=': '<=', '==': '==', '≥': '>=', '≤': '<=' }

/** A comparison as text, cut where it compares; `undefined` when it does not compare exactly once. */
export function cutComparison(text: string): { readonly left: string; readonly is: Comparison['is']; readonly right: string } | undefined {
  const found = [...text.matchAll(/>=|<=|==|[≥≤<>=]/g)].filter(({ index, 0: sign }) => sign !== '=' || !isNamed(text, index))
  const [first] = found
  const is = first && signs[first[0]]
  if (!first || !is || found.length > 1) return undefined
  return { left: text.slice(0, first.index), is, right: text.slice(first.index + first[0].length) }
}

/** Does this `=` give a rule its argument, as in `cap(sales, at=5000 EUR)`? Then it stands inside a bracket. */
const isNamed = (text: string, index: number): boolean => {
  const before = text.slice(0, index)
  return before.split('(').length > before.split(')').length
}
