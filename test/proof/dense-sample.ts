/**
 * Tries hard to contradict a proof: many points in floating point by the library's own interpreter, the near ones again in exact
 * fractions. Shares nothing with the prover.
 */
import type { Node } from '../../src/core/node.ts'
import type { Arithmetic } from '../../src/number/arithmetic.ts'
import { fromText, toText } from '../../src/number/rational.ts'
import type { Claim } from '../../src/proof/goal.ts'
import type { Refuted } from '../../src/proof/verdict.ts'
import { program } from '../../src/read/evaluate.ts'
import { codeOf } from '../../src/read/plan.ts'
import type { Random } from './mutate.ts'
import { isMissed } from './witness.ts'

const floats: Arithmetic<number> = {
  lit: (text) => {
    const { n, d } = fromText(text)
    return Number(n) / Number(d)
  },
  add: (a, b) => a + b,
  mul: (a, b) => a * b,
  div: (a, b) => (b === 0 ? undefined : a / b),
  min: Math.min,
  max: Math.max,
  round: (x, to) => Math.round(x / to) * to,
  step: (x) => (x >= 0 ? 1 : 0),
}

const evaluator = (node: Node): ((point: Readonly<Record<string, number>>) => number | undefined) => {
  const code = codeOf([node])
  const ready = program(code, floats)
  return (point) => ready.run((name) => point[name])[code.at.get(node) as number]
}

/** A point at which one of the goals is missed, or `undefined`. */
export function contradiction(claim: Claim, random: Random, points: number): Refuted | undefined {
  const names = Object.keys(claim.box)
  const ends = Object.fromEntries(names.map((name) => [name, (claim.box[name] as readonly [string, string]).map((text) => floats.lit(text) as number)]))
  const coordinate = (name: string): number => {
    const [lo, hi] = ends[name] as [number, number]
    const way = random()
    if (way < 0.2) return lo
    if (way > 0.8) return hi
    // A thousandth of the range is a short decimal.
    return Math.round((lo + random() * (hi - lo)) * 1e6) / 1e6
  }
  for (const [goal, { of, ...rest }] of claim.goals.entries()) {
    const value = evaluator(of)
    for (let count = 0; count < points; count++) {
      const at = Object.fromEntries(names.map((name) => [name, coordinate(name)]))
      const to = 'along' in rest ? { ...at, [rest.along]: coordinate(rest.along) } : undefined
      const [a, b] = [value(at), to && value(to)]
      if (a === undefined || (to !== undefined && b === undefined)) continue
      if (!isNear({ ...rest, a, b: b ?? 0, way: to === undefined || !('along' in rest) ? 0 : (to[rest.along] as number) - (at[rest.along] as number) }))
        continue
      const found: Refuted = { verdict: 'refuted', goal, at: texts(at), value: String(a), by: '0', onGrid: false, ...(to ? { to: texts(to) } : {}) }
      if (isMissed(claim, found)) return found
    }
  }
  return undefined
}

const texts = (point: Readonly<Record<string, number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(point).map(([name, value]) => [name, toText({ n: BigInt(Math.round(value * 1e6)), d: 1_000_000n })]))

interface Seen {
  readonly kind: string
  readonly sign?: 1 | -1
  readonly limit?: string
  readonly a: number
  readonly b: number
  readonly way: number
}

/** Could the goal be missed here, as far as floating point can say? */
function isNear({ kind, sign = 1, limit = '0', a, b, way }: Seen): boolean {
  const noise = 1e-9 * (1 + Math.abs(a) + Math.abs(b))
  if (kind === 'nonnegative') return a < -noise / 1e3
  if (kind === 'zero') return Math.abs(a) > noise / 1e3
  if (kind === 'monotone') return (b - a) * Math.sign(way) * sign < -noise / 1e3
  return Math.abs(b - a) - (floats.lit(limit) as number) * Math.abs(way) > noise / 1e3
}
