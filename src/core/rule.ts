/**
 * What a rule is: its parameters as data, its expansion into nodes, and one sentence per language. A rule keeps its name and its
 * arguments in the key, and means exactly what it expands to; `test/laws/rules.test.ts` holds every rule to that.
 */
import * as build from './build.ts'
import type { Drivers, Measures, Weights } from './measures.ts'
import type { Node, RuleArg } from './node.ts'
import type { RuleSplit, Split, SplitArg } from './split.ts'
import type { Unit } from './unit.ts'

/** One parameter of a rule. The order of parameters is the order in which a formula may give them without a name. */
export type Param =
  /** A formula or a constant. `unit` fixes its unit, `like` makes it that of another parameter, `inPot` that of the pot. */
  | { readonly kind: 'amount'; readonly unit?: Unit; readonly like?: string; readonly optional?: true; readonly inPot?: true }
  /** A list of formulas; an optional one that is not given is empty. */
  | { readonly kind: 'amounts'; readonly unit?: Unit; readonly like?: string; readonly optional?: true }
  /** One word of a list. */
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  /** A partner of the key. */
  | { readonly kind: 'party' }
  /** A balance of the key, as the node that reads it. */
  | { readonly kind: 'balance' }
  /** A split, for what the rule leaves. */
  | { readonly kind: 'split'; readonly optional?: true }
  /** An amount per partner, for all of them or, with `some`, for those named; `inPot` in the unit of the pot. */
  | { readonly kind: 'measures'; readonly some?: true; readonly inPot?: true; readonly optional?: true }
  /** A fixed weight per partner. */
  | { readonly kind: 'weights' }
  /** Several measures, each with the part of the pot that follows it. */
  | { readonly kind: 'drivers' }
  /** Free text, kept and never computed with. */
  | { readonly kind: 'text'; readonly optional?: true }

/** The arguments as the expansion receives them. */
export interface RuleArgs {
  amount(name: string): Node
  /** An optional amount that was not given. */
  maybe(name: string): Node | undefined
  amounts(name: string): readonly Node[]
  word(name: string): string
  split(name: string): Split
  /** An optional split that was not given. */
  maybeSplit(name: string): Split | undefined
  /** An amount per partner; empty where an optional one was not given. */
  measures(name: string): Readonly<Record<string, Node>>
  weights(name: string): Readonly<Record<string, string>>
  drivers(name: string): Drivers['drivers']
}

/** A sentence per language; `{price}` stands for the argument of that name. */
export interface Sentences {
  readonly en: string
  readonly nl: string
  readonly fr: string
}

interface Definition {
  readonly name: string
  readonly params: Readonly<Record<string, Param>>
  readonly says: Sentences
  /** Can the least change of an input change what somebody receives by a whole amount? Such a rule is never a default. Some can only `where` a parameter is given. */
  readonly jumps?: true | { readonly where: string }
}

/** A rule that builds an amount. `claim` rules have a parameter `to` and stand under `claims:`; `amount` rules stand in formulas. */
export interface AmountRule extends Definition {
  readonly kind: 'amount' | 'claim'
  /** Builds what the rule means. It may only build nodes: no numbers, no reading. */
  readonly expand: (args: RuleArgs) => Node
}

/** A rule that divides: it stands where a split stands, and expands to a split. */
export interface SplitRule extends Definition {
  readonly kind: 'split'
  readonly expand: (args: RuleArgs) => Split
}

/** A rule: one file, one exported idea. */
export type RuleDefinition = AmountRule | SplitRule

/** The rules a document may name. */
export type RuleBook = ReadonlyMap<string, RuleDefinition>

/**
 * Declares a rule. It is usable from formulas, YAML and TypeScript as soon as it is in the rule book given to `load`.
 * @example
 * const half = defineRule({ name: 'half', kind: 'amount', params: { of: { kind: 'amount' } },
 *   says: { en: 'half of {of}', nl: 'de helft van {of}', fr: 'la moitié de {of}' },
 *   expand: (args) => mul(lit('1/2'), args.amount('of')) })
 */
/* @__NO_SIDE_EFFECTS__ */
export function defineRule<const D extends RuleDefinition>(definition: D): D {
  return Object.freeze(definition)
}

/** The arguments a rule keeps: those it has parameters for, in their order. */
const kept = <V>(definition: RuleDefinition, given: Readonly<Record<string, V | undefined>>): Record<string, V> => {
  const args: Record<string, V> = {}
  for (const name of Object.keys(definition.params)) {
    const value = given[name]
    if (value !== undefined) args[name] = value
  }
  return args
}

/** Applies a rule: the node keeps the rule's name and arguments, and its body is the expansion. */
export function applyRule(definition: AmountRule, given: Readonly<Record<string, RuleArg | undefined>>): Node {
  const args = kept(definition, given)
  return build.rule(definition.name, args, definition.expand(argumentsOf(args)))
}

/** Applies a rule that divides: the split keeps the rule's name and arguments. */
export function applySplitRule(definition: SplitRule, given: Readonly<Record<string, SplitArg | undefined>>): RuleSplit {
  const args = kept(definition, given)
  return Object.freeze({ kind: 'rule', rule: definition.name, with: Object.freeze(args), body: frozen(definition.expand(argumentsOf(args))) })
}

/** A rule writes its split as plain objects; they are frozen here, so that no key can be changed through one. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

/** What the kept arguments expand to: `test/laws/rules.test.ts` compares it with the body in the key. */
export const expansionOf = <D extends RuleDefinition>(definition: D, args: Readonly<Record<string, SplitArg>>): ReturnType<D['expand']> =>
  definition.expand(argumentsOf(args)) as ReturnType<D['expand']>

const argumentsOf = (args: Readonly<Record<string, SplitArg>>): RuleArgs => ({
  amount: (name) => args[name] as Node,
  maybe: (name) => args[name] as Node | undefined,
  amounts: (name) => (args[name] ?? []) as readonly Node[],
  word: (name) => args[name] as string,
  split: (name) => args[name] as Split,
  maybeSplit: (name) => args[name] as Split | undefined,
  measures: (name) => (args[name] as Measures | undefined)?.by ?? {},
  weights: (name) => (args[name] as Weights).shares,
  drivers: (name) => (args[name] as Drivers).drivers,
})
