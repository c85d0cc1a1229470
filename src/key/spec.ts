/** How a key is written in TypeScript: object literals that complete in the editor, with partners and units checked. */
import type { ClaimsRuleName } from '../core/claims/names.ts'
import type { Amount, Claim, Expr, Quantity } from '../core/expr.ts'
import type { InputOptions } from '../core/input-spec.ts'
import type { KeyData } from '../core/key.ts'
import type { RoundingMode } from '../core/node.ts'
import type { RuleSplit } from '../core/split.ts'
import type { Unit } from '../core/unit.ts'

/** A fixed weight. Percentages must add up to 100 %; plain numbers need not add up to anything. */
export type Weight = number | `${number}` | `${number}%`

// A full record: with optional keys a misspelled partner would pass silently.
type Shares<P extends string> = { readonly [Name in P]: Weight }

/** How a pot is divided. Every form divides any pot, and its parts add up to it. */
export type SplitSpec<P extends string, M extends Unit> =
  /** Built by a rule of your own: `applySplitRule(rule, …)`. */
  | RuleSplit
  /** Everything to one partner, or to a fund. */
  | { readonly to: string }
  /** Fixed weights. */
  | { readonly shares: Shares<P> }
  /** In proportion to measured amounts; `whenZero` divides where they add up to zero. */
  | { readonly sharesBy: { readonly [Name in P]: Expr<Unit, never> }; readonly whenZero: SplitSpec<P, M> }
  /** Marginal tiers, lowest first. */
  | { readonly tiers: readonly (SplitSpec<P, M> & { readonly upTo?: Amount<M> })[] }
  /** One after the other; the last takes the rest. */
  | { readonly inOrder: readonly (SplitSpec<P, M> & { readonly upTo?: Amount<M>; readonly share?: Amount<'1'> })[] }
  /** Fixed weights with limits. */
  | { readonly capped: CappedSpec<P, M> }
  /** Claims on the pot: up to their sum by a claims rule, beyond by `beyond`. */
  | { readonly claims: ClaimsSpec<P, M> }
  /** One split above zero, another below. */
  | { readonly bySign: { readonly surplus: SplitSpec<P, M>; readonly deficit: SplitSpec<P, M> } }
  /** Below the joint cost a claims rule, above it agreed shares. */
  | { readonly referenceKey: { readonly costs: All<P, Amount<M>>; readonly below: ClaimsRuleName; readonly shares: Shares<P> } }
  /** What each would have alone, then agreed shares of what lies above. */
  | { readonly standalonePlusShare: { readonly standalone: All<P, Amount<M>>; readonly below: ClaimsRuleName; readonly shares: Shares<P> } }
  /** What each would have alone, then the same for everyone. */
  | { readonly equalSurplus: { readonly standalone: All<P, Amount<M>>; readonly below: ClaimsRuleName } }
  /** What each would have alone, all by the same percentage more or less. */
  | { readonly proportionalSurplus: { readonly standalone: All<P, Amount<M>>; readonly whenZero: SplitSpec<P, M> } }
  /** In proportion to use. */
  | { readonly patronageRefund: { readonly use: All<P, Measure>; readonly whenZero: SplitSpec<P, M> } }
  /** In proportion to several measures, each for its weight. */
  | { readonly weightedDrivers: { readonly drivers: readonly { readonly weight: Weight; readonly by: All<P, Measure> }[]; readonly whenZero: SplitSpec<P, M> } }
  /** Equally up to an amount, then by shares. */
  | { readonly equalThenProportional: EqualThenProportionalSpec<P, M> }
  /** The whole pot by the tier that an amount reaches. It jumps. */
  | { readonly wholeAmountTiers: { readonly measured: Amount<M>; readonly as: SplitSpec<P, M> } }
  /** A part to a joint fund until it is full; `then` divides the rest. */
  | { readonly reserveFund: { readonly fund: string; readonly rate: Amount<'1'>; readonly until: Amount<M>; readonly then: SplitSpec<P, M> } }
  /** A joint fund pays first; `then` divides the rest. */
  | { readonly drawOnFund: { readonly fund: string; readonly then: SplitSpec<P, M> } }

/** Something measured: hours, kilometres, euros; or a plain number. */
type Measure = Expr<Unit, never> | `${number} ${string}` | number

type All<P extends string, V> = { readonly [Name in P]: V }

export interface EqualThenProportionalSpec<P extends string, M extends Unit> {
  readonly equalUpTo: Amount<M>
  readonly shares: Shares<P>
  /** Limits of the second part. */
  readonly caps?: { readonly [Name in P]?: Amount<M> }
  /** Who receives what nobody can take; needed where everyone has a limit. */
  readonly rest?: SplitSpec<P, M>
}

export interface ClaimsSpec<P extends string, M extends Unit> {
  readonly rule: ClaimsRuleName
  readonly by: { readonly [Name in P]: Amount<M> }
  /** Above zero. For rules that level awards or losses: a weight of 2 counts twice. */
  readonly weights?: Shares<P>
  readonly beyond: SplitSpec<P, M>
}

export interface CappedSpec<P extends string, M extends Unit> {
  readonly shares: Shares<P>
  readonly caps: { readonly [Name in P]?: Amount<M> }
  readonly excess: 'refill' | SplitSpec<P, M>
  readonly rest?: SplitSpec<P, M>
}

/** A balance carried from period to period: `next` says what it holds afterwards; a fund is moved by the split. */
export type BalanceSpec =
  | { readonly start: `${number} ${string}`; readonly next: Expr<Unit, never> }
  | { readonly start: `${number} ${string}`; readonly fund: true }

/** A key as it is written. `M` is the unit of the pot. */
export interface KeySpec<P extends string, M extends Unit> {
  readonly parties: readonly P[]
  readonly inputs?: Readonly<Record<string, Unit | InputOptions>>
  readonly balances?: Readonly<Record<string, BalanceSpec>>
  /** Lines that are shown although nothing else mentions them. */
  readonly lines?: Readonly<Record<string, Expr<Unit, never>>>
  readonly pot: Expr<M, never>
  readonly claims?: readonly Claim<NoInfer<P>, NoInfer<M>, never>[]
  readonly surplus: SplitSpec<NoInfer<P>, NoInfer<M>>
  readonly deficit?: SplitSpec<NoInfer<P>, NoInfer<M>>
  readonly round: {
    readonly to: Quantity<NoInfer<M>>
    readonly leftover: 'largest-remainder' | 'largest-share' | 'in-order' | 'carry' | { readonly to: NoInfer<P> }
    readonly lines?: RoundingMode
  }
  readonly costs?: { readonly [Name in P]?: Expr<NoInfer<M>, never> }
}

/** Refuses fields that no key has. */
export type NoExtra<S, Allowed> = { readonly [Field in Exclude<keyof S, keyof Allowed>]: never }

// The depth ends the search where inference failed and `T` is the recursive specification type itself.
type Readers<T, Depth extends readonly 0[] = []> = Depth['length'] extends 12
  ? never
  : T extends { readonly '~inputs'?: (inputs: infer I) => void }
    ? (inputs: I) => void
    : T extends readonly (infer Item)[]
      ? Readers<Item, [...Depth, 0]>
      : T extends object
        ? { [Field in keyof T]: Readers<T[Field], [...Depth, 0]> }[keyof T]
        : never

type AllInputs<R> = [R] extends [never] ? object : R extends (inputs: infer I) => void ? (inputs: I) => void : never

type Declared<S> = S extends { readonly inputs: infer I } ? { readonly [Name in keyof I]: I[Name] extends { readonly unit: infer U } ? U : I[Name] } : object

/** Every input that a specification reads, with its unit; balances are not inputs. */
export type SpecInputs<S> = Omit<
  (AllInputs<Readers<Omit<S, 'inputs'>>> extends (inputs: infer I) => void ? I : object) & Declared<S>,
  S extends { readonly balances: infer B } ? keyof B : never
>

/**
 * A split key. What the compiler knows about it: its partners `P`, its inputs `I` by unit, and the unit `M` of its pot.
 * At run time it is frozen plain data.
 */
export interface Key<out P extends string = string, in out I extends object = Record<string, Unit>, out M extends Unit = Unit> extends KeyData {
  readonly parties: readonly P[]
  readonly '~inputs'?: (inputs: I) => I
  readonly '~unit'?: M
}
