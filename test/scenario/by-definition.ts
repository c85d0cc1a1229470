/** The meaning of a key before amounts are rounded to what is paid, or without any rounding, written again for tests: nothing of `src/scenario`, `src/read` or `src/number` is used. */
import { type KeyData, recipientsOf, visit } from '../../src/core/key.ts'
import { lower } from '../../src/core/lower/key.ts'
import type { Node } from '../../src/core/node.ts'
import { compare, exact, type Fraction, minus, over, plus, times } from '../fraction.ts'
import { rounded } from '../recompute.ts'

const zero: Fraction = [0n, 1n]

type Rounding = Extract<Node, { readonly op: 'round' }>
const never = (): boolean => false

/** The values of formulas on inputs; `undefined` where one divides by zero. Roundings are passed over, unless they are `kept`. */
export function valuesOf(
  roots: readonly Node[],
  inputs: Readonly<Record<string, Fraction>>,
  kept: (node: Rounding) => boolean = never,
): readonly (Fraction | undefined)[] {
  const values = new Map<Node, Fraction | undefined>()
  visit(roots, (node) => values.set(node, one(node, inputs, values, kept)))
  return roots.map((root) => values.get(root))
}

function one(
  node: Node,
  inputs: Readonly<Record<string, Fraction>>,
  values: ReadonlyMap<Node, Fraction | undefined>,
  kept: (node: Rounding) => boolean,
): Fraction | undefined {
  if (node.op === 'lit') return exact(node.value)
  if (node.op === 'input') return inputs[node.name]
  const args = node.args.map((arg) => values.get(arg))
  if (args.includes(undefined)) return undefined
  const [first, second] = args as [Fraction, Fraction]
  const all = args as Fraction[]
  if (node.op === 'round') return kept(node) ? rounded(first, exact(node.to), node.mode) : first
  if (node.op === 'rule') return first
  if (node.op === 'step') return compare(first, zero) >= 0 ? [1n, 1n] : zero
  if (node.op === 'div') return second[0] === 0n ? undefined : over(first, second)
  if (node.op === 'add') return all.reduce(plus)
  if (node.op === 'mul') return all.reduce(times)
  return all.reduce((a, b) => (compare(a, b) < 0 === (node.op === 'min') ? a : b))
}

export interface Nets {
  readonly net: Readonly<Record<string, Fraction>>
  readonly joint: Fraction
}

/** Is it a rounding that the agreement writes, and not one to what is paid, or finer? */
const agreedIn =
  (key: KeyData) =>
  ({ to, unit }: Rounding): boolean =>
    unit !== key.pot?.unit || compare(exact(to), exact(key.round?.to ?? '0')) > 0

/** What every recipient keeps, and what all have together, on any inputs, before payment; `undefined` where the key has no meaning. */
export const agreedNetsOf = (key: KeyData) => netsOf(key, agreedIn(key))

/** The same without any rounding, or with those that are `kept`. */
export function netsOf(key: KeyData, kept: (node: Rounding) => boolean = never): (given: Readonly<Record<string, Fraction>>) => Nets | undefined {
  const { lines, due, costs, requirements } = lower(key)
  const names = recipientsOf(key)
  const roots = [lines.get('pot') as Node, ...names.map((name) => due.get(name) as Node), ...costs.values(), ...requirements.map(({ node }) => node)]
  const starts = Object.fromEntries(Object.entries(key.balances).map(([name, { start }]) => [name, exact(start)]))
  return (given) => {
    const values = valuesOf(roots, { ...starts, ...given }, kept)
    if (values.includes(undefined)) return undefined
    const [pot, ...rest] = values as [Fraction, ...Fraction[]]
    const spent = Object.fromEntries([...costs.keys()].map((name, index) => [name, rest[names.length + index] as Fraction]))
    if (rest.slice(names.length + costs.size).some((need) => compare(need, zero) < 0)) return undefined
    return {
      net: Object.fromEntries(names.map((name, index) => [name, minus(rest[index] as Fraction, spent[name] ?? zero)])),
      joint: minus(pot, Object.values(spent).reduce(plus, zero)),
    }
  }
}
