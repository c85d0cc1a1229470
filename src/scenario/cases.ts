/** Named scenarios: each a base with some inputs changed, settled, beside the base. */
import { type Change, readChange } from '../core/change.ts'
import { type Issue, unknownName } from '../core/issue.ts'
import { shown } from '../core/shown.ts'
import { numericText } from '../number/decimal.ts'
import { fromText, mul, type Rational, sub, toText } from '../number/rational.ts'
import { exact, type Settlement } from '../read/settlement.ts'
import { netsOf, settleAt } from './settled.ts'
import { moved, readSituation, type Situation, textsOf, type Values } from './situation.ts'

/** What a scenario changes: `{ aluminium: '+100%', units: '*0.7', price: 55 }`. */
export type Difference = Readonly<Record<string, string | number | Change>>

/** One scenario. Amounts are exact, in whole cents, in the unit of the pot. */
export interface CaseResult {
  readonly name: string
  /** The inputs that differ from the base. */
  readonly inputs: Readonly<Record<string, string>>
  readonly payouts: Readonly<Record<string, string>>
  /** Payouts less own costs, where the key states them. */
  readonly net: Readonly<Record<string, string>>
  /** `net` less that of the base. */
  readonly change: Readonly<Record<string, string>>
  readonly settlement: Settlement
}

/**
 * Settles the base and every scenario. Inputs that follow another one move with it, unless the scenario names them.
 * @throws every problem of the base and of all differences at once
 * @example scenarios({ key, inputs }, { 'aluminium doubles': { aluminium: '+100%' } })[1]?.change.W // '-312.50'
 */
export function scenarios(situation: Situation, cases: Readonly<Record<string, Difference>>): readonly CaseResult[] {
  const issues: Issue[] = []
  const changes = readDifferences(situation, cases, issues)
  const at = readSituation(situation, issues)
  const base = settleAt(situation, at)
  const nets = netsOf(base)
  return [{ name: 'base', differs: [] as readonly string[], values: at }, ...changes.map((one) => apply(situation, at, one))].map(
    ({ name, differs, values }) => {
      const settlement = name === 'base' && differs.length === 0 ? base : settleAt(situation, values)
      const net = netsOf(settlement)
      const change = Object.fromEntries(Object.entries(net).map(([party, text]) => [party, toText(sub(fromText(text), fromText(nets[party] as string)))]))
      return { name, inputs: textsOf(values, differs), payouts: exact(settlement, 'payouts'), net, change, settlement }
    },
  )
}

/** A change as written, or as data: its number canonical. */
function changeOf(written: string | number | Change): Change | undefined {
  if (typeof written !== 'object' || written === null) return readChange(String(written))
  const [set, times] = ['set' in written ? numericText(written.set) : undefined, 'times' in written ? numericText(written.times) : undefined]
  return set !== undefined ? { set } : times !== undefined ? { times } : undefined
}

interface Read {
  readonly name: string
  readonly changes: readonly (readonly [string, Change])[]
}

function readDifferences({ key }: Situation, cases: Readonly<Record<string, Difference>>, issues: Issue[]): readonly Read[] {
  const known = Object.keys(key.inputs)
  return Object.entries(cases).map(([name, difference]) => ({
    name,
    changes: Object.entries(difference).flatMap(([input, written]): (readonly [string, Change])[] => {
      const path = `${name}.${input}`
      const change = changeOf(written)
      if (!known.includes(input)) issues.push(unknownName('unknown-input', path, input, known))
      if (!change)
        issues.push({
          code: 'not-a-number',
          path,
          input,
          message: `'${shown(typeof written === 'object' ? Object.values({ ...written })[0] : written)}' is no change: write +10%, -30%, *1.5 or the new value`,
        })
      return change ? [[input, change]] : []
    }),
  }))
}

/** The values of a scenario and which of them differ from the base. */
function apply(
  situation: Situation,
  at: Values,
  { name, changes }: Read,
): { readonly name: string; readonly differs: readonly string[]; readonly values: Values } {
  const changed = changes.map(
    ([input, change]) => [input, 'set' in change ? fromText(change.set) : mul(at.get(input) as Rational, fromText(change.times))] as const,
  )
  const values = new Map([...moved(situation, at, changed), ...changed])
  return { name, values, differs: [...values.keys()].filter((input) => toText(values.get(input) as Rational) !== toText(at.get(input) as Rational)) }
}
