/** Enclosures: the truth lies in them, for whole keys. */
import fc from 'fast-check'
import { expect } from 'vitest'
import * as build from '../../src/core/build.ts'
import { lit } from '../../src/core/build.ts'
import type { Node } from '../../src/core/node.ts'
import { rationals } from '../../src/number/arithmetic.ts'
import { add, compare, fromText, mul, type Rational, rational, sub } from '../../src/number/rational.ts'
import { program } from '../../src/read/evaluate.ts'
import { codeOf } from '../../src/read/plan.ts'
import { type Enclosure, enclosures, highest, lowest, symbol } from '../../src/scenario/design/enclosure.ts'
import { law } from '../seed.ts'

const names = ['p', 'q'] as const
const leaf: fc.Arbitrary<Node> = fc.oneof(
  fc.constantFrom(...names).map((name) => build.input(name, { unit: '1' })),
  fc.integer({ min: -4, max: 4 }).map((n) => lit(n)),
  fc.constantFrom('1/3', '0.5', '-2.25').map((text) => lit(text)),
)
const formula: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'formula' },
    leaf,
    fc.tuple(fc.constantFrom(build.add, build.mul, build.min, build.max, build.div), tie('node'), tie('node')).map(([make, a, b]) => make(a, b)),
    fc
      .tuple(fc.constantFrom('half-even' as const, 'floor' as const, 'away-from-zero' as const), tie('node'))
      .map(([mode, a]) => build.round(a, lit('0.25'), mode)),
    tie('node').map((a) => build.step(a)),
  ),
})).node

const end = fc.integer({ min: -8, max: 8 }).map((n) => rational(BigInt(n), 2n))
const range = fc.tuple(end, end).map(([a, b]) => (compare(a, b) <= 0 ? ([a, b] as const) : ([b, a] as const)))
const parts = fc.array(fc.integer({ min: -16, max: 16 }), { minLength: 2, maxLength: 2 })

law(
  'whatever the parameters in their ranges, a formula lies within its enclosure',
  500,
  fc.record({ formula, ranges: fc.tuple(range, range), parts: fc.array(parts, { minLength: 4, maxLength: 4 }) }),
  ({ formula: node, ranges, parts: tries }) => {
    const code = codeOf([node])
    const place = code.at.get(node) as number
    const symbols = new Map(names.map((name, index) => [name as string, symbol(...(ranges[index] as readonly [Rational, Rational]), index, names.length)]))
    const around = program(code, enclosures).run((name) => symbols.get(name))[place]
    for (const at of tries) {
      const u = at.map((part) => rational(BigInt(part), 16n))
      const point = new Map(names.map((name, index) => [name as string, parameterAt(symbols.get(name) as Enclosure, u, index)]))
      const value = program(code, rationals).run((name) => point.get(name))[place]
      if (value === undefined) expect(around).toBeUndefined()
      if (value === undefined || around === undefined) continue
      const line = around.slopes.reduce((sum, slope, index) => add(sum, mul(slope, u[index] as Rational)), around.base)
      expect(compare(sub(value, line), around.error)).toBeLessThanOrEqual(0)
      expect(compare(sub(line, value), around.error)).toBeLessThanOrEqual(0)
      expect([compare(lowest(around), value), compare(value, highest(around))].every((order) => order <= 0)).toBe(true)
    }
  },
)

const parameterAt = ({ base, slopes }: Enclosure, u: readonly Rational[], index: number): Rational =>
  add(base, mul(slopes[index] ?? fromText('0'), u[index] as Rational))
