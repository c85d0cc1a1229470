/**
 * Is the claim of a certificate false? Decided by computing the program at many exact points: ends, corners, kinks, thresholds and
 * what lies between. Written from the document alone, on the fractions of the tests, so that it shares no mistake with the checker.
 */
import { compare, exact, type Fraction, fraction, magnitude, minus, over, plus, text, times } from '../../fraction.ts'

interface Line {
  readonly op: string
  readonly args?: readonly number[]
  readonly value?: string
  readonly name?: string
  readonly to?: string
  readonly mode?: string
}

interface Goal {
  readonly kind: string
  readonly of: number
  readonly along: string
  readonly sign: number
  readonly limit: string
}

export interface Stated {
  readonly program: readonly Line[]
  readonly box: Readonly<Record<string, readonly [string, string]>>
  readonly given: readonly number[]
  readonly tolerance: string
  readonly goals: readonly Goal[]
  readonly roundings: readonly string[]
}

type Point = ReadonlyMap<string, Fraction>

const nought = fraction(0n)
const sign = (a: Fraction): number => compare(a, nought)
const argsOf = (line: Line | undefined): readonly number[] => line?.args ?? []

/** Positions from which one of the given ones is computed. */
export function sources(program: readonly Line[], of: readonly number[]): ReadonlySet<number> {
  const found = new Set(of)
  for (let at = program.length - 1; at >= 0; at--) if (found.has(at)) for (const arg of argsOf(program[at])) found.add(arg)
  return found
}

/** The whole number that a rounding chooses. */
function rounded(value: Fraction, mode: string): bigint {
  const [n, d] = value
  const floor = n >= 0n ? n / d : -((-n + d - 1n) / d)
  const rest = minus(value, fraction(floor))
  const up = sign(rest) === 0 ? floor : floor + 1n
  const half = compare(rest, fraction(1n, 2n))
  if (mode === 'floor') return floor
  if (mode === 'ceiling') return up
  if (mode === 'toward-zero') return n < 0n ? up : floor
  if (mode === 'away-from-zero') return n < 0n ? floor : up
  if (half !== 0) return half < 0 ? floor : up
  return mode === 'half-even' ? (floor % 2n === 0n ? floor : up) : n < 0n ? floor : up
}

type Treatment = (arg: Fraction, line: Line, at: number) => Fraction
const really: Treatment = (arg, line) => times(fraction(rounded(over(arg, exact(line.to as string)), line.mode as string)), exact(line.to as string))

/** The values of all needed instructions; nothing where a division by zero is needed. */
function computed({ program }: Stated, needed: ReadonlySet<number>, point: Point, round: Treatment): ReadonlyMap<number, Fraction> | undefined {
  const values = new Map<number, Fraction>()
  for (const [at, line] of program.entries()) {
    if (!needed.has(at)) continue
    const args = argsOf(line).map((arg) => values.get(arg) as Fraction)
    const [first, second] = args as [Fraction, Fraction]
    if (line.op === 'div' && sign(second) === 0) return undefined
    values.set(
      at,
      line.op === 'lit'
        ? exact(line.value as string)
        : line.op === 'input'
          ? (point.get(line.name as string) as Fraction)
          : line.op === 'add'
            ? args.reduce(plus)
            : line.op === 'mul'
              ? args.reduce(times)
              : line.op === 'div'
                ? over(first, second)
                : line.op === 'step'
                  ? fraction(sign(first) >= 0 ? 1n : 0n)
                  : line.op === 'round'
                    ? round(first, line, at)
                    : args.reduce((a, b) => (compare(a, b) >= 0 === (line.op === 'max') ? a : b)),
    )
  }
  return values
}

const ranges: Readonly<Record<string, readonly [Fraction, Fraction]>> = {
  floor: [fraction(-1n), nought],
  ceiling: [nought, fraction(1n)],
  'toward-zero': [fraction(-1n), fraction(1n)],
  'away-from-zero': [fraction(-1n), fraction(1n)],
}

/** From where to where every variable goes: the inputs, and the roundings that stand before a threshold. */
function axes(claim: Stated): ReadonlyMap<string, readonly [Fraction, Fraction]> {
  const before = sources(
    claim.program,
    claim.program.flatMap(({ op }, at) => (op === 'step' ? [at] : [])),
  )
  const all = new Map(Object.entries(claim.box).map(([name, [low, high]]) => [name, [exact(low), exact(high)] as const]))
  claim.program.forEach((line, at) => {
    if (line.op !== 'round' || !before.has(at)) return
    const [low, high] = ranges[line.mode as string] ?? [fraction(-1n, 2n), fraction(1n, 2n)]
    all.set(`round:${at}`, [times(low, exact(line.to as string)), times(high, exact(line.to as string))])
  })
  return all
}

/** Values worth trying on an axis: ends, eighths, and every constant of the program and its negative. */
function stations(claim: Stated, [low, high]: readonly [Fraction, Fraction], parts: bigint): readonly Fraction[] {
  const width = minus(high, low)
  const even = Array.from({ length: Number(parts) + 1 }, (_, i) => plus(low, times(width, fraction(BigInt(i), parts))))
  const constants = claim.program.flatMap(({ op, value }) => (op === 'lit' ? [exact(value as string), minus(nought, exact(value as string))] : []))
  const inside = constants.filter((each) => compare(low, each) <= 0 && compare(each, high) <= 0)
  const all = new Map([...even, ...inside].map((each) => [text(each), each]))
  return [...all.values()].sort(compare)
}

/** All points of the grid, or, where these are too many, corners and a fixed choice among them. */
function points(
  claim: Stated,
  most: number,
  random: () => number,
): { readonly lines: ReadonlyMap<string, readonly Fraction[]>; readonly all: readonly Point[] } {
  const names = axes(claim)
  const parts = names.size <= 2 ? 8n : 4n
  const lines = new Map([...names].map(([name, range]) => [name, stations(claim, range, parts)]))
  const count = [...lines.values()].reduce((product, each) => product * each.length, 1)
  if (count <= most) {
    let all: Point[] = [new Map()]
    for (const [name, values] of lines) all = all.flatMap((point) => values.map((each) => new Map([...point, [name, each]])))
    return { lines, all }
  }
  const any = (values: readonly Fraction[]): Fraction =>
    (random() < 0.5 ? values[random() < 0.5 ? 0 : values.length - 1] : values[Math.floor(random() * values.length)]) as Fraction
  return { lines, all: Array.from({ length: most }, () => new Map([...lines].map(([name, values]) => [name, any(values)]))) }
}

/** A sentence that contradicts the claim, if one is found: where, and what. */
export function contradiction(claim: Stated, most = 300, random: () => number = () => 0.5): string | undefined {
  const { lines, all } = points(claim, most, random)
  const givens = sources(claim.program, claim.given)
  const holds = (point: Point): boolean => {
    const values = computed(claim, givens, point, (arg) => arg)
    return claim.given.every((at) => sign(values?.get(at) as Fraction) >= 0)
  }
  const domain = all.filter(holds)
  for (const [index, goal] of claim.goals.entries()) {
    const bound = exact(claim.roundings[index] as string)
    for (const point of domain) {
      const found = isChange(goal) ? changeAt(claim, goal, bound, point, lines.get(goal.along) ?? [], holds) : valueAt(claim, goal, bound, point)
      if (found !== undefined) return `goal ${index} at ${[...point].map(([name, each]) => `${name}=${text(each)}`).join(' ')}: ${found}`
    }
  }
  return undefined
}

const isChange = ({ kind }: Goal): boolean => kind === 'monotone' || kind === 'slope'

/** Twice: with the roundings as the document treats them, and as they really are. */
const treatments = (point: Point, bound: Fraction): readonly (readonly [Treatment, Fraction])[] => [
  [(arg, _, at) => plus(arg, point.get(`round:${at}`) ?? nought), nought],
  [really, bound],
]

function valueAt(claim: Stated, goal: Goal, bound: Fraction, point: Point): string | undefined {
  for (const [round, slack] of treatments(point, bound)) {
    const value = computed(claim, sources(claim.program, [goal.of]), point, round)?.get(goal.of)
    if (value === undefined) return 'undefined'
    const allowed = plus(exact(claim.tolerance), slack)
    const worst = goal.kind === 'zero' ? minus(nought, magnitude(value)) : value
    if (sign(plus(worst, allowed)) < 0) return `value ${text(value)}`
  }
  return undefined
}

function changeAt(claim: Stated, goal: Goal, bound: Fraction, point: Point, along: readonly Fraction[], holds: (point: Point) => boolean): string | undefined {
  const needed = sources(claim.program, [goal.of])
  for (const [round, slack] of treatments(point, times(fraction(2n), bound))) {
    const path = along.map((at) => new Map([...point, [goal.along, at]])).filter(holds)
    const values = path.map((each) => [each.get(goal.along) as Fraction, computed(claim, needed, each, round)?.get(goal.of)] as const)
    for (const [i, [to, value]] of values.entries()) {
      const [from, before] = values[i - 1] ?? [to, value]
      if (value === undefined || before === undefined) return 'undefined'
      const change = minus(value, before)
      const room = goal.kind === 'monotone' ? times(fraction(BigInt(goal.sign)), change) : minus(times(exact(goal.limit), minus(to, from)), magnitude(change))
      if (sign(plus(room, slack)) < 0) return `from ${text(from)} to ${text(to)} it moves by ${text(change)}`
    }
  }
  return undefined
}
