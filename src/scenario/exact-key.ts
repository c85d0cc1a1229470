/**
 * A key as questions about it need it: what each recipient is left with, before anything is rounded. Rounding moves an amount by less
 * than a step of it and has no slope; passing it over leaves the agreement itself, which is continuous wherever it says so.
 */
import { add, lineName, neg, zero } from '../core/build.ts'
import { SplitKeyError, unknownName } from '../core/issue.ts'
import { type KeyData, recipientsOf, visit } from '../core/key.ts'
import type { Requirement } from '../core/lower/context.ts'
import type { Node } from '../core/node.ts'
import { compareNumbers } from '../core/number-text.ts'
import { planOf } from '../read/plan.ts'

/** Formulas of a key without rounding. */
export interface ExactKey {
  readonly key: KeyData
  /** What is divided less every partner's own costs: what the partners and the funds have together. */
  readonly joint: Node
  /** What each recipient keeps: what it is due, less its own costs where the key states them. They add up to `joint`. */
  readonly net: ReadonlyMap<string, Node>
  /** What each recipient is due. They add up to the pot. */
  readonly due: ReadonlyMap<string, Node>
  readonly costs: ReadonlyMap<string, Node>
  readonly lines: ReadonlyMap<string, Node>
  /** What balances other than funds hold afterwards. */
  readonly next: ReadonlyMap<string, Node>
  readonly requirements: readonly Requirement[]
}

type Cache = WeakMap<KeyData, ExactKey>
const [smooth, agreed]: readonly [Cache, Cache] = [new WeakMap(), new WeakMap()]

/** The formulas of a key without rounding, made once per key: a cache of a pure function. @throws `missing-part` for a clause, which pays nobody */
export const exactKeyOf = (key: KeyData): ExactKey => cached(smooth, key, () => true)

/** The same with the roundings that the agreement writes; only amounts are not rounded to what is paid, `0.01 EUR`, or finer. */
export const agreedKeyOf = (key: KeyData): ExactKey => cached(agreed, key, (node) => isOfPayment(key, node))

/** Does it round an amount no coarser than what is paid, as lines and the pot are? */
const isOfPayment = ({ round, pot }: KeyData, node: Rounding): boolean =>
  round !== undefined && node.unit === pot?.unit && compareNumbers(node.to, round.to) <= 0

function cached(cache: Cache, key: KeyData, passedOver: (node: Rounding) => boolean): ExactKey {
  const known = cache.get(key)
  if (known) return known
  const exact = make(key, passedOver)
  cache.set(key, exact)
  return exact
}

function make(key: KeyData, passedOver: (node: Rounding) => boolean): ExactKey {
  const { lowered } = planOf(key)
  const pot = key.pot && lowered.lines.get('pot')
  if (!pot)
    throw new SplitKeyError([{ code: 'missing-part', path: 'pot', message: `'${key.name}' is a clause: it pays nobody, so there is nothing to gain or lose` }])
  const all = [...lowered.lines.values(), ...lowered.due.values(), ...lowered.next.values(), ...lowered.costs.values()]
  const plain = withoutRounding([...all, ...lowered.requirements.map(({ node }) => node)], passedOver)
  const mapped = (nodes: ReadonlyMap<string, Node>): ReadonlyMap<string, Node> => new Map([...nodes].map(([name, node]) => [name, plain(node)]))
  const [due, costs] = [mapped(lowered.due), mapped(lowered.costs)]
  const net = new Map(
    recipientsOf(key).map((name) => {
      const [received, spent] = [due.get(name) ?? zero(pot.unit), costs.get(name)]
      return [name, spent ? add(received, neg(spent)) : received]
    }),
  )
  const joint = add(plain(pot), ...[...costs.values()].map(neg))
  const requirements = lowered.requirements.map((requirement) => ({ ...requirement, node: plain(requirement.node) }))
  return { key, joint, net, due, costs, lines: mapped(lowered.lines), next: mapped(lowered.next), requirements }
}

type Rounding = Extract<Node, { readonly op: 'round' }>

/** Rewrites formulas without the roundings that are passed over, all of them where nothing else is said; rules stand as what they mean, and what was one object stays one. */
export function withoutRounding(roots: readonly Node[], passedOver: (node: Rounding) => boolean = () => true): (node: Node) => Node {
  const done = new Map<Node, Node>()
  const get = (node: Node): Node => done.get(node) as Node
  visit(roots, (node) => {
    if (node.op === 'lit' || node.op === 'input') done.set(node, node)
    else if (node.op === 'rule' || (node.op === 'round' && passedOver(node))) done.set(node, get(node.args[0]))
    else if (node.args.every((arg) => get(arg) === arg)) done.set(node, node)
    else done.set(node, Object.freeze({ ...node, args: Object.freeze(node.args.map(get)) }) as Node)
  })
  return get
}

/** Which roundings are passed over: the step of each, and the lines it stands in. Empty for a key that rounds only at the end. */
export function roundingsOf(key: KeyData): readonly { readonly to: string; readonly unit: string; readonly lines: readonly string[] }[] {
  const found = new Map<string, { to: string; unit: string; lines: string[] }>()
  for (const [name, line] of planOf(key).lowered.lines)
    visit([line], (node) => {
      if (node.op !== 'round' || isOfPayment(key, node)) return
      const entry = found.get(`${node.to} ${node.unit}`) ?? { to: node.to, unit: node.unit, lines: [] }
      if (lineName(line) !== undefined && !entry.lines.includes(name)) entry.lines.push(name)
      found.set(`${node.to} ${node.unit}`, entry)
    })
  return [...found.values()]
}

/**
 * The formula of what is asked for: a partner or fund (what it keeps), `pot`, `joint` (what all have together) or a line.
 * @throws `unknown-name` with the nearest
 */
export function measured(exact: ExactKey, of: string, path = 'of'): Node {
  const found = exact.net.get(of) ?? (of === 'joint' ? exact.joint : exact.lines.get(of))
  if (found) return found
  throw new SplitKeyError([unknownName('unknown-name', path, of, [...exact.net.keys(), 'joint', ...exact.lines.keys()])])
}
