/** Points to look at: corners, and random points that like the faces of the box. */
import { randomNumbers } from './random.ts'

/** An affine assumption in floating point: `base + Σ slopes · x ≥ 0`. */
export interface Halfspace {
  readonly base: number
  readonly slopes: readonly number[]
}

export interface Region {
  readonly low: readonly number[]
  readonly high: readonly number[]
  readonly given: readonly Halfspace[]
  /** A point of the region. */
  readonly inside: readonly number[]
}

const mostCorners = 64
const randomPoints = 80

/** The same points every time: corners, and so many others. */
export function samplePoints(region: Region, count = randomPoints): readonly (readonly number[])[] {
  const { low, high } = region
  const random = randomNumbers(20190401)
  const n = low.length
  const all = 2 ** n <= mostCorners
  const corners = Array.from({ length: all ? 2 ** n : mostCorners }, (_, count) =>
    low.map((lo, i) => ((all || count === 0 ? Math.floor(count / 2 ** i) % 2 : count === 1 ? 1 : random() < 0.5 ? 0 : 1) === 1 ? (high[i] as number) : lo)),
  )
  const others = Array.from({ length: count }, () => low.map((lo, i) => biased(random, lo, high[i] as number)))
  return [...corners, ...others].map((point) => pulledIn(region, point))
}

function biased(random: () => number, lo: number, hi: number): number {
  const way = random()
  return way < 0.15 ? lo : way > 0.85 ? hi : lo + random() * (hi - lo)
}

/** A point outside the assumptions is moved towards the inside as far as it takes. */
export function pulledIn({ given, inside }: Region, point: readonly number[]): readonly number[] {
  let part = 1
  for (const { base, slopes } of given) {
    const [there, here] = [base + dot(slopes, point), base + dot(slopes, inside)]
    if (there < 0 && here > 0) part = Math.min(part, here / (here - there))
  }
  return part === 1 ? point : inside.map((from, i) => from + part * (1 - 1e-12) * ((point[i] as number) - from))
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * (b[i] as number), 0)

export const isIn = ({ given }: Region, point: readonly number[]): boolean =>
  given.every(({ base, slopes }) => base + dot(slopes, point) >= -1e-9 * Math.abs(base))
