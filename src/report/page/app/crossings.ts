/** Break-even along one input: what each partner keeps at many places, from the engine, and where it passes zero, exactly. */
import { add, fromText, mul, rational, sub, toText } from '../../../number/rational.ts'
import { settleData } from '../../../read/settle.ts'
import { exact } from '../../../read/settlement.ts'
import { breakEvens, type Crossing } from '../../../scenario/break-even.ts'
import { movedWith } from '../../../scenario/situation.ts'
import { drawn } from './chart.ts'
import { type Model, rangesOf, trying } from './model.ts'

export interface BreakEvens {
  /** What `of` keeps at `x`; without `y` where nothing is settled. */
  readonly points: readonly { readonly of: string; readonly x: number; readonly y?: number }[]
  readonly crossings: readonly { readonly of: string; readonly at: readonly Crossing[] }[]
  readonly problem?: string
}

/** Places that are drawn. */
const places = 80

export function breakEvensOf(model: Model): BreakEvens {
  const { key, state, situation } = model
  const [from, to] = rangesOf(model)[state.along] ?? ['0', '0']
  const found = trying(() => key.parties.map((of) => ({ of, at: breakEvens(situation, { of, along: state.along, from, to }) })))
  const points = Array.from({ length: places + 1 }, (_, index) => pointsAt(between(from, to, index), model)).flat()
  if ('value' in found) return { points, crossings: found.value }
  return { points, crossings: key.parties.map((of) => ({ of, at: [] })), problem: found.problems.join('; ') }
}

const between = (from: string, to: string, index: number): string => {
  const [low, high] = [fromText(from), fromText(to)]
  return toText(add(low, mul(sub(high, low), rational(BigInt(index), BigInt(places)))))
}

function pointsAt(value: string, { key, situation, start, state }: Model): BreakEvens['points'] {
  const { owed } = start
  const moving = movedWith(situation, state.along)
  const inputs = { ...situation.inputs, ...Object.fromEntries(moving.map((name) => [name, value])) }
  const found = trying(() => settleData(key, inputs, { balances: situation.balances ?? {}, ...(owed && { owed }) }))
  const x = drawn(value)
  if (!('value' in found)) return key.parties.map((of) => ({ of, x }))
  const kept = { ...exact(found.value, 'payouts'), ...exact(found.value, 'net') }
  return key.parties.map((of) => ({ of, x, y: drawn(kept[of] as string) }))
}
