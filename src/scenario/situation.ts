/** What a question is asked about: a key, and the numbers at hand. */
import { type Issue, raise, unknownName } from '../core/issue.ts'
import type { KeyData } from '../core/key.ts'
import type { Numeric } from '../number/numeric.ts'
import { fromText, type Rational, toText } from '../number/rational.ts'
import { readNumbers } from '../read/inputs.ts'

/** A key with one set of inputs; without `balances`, every balance is at its agreed start. */
export interface Situation {
  readonly key: KeyData
  readonly inputs: Readonly<Record<string, Numeric>>
  readonly balances?: Readonly<Record<string, Numeric>>
  /** Inputs that take the value of another one whenever that one is moved: `{ aluminiumPaid: 'aluminium' }`. */
  readonly follows?: Readonly<Record<string, string>>
}

/** Every number a key starts from, by name: inputs and opening balances. */
export type Values = ReadonlyMap<string, Rational>

/**
 * The numbers of a situation, read exactly; `issues` are those of the question it is asked about.
 * @throws `missing-input`, `unknown-input`, `unknown-balance`, `not-a-number`: every problem at once
 */
export function readSituation({ key, inputs, balances, follows = {} }: Situation, issues: Issue[] = []): Values {
  issues.push(...followIssues(key, follows))
  const starts = Object.fromEntries(Object.entries(key.balances).map(([name, { start }]) => [name, start]))
  const given = readNumbers(inputs, key.inputs, 'input', issues)
  const opening = balances ? readNumbers(balances, key.balances, 'balance', issues) : starts
  raise(issues)
  return new Map(Object.entries({ ...opening, ...given }).map(([name, text]) => [name, fromText(text)]))
}

function followIssues(key: KeyData, follows: Readonly<Record<string, string>>): Issue[] {
  const known = Object.keys(key.inputs)
  return Object.entries(follows).flatMap(([follower, leader]): readonly Issue[] => {
    const path = `follows.${follower}`
    const unknown = [follower, leader].filter((name) => !known.includes(name)).map((name) => unknownName('unknown-input', path, name, known))
    if (unknown.length > 0) return unknown
    const [mine, its] = [key.inputs[follower]?.unit, key.inputs[leader]?.unit]
    if (mine !== its) return [{ code: 'unit', path, message: `${its} where ${mine} is needed` }]
    return Object.hasOwn(follows, leader) ? [{ code: 'schema', path, message: `'${leader}' follows another input itself: name the one that leads` }] : []
  })
}

/** The inputs that move when this one does: itself, and those that follow it. */
export const movedWith = ({ follows = {} }: Situation, name: string): readonly string[] => [
  name,
  ...Object.keys(follows).filter((follower) => follows[follower] === name),
]

/** The same values with some inputs moved, and those that follow them. */
export const moved = (situation: Situation, values: Values, changed: Iterable<readonly [string, Rational]>): Values =>
  withValues(
    values,
    [...changed].flatMap(([name, value]) => movedWith(situation, name).map((one) => [one, value] as const)),
  )

/** The same values with some replaced. */
export const withValues = (values: Values, changed: Iterable<readonly [string, Rational]>): Values => new Map([...values, ...changed])

/** Values as canonical text. */
export const textsOf = (values: Values, names: Iterable<string> = values.keys()): Readonly<Record<string, string>> =>
  Object.fromEntries([...names].map((name) => [name, toText(values.get(name) as Rational)]))
