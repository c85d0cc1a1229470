import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimsRuleNames, claimsRules, divideClaims } from '../../src/claims/index.ts'
import { isSplitKeyError } from '../../src/core/issue.ts'
import { bankruptcyGame, nucleolus, shapley, tau } from '../../src/games/index.ts'
import { compare, exact, type Fraction, fraction, minus, text, total } from '../fraction.ts'
import { law } from '../seed.ts'
import { byDefinition, definedRules } from './by-definition.ts'

const claim = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 300 })).map((n) => fraction(BigInt(n), 3n))
const problem = (most: number) =>
  fc.tuple(fc.array(claim, { minLength: 1, maxLength: most }), fc.integer({ min: 0, max: 24 })).map(([claims, part]) => {
    const all = total(claims)
    return { claims, estate: fraction(all[0] * BigInt(part), all[1] * 24n) }
  })

const record = (list: readonly Fraction[]) => Object.fromEntries(list.map((item, index) => [`p${index}`, text(item)]))
const answers = (rule: (typeof claimsRuleNames)[number], estate: Fraction, claims: readonly Fraction[], weights?: readonly Fraction[]) =>
  Object.values(divideClaims(rule, text(estate), record(claims), weights ? { weights: record(weights) } : {})).map(exact)

describe.each(claimsRuleNames)('%s', (rule) => {
  const most = rule === 'averageOfAwards' ? 5 : 6
  law('gives everyone between nothing and its claim, and together exactly the estate', 100, problem(most), ({ estate, claims }) => {
    const awards = answers(rule, estate, claims)
    expect(text(total(awards))).toBe(text(estate))
    awards.forEach((award, index) => {
      expect(compare(award, [0n, 1n])).toBeGreaterThanOrEqual(0)
      expect(compare(award, claims[index] as Fraction)).toBeLessThanOrEqual(0)
    })
  })

  law('does not depend on the order of writing', 50, problem(most), ({ estate, claims }) => {
    const [there, back] = [answers(rule, estate, claims), answers(rule, estate, [...claims].reverse())]
    expect(back.map(text).reverse()).toEqual(there.map(text))
  })

  test('says so in three languages', () => {
    expect(Object.keys(claimsRules[rule].says)).toEqual(['en', 'nl', 'fr'])
    for (const sentence of Object.values(claimsRules[rule].says)) expect(sentence).toContain('{estate}')
    expect(claimsRules[rule].name).toBe(rule)
  })

  test('refuses more claims than it can write out', () => {
    const claims = Object.fromEntries(Array.from({ length: claimsRules[rule].most + 1 }, (_, index) => [`p${index}`, 1]))
    expect(() => divideClaims(rule, 1, claims)).toThrow('too-large at claims')
  })
})

for (const rule of definedRules as readonly (typeof claimsRuleNames)[number][])
  law(`${rule} is what its definition says`, 200, problem(6), ({ estate, claims }) => {
    expect(answers(rule, estate, claims).map(text)).toEqual(byDefinition(rule, estate, claims))
  })

const weights = fc.array(
  fc.integer({ min: 1, max: 5 }).map((n) => fraction(BigInt(n), 2n)),
  { minLength: 5, maxLength: 5 },
)
for (const rule of claimsRuleNames.filter((name) => claimsRules[name].weighted !== undefined))
  law(`weighted ${rule} is what its definition says`, 100, fc.tuple(problem(5), weights), ([{ estate, claims }, all]) => {
    const own = all.slice(0, claims.length)
    expect(answers(rule, estate, claims, own).map(text)).toEqual(byDefinition(rule, estate, claims, own))
  })

law(
  'random arrival is the Shapley value, Talmud the nucleolus and adjusted proportional the τ-value of the bankruptcy game',
  40,
  problem(4),
  ({ estate, claims }) => {
    const game = bankruptcyGame(text(estate), record(claims))
    expect(divideClaims('randomArrival', text(estate), record(claims))).toEqual(shapley(game))
    expect(divideClaims('talmud', text(estate), record(claims))).toEqual(nucleolus(game))
    expect(divideClaims('adjustedProportional', text(estate), record(claims))).toEqual(tau(game))
  },
)

law('the average of awards of three is the centroid of the polygon of awards', 100, problem(3), ({ estate, claims }) => {
  fc.pre(claims.length === 3)
  expect(answers('averageOfAwards', estate, claims).map(text)).toEqual(centroid(estate, claims).map(text))
})

/** In the plane of the first two awards: a rectangle cut by two parallel lines. Corners in order, then the centroid by triangles. */
function centroid(estate: Fraction, claims: readonly Fraction[]): readonly Fraction[] {
  const number = (x: Fraction): Fraction => x
  const [a, b, c] = claims.map(number) as [Fraction, Fraction, Fraction]
  const low = minus(estate, c)
  const cut = (corners: readonly Point[], keep: (p: Point) => Fraction): readonly Point[] =>
    corners.flatMap((p, index) => {
      const q = corners[(index + 1) % corners.length] as Point
      const [here, there] = [keep(p), keep(q)]
      const inside = compare(here, [0n, 1n]) >= 0
      const crosses = here[0] !== 0n && there[0] !== 0n && here[0] > 0n !== there[0] > 0n
      return [...(inside ? [p] : []), ...(crosses ? [between(p, q, here, there)] : [])]
    })
  const zero: Fraction = [0n, 1n]
  const box: readonly Point[] = [
    [zero, zero],
    [a, zero],
    [a, b],
    [zero, b],
  ]
  const sum = ([x, y]: Point): Fraction => total([x, y])
  const polygon = cut(
    cut(box, (p) => minus(estate, sum(p))),
    (p) => minus(sum(p), low),
  )
  const middle = centroidOf(polygon)
  return [...middle, minus(estate, total(middle))]
}

type Point = readonly [Fraction, Fraction]
const scale = (x: Fraction, by: Fraction): Fraction => fraction(x[0] * by[0], x[1] * by[1])
const ratio = (x: Fraction, by: Fraction): Fraction => fraction(x[0] * by[1], x[1] * by[0])
const between = (p: Point, q: Point, here: Fraction, there: Fraction): Point => {
  const t = ratio(here, minus(here, there))
  return [0, 1].map((k) => total([p[k] as Fraction, scale(minus(q[k] as Fraction, p[k] as Fraction), t)])) as unknown as Point
}

function centroidOf(polygon: readonly Point[]): Point {
  const [origin, ...rest] = polygon as [Point, ...Point[]]
  const triangles = rest.slice(1).map((p, index) => {
    const q = rest[index] as Point
    const cross = minus(scale(minus(q[0], origin[0]), minus(p[1], origin[1])), scale(minus(q[1], origin[1]), minus(p[0], origin[0])))
    return { area: cross, x: total([origin[0], q[0], p[0]]), y: total([origin[1], q[1], p[1]]) }
  })
  const area = total(triangles.map((triangle) => triangle.area))
  if (area[0] === 0n) return flat(polygon)
  const mean = (of: 'x' | 'y'): Fraction => ratio(total(triangles.map((triangle) => scale(triangle.area, triangle[of]))), scale(area, [3n, 1n]))
  return [mean('x'), mean('y')]
}

/** A polygon without area is a segment or a point: halfway between its outermost corners. */
function flat(polygon: readonly Point[]): Point {
  const sorted = [...polygon].sort((p, q) => compare(p[0], q[0]) || compare(p[1], q[1]))
  const [first, last] = [sorted[0] as Point, sorted.at(-1) as Point]
  return [ratio(total([first[0], last[0]]), [2n, 1n]), ratio(total([first[1], last[1]]), [2n, 1n])]
}

test('prices: quantities are claimed, money is divided', () => {
  expect(divideClaims('talmud', 120, { a: 100, b: 300, c: 200 }, { prices: { a: 1, b: 2, c: 1 } })).toEqual({ a: '40', b: '20', c: '40' })
})

test.each<[string, () => unknown, string]>([
  [
    'an estate above all claims',
    () => divideClaims('talmud', 7, { a: 1, b: 2 }),
    'out-of-range at estate: an estate lies between 0 and the sum of the claims, 3: found 7',
  ],
  [
    'an estate below zero',
    () => divideClaims('talmud', -1, { a: 1 }),
    'out-of-range at estate: an estate lies between 0 and the sum of the claims, 1: found -1',
  ],
  ['a claim below zero', () => divideClaims('talmud', 0, { a: -1, b: 3 }), 'negative-weight at claims.a: the claim of a is below zero: -1'],
  [
    'no number',
    () => divideClaims('talmud', Number.NaN, { a: 1 }),
    "not-a-number at estate: estate is not a number: found 'NaN', needed a number such as 12, '12.50' or '70/3'",
  ],
  ['no claims', () => divideClaims('talmud', 0, {}), 'missing-part at claims: at least one claim is needed'],
  ['no such rule', () => divideClaims('talmut' as 'talmud', 0, { a: 1 }), "unknown-rule at rule: unknown rule 'talmut'; did you mean 'talmud'?"],
  ['a weight of zero', () => divideClaims('talmud', 0, { a: 1 }, { weights: { a: 0 } }), 'negative-weight at weights.a: weights must be above zero: 0'],
  ['weights where none are known', () => divideClaims('proportional', 0, { a: 1 }, { weights: { a: 1 } }), 'schema at claims: proportional knows no weights'],
  [
    'a weight too few',
    () => divideClaims('talmud', 0, { a: 1, b: 1 }, { weights: { a: 1 } as never }),
    "missing-input at weights.b: 'b' has no number in weights",
  ],
])('%s is refused', (_name, divide, message) => {
  try {
    divide()
    expect.unreachable()
  } catch (error) {
    expect(isSplitKeyError(error) && error.message).toBe(message)
  }
})
