/** A whole key, from its specification. Names are resolved when they are first needed, so lines may stand in any order. */
import { lineName } from '../build.ts'
import { sameNode } from '../intern.ts'
import { type Issue, unknownName } from '../issue.ts'
import { dividedName, type KeyData, potName, rootsOf, surplusLine, surplusName, visit } from '../key.ts'
import { nameIssue } from '../names.ts'
import type { InputSpec, Node } from '../node.ts'
import type { RuleBook } from '../rule.ts'
import type { Split } from '../split.ts'
import { isQuantity, type Unit } from '../unit.ts'
import { readBalanceHeads, readBalances } from './balances.ts'
import { amount, type Context, type Fields, isFields, type Leaf, onlyFields } from './context.ts'
import { controllers, readInputs, readParties } from './heads.ts'
import { resolver } from './names.ts'
import { readRounding } from './rounding.ts'
import { readSplit } from './splits.ts'

/** The fields of a key, in the order in which it is printed. */
export const keyFields = ['name', 'parties', 'inputs', 'balances', 'lines', 'pot', 'claims', 'surplus', 'deficit', 'round', 'costs'] as const

/** A key, or what is wrong with its specification: all of it. */
export interface KeyReading {
  readonly key?: KeyData
  readonly issues: readonly Issue[]
}

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
  distinct(
    [
      ...Object.keys(inputs),
      ...Object.keys(balances),
      ...Object.keys(lines),
      ...(spec['pot'] === undefined ? [] : [potName, dividedName({ inputs, balances })]),
    ],
    report,
  )
  for (const name of funds)
    if (parties.includes(name))
      report({ code: 'duplicate-name', path: `balances.${name}`, name, message: `'${name}' is a partner and a fund: give the fund another name` })
  if (pot && !isQuantity(pot.unit)) report({ code: 'unit', path: potName, message: `a pot is an amount such as EUR, not ${pot.unit}` })
  if (issues.length > 0) return { issues }
  const given = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined))
  const read: KeyData = { name: String(spec['name'] ?? ''), parties, inputs, balances: next, lines, claims, costs, ...given }
  return finish(read, report, issues)
}

/** Adds what the formulas themselves say: in TypeScript inputs and lines stand inside them. */
function finish(read: KeyData, report: (issue: Issue) => undefined, issues: readonly Issue[]): KeyReading {
  const inputs: Record<string, InputSpec> = { ...read.inputs }
  const lines: Record<string, Node> = { ...read.lines }
  const referred = new Set<string>()
  const taken: Readonly<Record<string, Node>> = read.pot ? { [potName]: read.pot, [surplusName]: surplusLine(read.pot, read.claims) } : {}
  visit(rootsOf(read), (node) => {
    const name = lineName(node)
    if (name !== undefined) {
      const other = taken[name] ?? lines[name]
      const bad = other === undefined ? nameIssue(`lines.${name}`, name) : undefined
      if (bad) report(bad)
      if (other !== undefined && !sameNode(other, node))
        report({ code: 'duplicate-name', path: `lines.${name}`, name, message: `two different lines are named '${name}'` })
      if (taken[name] === undefined) lines[name] = other ?? node
      else referred.add(name)
    }
    if (node.op === 'input' && read.balances[node.name] === undefined) {
      const other = inputs[node.name]
      if (other !== undefined && other.unit !== node.unit)
        report({ code: 'unit', path: `inputs.${node.name}`, message: `input '${node.name}' is used in ${node.unit} and in ${other.unit}` })
      inputs[node.name] = other ?? node.spec
    }
  })
  distinct([...Object.keys(inputs), ...Object.keys(lines), ...referred], report)
  if (issues.length > 0) return { issues }
  return { key: Object.freeze({ ...read, parties: Object.freeze(read.parties), inputs: Object.freeze(inputs), lines: Object.freeze(lines) }), issues }
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

function distinct(names: readonly string[], report: (issue: Issue) => undefined): void {
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name))
      report({ code: 'duplicate-name', path: name, name, message: `'${name}' is used for two things: inputs, balances and lines need different names` })
    seen.add(name)
  }
}
