/** Every property under its own name, from the registry of properties, with its arguments checked by the compiler. */
import type { KeyData } from '../../core/key.ts'
import { properties } from '../../proof/property/index.ts'
import { type HoldsOptions, holds } from './holds.ts'

/** No arguments. */
type None = { readonly [Name in never]: never }

/** A number with its unit: `'0.50 EUR/pc'`, `'5%'`; a plain number counts in the unit that is needed. */
type Constant = string | number

/** The arguments of every property; `P` are the partners. A test compares them with the registry. */
export interface PropertyArguments<P extends string = string> {
  readonly balance: None
  readonly participation: { readonly of: P; readonly reservation?: string }
  readonly floor: { readonly of: P; readonly at: string }
  readonly shortfall: { readonly of: P; readonly below: string; readonly atMost: string }
  readonly cap: { readonly of: P; readonly at: string }
  readonly monotone: { readonly of: P; readonly in: string; readonly direction: 'up' | 'down' }
  readonly noSabotage: { readonly of?: P; readonly in?: string }
  readonly incentive: { readonly of: P; readonly in: string; readonly least: Constant; readonly direction?: 'up' | 'down' }
  readonly slope: { readonly of: P; readonly in: string; readonly atMost: Constant }
  readonly swing: { readonly of: P; readonly in: string; readonly by: Constant; readonly atMost: string }
  readonly misreport: { readonly of: P; readonly in: string; readonly atMost: Constant; readonly direction?: 'over' | 'under' }
  readonly scaleInvariance: None
  readonly indexBase: { readonly index: string; readonly base?: string }
  readonly symmetry: { readonly of: P; readonly and: P; readonly swap: Readonly<Record<string, string>> }
  readonly additivity: { readonly of?: P }
  readonly noneExcluded: { readonly least: Constant; readonly of?: P }
  readonly holds: { readonly formula: string }
}

/** How a property is tested, and what is part of the promise besides its arguments. */
export interface MustOptions extends HoldsOptions {
  /** Sums of inputs times numbers, compared: `['hours1 + hours2 >= 10 h']`. */
  readonly assume?: readonly string[]
  /** By how much it may be missed, in the unit of the pot. */
  readonly tolerance?: string | number
}

/** A key with its partners known. */
type KeyOf<P extends string> = KeyData & { readonly parties: readonly P[] }

type Argument<A, P extends string> = A extends keyof PropertyArguments ? PropertyArguments<P>[A] : never

/** One function per property; the arguments may be left out where all of them may. */
export type Must = {
  readonly [A in keyof PropertyArguments]: <const P extends string>(
    key: KeyOf<P>,
    ...rest: object extends Argument<A, P> ? [args?: Argument<A, NoInfer<P>>, options?: MustOptions] : [args: Argument<A, NoInfer<P>>, options?: MustOptions]
  ) => void
}

/**
 * `holds` under the name of each property: `must.floor(key, { of: 'workshop', at: '0 EUR' })`.
 * @throws as `holds`
 * @example must.balance(garden)
 * @example must.monotone(garden, { of: 'startup', in: 'sold', direction: 'up' }, { over: { sold: [0, 5000] }, seed: 1 })
 */
export const must: Must = Object.fromEntries(
  [...properties.keys()].map((name) => [
    name,
    (key: KeyData, args: object = {}, { assume, tolerance, ...options }: MustOptions = {}): void =>
      holds(key, { [name]: Object.keys(args).length === 0 ? 'true' : args, ...(assume && { assume }), ...(tolerance !== undefined && { tolerance }) }, options),
  ]),
) as unknown as Must
