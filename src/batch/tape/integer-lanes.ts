/** The integers of a plan on a tape, exactly: each one double where its bounds allow, else a pair. */
import type { Integer } from '../analysis/integer.ts'
import { divideRounded } from './divide-whole.ts'
import { addPairs, constantPair, lessPair, multiplyPairs, negatePair, type Pair, pairLimit, selectPair, singleLimit } from './pair.ts'
import type { TapeWriter } from './tape.ts'

/** Writes the integers that are asked for; `undefined` where one does not fit a pair. */
export function integerLanes(t: TapeWriter, list: readonly Integer[], input: (name: string) => number): (index: number) => Pair | undefined {
  const done = new Map<number, Pair | undefined>()
  const get = (index: number): Pair | undefined => done.get(index)
  return (wanted) => {
    for (const index of below(list, wanted, done)) done.set(index, fitted(laneOf(t, list, index, get, input), list[index] as Integer))
    return done.get(wanted)
  }
}

/** What an integer is computed from. */
const argsOf = (own: Integer): readonly number[] => (own.op === 'sum' ? own.terms.map(({ of }) => of) : 'args' in own ? own.args : [])

/** Everything an integer needs that is not there yet, in order. */
function below(list: readonly Integer[], wanted: number, done: ReadonlyMap<number, unknown>): readonly number[] {
  const found = new Set<number>()
  const open = [wanted]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (found.has(index) || done.has(index)) continue
    found.add(index)
    open.push(...argsOf(list[index] as Integer))
  }
  return [...found].sort((a, b) => a - b)
}

/** A pair whose bounds are below 2⁵³ is its high part. */
const fitted = (lane: Pair | undefined, own: Integer): Pair | undefined =>
  lane?.low !== undefined && magnitudeOf(own) <= singleLimit ? { high: lane.high } : lane

/** The largest magnitude within the bounds. */
export const magnitudeOf = ({ lo, hi }: Integer): bigint => (hi > -lo ? hi : -lo)

function laneOf(
  t: TapeWriter,
  list: readonly Integer[],
  index: number,
  get: (index: number) => Pair | undefined,
  input: (name: string) => number,
): Pair | undefined {
  const own = list[index] as Integer
  const bound = magnitudeOf(own)
  if (bound > pairLimit) return undefined
  const size = (at: number): bigint => magnitudeOf(list[at] as Integer)
  const args = argsOf(own).map(get)
  if (args.some((arg) => arg === undefined)) return undefined
  const [a, b] = args as [Pair, Pair]
  switch (own.op) {
    case 'const':
      return constantPair(t, own.value)
    case 'input':
      return { high: input(own.name) }
    case 'sum':
      return sumOf(
        t,
        own.terms.map(({ of, times }, at) => ({ lane: args[at] as Pair, times, size: size(of) })),
      )
    case 'product':
      return multiplyPairs(t, a, b, bound)
    case 'min':
    case 'max':
      return pickOf(t, own.op, a, b)
    case 'step':
      return { high: t.unary('bit', t.binary('le', t.constant(0), a.high)) }
    case 'sign':
      return { high: t.binary('sub', t.unary('bit', t.binary('lt', t.constant(0), a.high)), t.unary('bit', t.binary('lt', a.high, t.constant(0)))) }
    case 'abs':
      return a.low === undefined ? { high: t.unary('abs', a.high) } : selectPair(t, t.binary('lt', a.high, t.constant(0)), negatePair(t, a), a)
    case 'round': {
      const high = divideRounded(t, a, b, own.mode, { numerator: size(own.args[0]), divisor: size(own.args[1]) })
      return high === undefined ? undefined : { high }
    }
  }
}

const pickOf = (t: TapeWriter, op: 'min' | 'max', a: Pair, b: Pair): Pair =>
  a.low === undefined && b.low === undefined
    ? { high: t.binary(op, a.high, b.high) }
    : selectPair(t, op === 'min' ? lessPair(t, 'lt', a, b) : lessPair(t, 'lt', b, a), a, b)

interface Multiple {
  readonly lane: Pair
  readonly times: bigint
  readonly size: bigint
}

/** The terms one after the other: no sum on the way is larger than all magnitudes together. */
function sumOf(t: TapeWriter, terms: readonly Multiple[]): Pair | undefined {
  let so: Pair | undefined
  let bound = 0n
  for (const { lane, times, size } of terms) {
    const by = times < 0n ? -times : times
    bound += by * size
    if (bound > pairLimit) return undefined
    const term = multiplyPairs(t, lane, constantPair(t, by), by * size)
    if (so && times < 0n && so.low === undefined && term.low === undefined && bound <= singleLimit) so = { high: t.binary('sub', so.high, term.high) }
    else {
      const signed = times < 0n ? negatePair(t, term) : term
      so = so ? addPairs(t, so, signed, bound) : signed
    }
  }
  return so
}
