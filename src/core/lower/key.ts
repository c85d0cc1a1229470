/**
 * A key as formulas only: every line, what each recipient receives before cents, what balances hold afterwards. Interpreters
 * read this and need to know nothing but the ten kinds of node.
 */
import { add, line, lineName, lit, neg, round, zero } from '../build.ts'
import { interner } from '../intern.ts'
import { dividedName, type KeyData, potName, recipientsOf, surplusName, visit } from '../key.ts'
import type { Node } from '../node.ts'
import { addParts, type LowerContext, type Parts, type Requirement } from './context.ts'
import { rewriter } from './rewrite.ts'
import { divideAny, divideBySign } from './split.ts'
import { wholeMultiplesOf } from './whole.ts'

/** A lowered key. */
export interface Lowered {
  readonly key: KeyData
  /** Every named step: the key's own lines, `pot`, `surplus`, and the steps of its splits, in order of computation. */
  readonly lines: ReadonlyMap<string, Node>
  /** What each recipient is due, exactly, before cents. Empty for a clause without a pot. */
  readonly due: ReadonlyMap<string, Node>
  readonly next: ReadonlyMap<string, Node>
  readonly costs: ReadonlyMap<string, Node>
  readonly requirements: readonly Requirement[]
}

/** Lowers a key. Pure; `planOf` keeps the answer per key. */
export function lower(key: KeyData): Lowered {
  const requirements: Requirement[] = []
  // Claims are found by what was written; an interner of its own, so that what was written never stands for what it became.
  const written = interner()
  const names = claimNames(key, written.id)
  const shared = interner()
  const rewrite = rewriter(shared, {
    claim: (node, body) => claimLine(key, names.get(written.id(node)), body, shared.node),
    lineBody: (name, body) => shared.node(roundedLine(key, name, body)),
  })
  const pot = key.pot && rewrite(key.pot)
  const paid = key.claims.map((claim) => ({ to: claim.to, amount: rewrite(claim.amount) }))
  const surplus = pot && rewrite(line(dividedName(key), add(pot, ...paid.map((claim) => neg(claim.amount)))))
  const context: LowerContext = { parties: key.parties, require: (requirement) => requirements.push(requirement), ...roundingOf(key) }
  const parts = surplus ? divideSurplus(key, surplus, context) : {}
  const claimed = paid.map((claim): Parts => ({ [claim.to]: claim.amount }))
  const total = addParts([...claimed, parts], add)
  const due = new Map(key.pot ? recipientsOf(key).map((name) => [name, rewrite(total[name] ?? zero((key.pot as Node).unit))]) : [])
  const next = new Map(Object.entries(key.balances).flatMap(([name, balance]) => (balance.next ? [[name, rewrite(balance.next)] as const] : [])))
  const costs = new Map(Object.entries(key.costs).map(([name, node]) => [name, rewrite(node)]))
  const own = Object.values(key.lines).map(rewrite)
  const checks = requirements.map((requirement) => ({ ...requirement, node: rewrite(requirement.node) }))
  const lines = new Map<string, Node>()
  visit([...(surplus ? [surplus] : []), ...own, ...due.values(), ...next.values(), ...costs.values()], (node) => {
    const name = lineName(node)
    if (name !== undefined) lines.set(name, node)
  })
  return { key, lines, due, next, costs, requirements: checks }
}

function divideSurplus(key: KeyData, surplus: Node, context: LowerContext): Parts {
  if (!key.surplus) return {}
  if (!key.deficit) return divideAny(key.surplus, surplus, surplusName, context)
  return divideBySign(key.surplus, key.deficit, surplus, ['surplus shared', 'deficit borne'], context)
}

const roundingOf = (key: KeyData): Pick<LowerContext, 'rounding'> =>
  key.round?.lines && key.pot ? { rounding: { to: lit(key.round.to, key.pot.unit), mode: key.round.lines, isWhole: wholeMultiplesOf(key.round.to) } } : {}

/** A step that a split names for itself has a space in its name; lines of the key have none. */
const isOwnLine = (name: string): boolean => !name.includes(' ') && name !== surplusName

/** The pot is money that exists, so it is whole cents; other lines are rounded when the key says so. */
function roundedLine(key: KeyData, name: string, body: Node): Node {
  if (!key.round || !key.pot || body.unit !== key.pot.unit || !isOwnLine(name)) return body
  if (name !== potName && !key.round.lines) return body
  return round(body, lit(key.round.to, body.unit), key.round.lines)
}

/** A name per claim that is not itself a line: `guarantee workshop`. Equal claims share one. */
function claimNames(key: KeyData, id: (node: Node) => number): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  for (const { to, amount } of key.claims) {
    if (amount.op !== 'rule' || lineName(amount) !== undefined || names.has(id(amount))) continue
    const base = `${amount.rule} ${to}`
    const used = [...names.values()].filter((name) => name === base || name.startsWith(`${base} `)).length
    names.set(id(amount), used === 0 ? base : `${base} ${used + 1}`)
  }
  return names
}

/** A claim as a line. A claim whose amount is a line already stands as that line. */
function claimLine(key: KeyData, name: string | undefined, body: Node, shared: (node: Node) => Node): Node | undefined {
  if (name === undefined) return undefined
  if (lineName(body) !== undefined) return body
  // Every claim is in the unit of the pot.
  const rounded = key.round?.lines ? round(body, lit(key.round.to, body.unit), key.round.lines) : body
  return line(name, shared(rounded))
}
