/** Points and formulas of a claim as people are told them. */
import { printBody } from '../../formula/print.ts'
import { type Rational, toText } from '../../number/rational.ts'
import type { Point } from '../verdict.ts'
import type { Setup } from './setup.ts'

/** A point with every input of the claim, also those whose range is a point. */
export const pointOf = (setup: Setup, at: readonly Rational[]): Point =>
  Object.fromEntries(setup.inputs.map((name) => [name, toText(setup.fixed.get(name) ?? (at[setup.free.indexOf(name)] as Rational))]))

/** The formula behind an instruction. */
export const formulaAt = (setup: Setup, at: number): string => printBody(setup.program.nodes[at] as (typeof setup.program.nodes)[number])
