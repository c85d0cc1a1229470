/** A whole key, from its specification. Names are resolved when they are first needed, so lines may stand in any order. */
import { type Issue, unknownName } from '../issue.ts'
import { type KeyData, potName } from '../key.ts'
import type { Node } from '../node.ts'
import type { RuleBook } from '../rule.ts'
import type { Split } from '../split.ts'
import { isQuantity, type Unit } from '../unit.ts'
import { readBalanceHeads, readBalances } from './balances.ts'
import { amount, type Context, type Fields, isFields, type Leaf, onlyFields } from './context.ts'
import { distinct, partnersApart } from './distinct.ts'
import { controllers, readInputs, readParties } from './heads.ts'
import { resolver } from './names.ts'
import { readRounding } from './rounding.ts'
import { readSplit } from './splits.ts'
import { type KeyReading, withStated } from './stated.ts'

/** The fields of a key, in the order in which it is printed. */
export const keyFields = ['name', 'parties', 'inputs', 'balances', 'lines', 'pot', 'claims', 'surplus', 'deficit', 'round', 'costs'] as const

/** Reads a specification into a key; `leaf` says how a single amount is written. */
export function readKey(spec: Fields, leaf: Leaf, rules: RuleBook): KeyReading {
  const issues: Issue[] = []
  const report = (issue: Issue): undefined => void issues.push(issue)
  onlyFields(spec, keyFields, '', { report })
  const parties = readParties(spec['parties'], report)
  const inputs = readInputs(spec['inputs'], issues)
  controllers(inputs, parties, report)
  const balances = readBalanceHeads(spec['balances'], report)
  const funds = Object.keys(balances).filter((name) => balances[name]?.fund)
  const context: Context = {
    leaf,
    rules,
    parties,
    funds,
    report,
    names: {
      look: (name) => names.look(name),
      get known() {
        return names.known
      },
    },
  }
  const names = resolver(spec, inputs, balances, context)
  const lines = names.lines()
  const pot = names.pot()
  const claims = names.claims()
  const unit = pot?.unit
  const split = (field: 'surplus' | 'deficit'): Split | undefined => (spec[field] === undefined ? undefined : readSplit(spec[field], field, context, unit))
  const parts = { surplus: split('surplus'), deficit: split('deficit'), round: readRounding(spec['round'], unit, context), pot }
  const costs = readCosts(spec['costs'], unit, context)
  const next = readBalances(spec['balances'], balances, context)
  needs(spec, parties, report)
  distinct([...Object.keys(inputs), ...Object.keys(balances), ...Object.keys(lines), ...names.implicit], report)
  partnersApart(parties, funds, names.implicit, report)
  if (pot && !isQuantity(pot.unit)) report({ code: 'unit', path: potName, message: `a pot is an amount such as EUR, not ${pot.unit}` })
  if (issues.length > 0) return { issues }
  const given = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))
  const read: KeyData = { name: String(spec['name'] ?? ''), parties, inputs, balances: next, lines, claims, costs, ...given }
  return withStated(read, report, issues)
}

function readCosts(value: unknown, unit: Unit | undefined, context: Context): Readonly<Record<string, Node>> {
  const costs: Record<string, Node> = {}
  if (value === undefined) return Object.freeze(costs)
  if (!isFields(value)) context.report({ code: 'schema', path: 'costs', message: 'costs are written as { partner: amount }' })
  else
    for (const [name, written] of Object.entries(value)) {
      if (!context.parties.includes(name)) context.report(unknownName('unknown-party', `costs.${name}`, name, context.parties))
      const node = amount(written, `costs.${name}`, context, unit)
      if (node) costs[name] = node
    }
  return Object.freeze(costs)
}

/** A key that pays needs partners, a pot, a split and a rounding; a clause that only computes lines needs none of them. */
function needs(spec: Fields, parties: readonly string[], report: (issue: Issue) => undefined): void {
  const say = (field: string, message: string): void => {
    if (spec[field] === undefined) report({ code: 'missing-part', path: field, message })
  }
  if (typeof spec['name'] !== 'string' || spec['name'].trim() === '') report({ code: 'missing-part', path: 'name', message: 'a key has a name' })
  const pays = ['parties', 'pot', 'claims', 'surplus', 'deficit', 'round', 'costs'].some((field) => spec[field] !== undefined)
  if (!pays) {
    say('lines', 'a document without partners must have lines')
    return
  }
  say('parties', 'name the partners')
  say('pot', 'say what is divided')
  say('surplus', 'say how what is left after the claims is divided')
  say('round', 'say how amounts become cents: { to: 0.01 EUR, leftover: largest-remainder }')
  if (spec['parties'] !== undefined && parties.length === 0) report({ code: 'missing-part', path: 'parties', message: 'at least one partner is needed' })
}
