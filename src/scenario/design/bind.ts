/** From a template and numbers to a key: every open number becomes a named constant, and shares that are now constant stand as numbers. */
import { line, lineName, lit } from '../../core/build.ts'
import { type KeyData, rootsOf, visit } from '../../core/key.ts'
import { isNode, type Node } from '../../core/node.ts'
import type { Split } from '../../core/split.ts'
import { rationals } from '../../number/arithmetic.ts'
import { toText } from '../../number/rational.ts'
import { program } from '../../read/evaluate.ts'
import { codeOf } from '../../read/plan.ts'

/**
 * The designed key. A parameter that a formula uses stands among the lines under its name; one that only shares were made of is in them.
 * @example bind(template, { share: '0.565' }).surplus // { kind: 'shares', shares: { S: '0.565', W: '0.435' } }
 */
export function bind(template: KeyData, values: Readonly<Record<string, string>>): KeyData {
  const replace = replacer(template, values)
  const parts = <T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Readonly<Record<string, T>> =>
    Object.freeze(Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)])))
  const split = (one: Split): Split => deep(one, replace) as Split
  const key: KeyData = {
    ...template,
    inputs: Object.freeze(Object.fromEntries(Object.entries(template.inputs).filter(([name]) => !Object.hasOwn(values, name)))),
    balances: parts(template.balances, (balance) => (balance.next ? { ...balance, next: replace(balance.next) } : balance)),
    lines: parts(template.lines, replace),
    claims: template.claims.map((claim) => ({ ...claim, amount: replace(claim.amount) })),
    costs: parts(template.costs, replace),
    ...(template.pot && { pot: replace(template.pot) }),
    ...(template.surplus && { surplus: split(template.surplus) }),
    ...(template.deficit && { deficit: split(template.deficit) }),
  }
  return Object.freeze({ ...key, lines: Object.freeze({ ...named(key, values), ...key.lines }) })
}

/** The parameters that formulas still use, as lines. */
function named(key: KeyData, values: Readonly<Record<string, string>>): Readonly<Record<string, Node>> {
  const found: Record<string, Node> = {}
  visit(rootsOf(key), (node) => {
    const name = lineName(node)
    if (name !== undefined && Object.hasOwn(values, name)) found[name] = node
  })
  return found
}

/** Replaces inputs by lines, in what formulas compute and in what rules remember; what was one object stays one. */
function replacer({ inputs }: KeyData, values: Readonly<Record<string, string>>): (node: Node) => Node {
  const constants = new Map(Object.entries(values).map(([name, value]) => [name, line(name, lit(value, inputs[name]?.unit))]))
  const done = new Map<Node, Node>()
  const change = (root: Node): Node => {
    visit([root], (node) => {
      if (!done.has(node)) done.set(node, rebuilt(node))
    })
    return done.get(root) as Node
  }
  const rebuilt = (node: Node): Node => {
    if (node.op === 'lit') return node
    if (node.op === 'input') return constants.get(node.name) ?? node
    const args = node.args.map((arg) => done.get(arg) as Node)
    const same = args.every((arg, index) => arg === node.args[index])
    if (node.op !== 'rule') return same ? node : (Object.freeze({ ...node, args: Object.freeze(args) }) as Node)
    const remembered = deep(node.with, change)
    return same && remembered === node.with ? node : (Object.freeze({ ...node, with: remembered, args: Object.freeze(args) }) as Node)
  }
  return change
}

/** Replaces every node in plain data, and shares that have become constant by numbers. What does not change stays the same object. */
function deep<T>(value: T, replace: (node: Node) => Node): T {
  if (typeof value !== 'object' || value === null) return value
  if (isNode(value)) return replace(value) as T
  const entries = Object.entries(value).map(([name, inner]) => [name, deep(inner, replace)] as const)
  const same = entries.every(([name, inner]) => inner === (value as Record<string, unknown>)[name])
  const made = same ? value : Object.freeze(Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries))
  return (same ? made : constantShares(made)) as T
}

function constantShares(made: unknown): unknown {
  const split = made as Split
  if (split.kind !== 'sharesBy') return made
  const code = codeOf(Object.values(split.by))
  const values = program(code, rationals).run(() => undefined)
  const shares = Object.entries(split.by).map(([name, node]) => [name, values[code.at.get(node) as number]] as const)
  const isPlain = shares.every(([, share]) => share !== undefined && share.n >= 0n) && shares.some(([, share]) => share?.n !== 0n)
  if (!isPlain) return made
  return Object.freeze({
    kind: 'shares',
    shares: Object.freeze(Object.fromEntries(shares.map(([name, share]) => [name, toText(share as NonNullable<typeof share>)]))),
  })
}
