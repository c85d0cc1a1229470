/**
 * What a property is: data. Its parameters, one sentence per language, and what it states about a key in terms of the four goals, so
 * that prover, checker and sampler need to know nothing of it.
 */
import type { Node } from '../../core/node.ts'
import type { Param, Sentences } from '../../core/rule.ts'
import type { Unit } from '../../core/unit.ts'
import type { Box, Goal } from '../goal.ts'
import type { Comparison } from './comparison.ts'
import type { Setting } from './setting.ts'

/** One parameter of a property, in the order in which they are written. The first may be given without its name. */
export type PropertyParam = (
  | Extract<Param, { readonly kind: 'amount' }>
  | Extract<Param, { readonly kind: 'party' | 'choice' }>
  /** An input or a balance, by name. */
  | { readonly kind: 'input' }
  /** A number with its unit; `per` names the input that money is divided by: `0.50 EUR/pc`. `alone` a plain number such as 5%. */
  | { readonly kind: 'constant'; readonly money?: true; readonly per?: string; readonly alone?: true }
  /** Inputs that change places: `{ hoursA: hoursB }`. */
  | { readonly kind: 'pairs' }
  /** Two formulas with `>=`, `<=` or `==` between them. */
  | { readonly kind: 'comparison' }
) & { readonly optional?: true }

/** An argument as it is kept while a claim is built. */
export type PropertyArg =
  | { readonly kind: 'node'; readonly node: Node }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'constant'; readonly value: string; readonly unit: Unit }
  | { readonly kind: 'pairs'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly kind: 'comparison'; readonly comparison: Comparison }

/** The arguments as a property receives them. */
export interface PropertyArgs {
  readonly amount: (name: string) => Node
  /** An optional amount that was not given. */
  readonly maybe: (name: string) => Node | undefined
  readonly word: (name: string) => string
  readonly maybeWord: (name: string) => string | undefined
  readonly constant: (name: string) => { readonly value: string; readonly unit: Unit }
  readonly pairs: (name: string) => readonly (readonly [string, string])[]
  readonly comparison: (name: string) => Comparison
}

/** One goal, and what it is about where a property has several: `S, aluminiumPaid`. */
export interface Stated {
  readonly goal: Goal
  readonly about?: string
}

/** What a property states about a key. */
export interface Statement {
  readonly goals: readonly Stated[]
  /** Inputs that the property adds, such as the size of a shock. */
  readonly fresh?: Box
  /** Which declared input an added one stands beside: it has its range where `fresh` gives none, and its decimals. */
  readonly like?: Readonly<Record<string, string>>
}

/** A property: one file, one exported idea. */
export interface PropertyDefinition {
  readonly name: string
  readonly params: Readonly<Record<string, PropertyParam>>
  /** A sentence per language; `{of}` stands for that argument, and what stands in `[…]` is left out when its argument is not given. */
  readonly says: Sentences
  /** The definition in symbols, for the reference. */
  readonly meaning: string
  /** As it stands in an agreement file. */
  readonly example: string
  /** @throws what the key lacks for the property to have a meaning */
  readonly state: (setting: Setting, args: PropertyArgs) => Statement
}

/** The properties a document may name. */
export type PropertyBook = ReadonlyMap<string, PropertyDefinition>

/** Declares a property. It is usable in agreement files as soon as it stands in the book given to the reader. */
export const defineProperty = (definition: PropertyDefinition): PropertyDefinition => Object.freeze(definition)
