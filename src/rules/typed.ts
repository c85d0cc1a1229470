/** What the typed faces of rules share. One cast per face, nowhere else. */
import { type Claim, type Expr, nodeOf } from '../core/expr.ts'
import { SplitKeyError } from '../core/issue.ts'
import type { Node } from '../core/node.ts'
import { type AmountRule, applyRule, type Param } from '../core/rule.ts'
import type { Unit } from '../core/unit.ts'

/** The inputs of any of several amounts, all together: constants have none. */
export type InputsIn<A> = (A extends { readonly '~inputs'?: (inputs: infer I) => void } ? (inputs: I) => void : (inputs: object) => void) extends (
  inputs: infer All extends object,
) => void
  ? All
  : object

/** Arguments by parameter name, as the typed face checked them. */
type Given = Readonly<Record<string, unknown>>

const argument = (rule: AmountRule, name: string, param: Param, value: unknown): Node | readonly Node[] | string | undefined => {
  if (value === undefined) {
    if ('optional' in param) return undefined
    throw new SplitKeyError([{ code: 'missing-part', path: name, message: `${rule.name} needs ${name}` }])
  }
  if (param.kind === 'amounts') return Object.freeze((value as readonly Expr[]).map((item) => nodeOf(item)))
  return param.kind === 'amount' ? nodeOf(value as never) : (value as string)
}

/** Applies an amount rule to amounts as TypeScript gives them. */
export const call = <E>(rule: AmountRule, given: Given): E =>
  applyRule(rule, Object.fromEntries(Object.entries(rule.params).map(([name, param]) => [name, argument(rule, name, param, given[name])]))) as unknown as E

/** Applies a claim rule. */
export const claim = <C>(rule: AmountRule, given: Given & { readonly to: string }): C =>
  Object.freeze({ to: given.to, amount: call<Expr>(rule, given) }) as unknown as C

type GivenInputs<G> = InputsIn<G[keyof G]> & object

/**
 * Applies a rule of your own, made by `defineRule`. TypeScript cannot read its unit from the definition, so it is stated; at run time it
 * is checked.
 * @throws `unit` when the rule answers another unit
 * @example const halfOf = (x: Expr<'EUR', never>) => fromRule(halfRule, { of: x }, 'EUR')
 */
export function fromRule<const G extends Given, const U extends Unit>(rule: AmountRule, given: G, unit: U): Expr<U, GivenInputs<G>> {
  const made = call<Expr<U, GivenInputs<G>>>(rule, given)
  if (made.unit !== unit) throw new SplitKeyError([{ code: 'unit', path: rule.name, message: `${made.unit} where ${unit} is needed` }])
  return made
}

export type { Claim }
