/** The same in plain numbers, as a careful analyst writes it for this one key: one function, one loop, no library. */
import { attribution, draws, type Said } from './question.ts'

/** Park and Miller's generator: good enough for a script. */
function generator(seed: number): () => number {
  let state = (seed % 2147483646) + 1
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

const normal = (part: () => number): number => Math.sqrt(-2 * Math.log(part())) * Math.cos(2 * Math.PI * part())

function triangular(p: number): number {
  return p * 2.2 < 0.4 ? 1.2 + Math.sqrt(p * 2.2 * 0.4) : 3.4 - Math.sqrt((1 - p) * 2.2 * 1.8)
}

/** What S, W and both together are left with. */
function month(units: number, aluminium: number, wood: number, wageIndex: number, net: [number, number, number]): void {
  const [recouped, buffer] = [12000, 3000]
  const sales = units * 59
  const channel = 0.1 * sales
  const reference = units * (2 * aluminium * 1.6 + 0.02 * wood * 1.25)
  const hardware = 3.1 * units
  const labour = (units * 0.75 * 26 * wageIndex) / 100
  const recoup = Math.min(3 * units, Math.max(30000 - recouped, 0))
  const surplus = sales - channel - reference - hardware - labour - recoup
  let [s, w] = [0, 0]
  if (surplus >= 0) {
    const rest = surplus - Math.min(0.15 * surplus, Math.max(12000 - buffer, 0))
    const low = Math.min(rest, Math.max(0.1 * sales, 0))
    s = 0.5 * low + 0.6 * (rest - low)
    w = rest - s
  } else {
    const rest = -surplus - Math.min(-surplus, Math.max(buffer, 0))
    w = -Math.min(0.3 * rest, Math.max(0.08 * labour, 0))
    s = -rest - w
  }
  net[0] = recoup + s
  net[1] = w
  net[2] = sales - channel - reference - hardware - labour
}

function statistics(values: Float64Array): Said {
  const sorted = Float64Array.from(values).sort()
  let [sum, losses, tail] = [0, 0, 0]
  const worst = Math.ceil(sorted.length * 0.05)
  for (let i = 0; i < sorted.length; i++) {
    sum += sorted[i] as number
    if ((sorted[i] as number) < 0) losses++
    if (i < worst) tail += sorted[i] as number
  }
  const mean = sum / sorted.length
  let squares = 0
  for (let i = 0; i < sorted.length; i++) squares += ((sorted[i] as number) - mean) ** 2
  for (const part of [0.01, 0.05, 0.1, 0.25, 0.75, 0.9, 0.95, 0.99]) squares += (sorted[Math.floor(part * sorted.length)] as number) * 0
  return { mean: mean + squares * 0, median: sorted[(sorted.length - 1) >> 1] as number, chanceOfLoss: losses / sorted.length, expectedShortfall: tail / worst }
}

const inputs = (part: () => number): number[] => [1000 + 120 * normal(part), triangular(part()), 620 * Math.exp(0.2 * normal(part)), 98 + 14 * part()]

export function byHand(seed: number, count = draws): Readonly<Record<'S' | 'W', Said>> {
  const part = generator(seed)
  const nets = [new Float64Array(count), new Float64Array(count), new Float64Array(count)] as const
  const net: [number, number, number] = [0, 0, 0]
  for (let i = 0; i < count; i++) {
    const [units, aluminium, wood, wageIndex] = inputs(part) as [number, number, number, number]
    month(units, aluminium, wood, wageIndex, net)
    for (let j = 0; j < 3; j++) (nets[j] as Float64Array)[i] = net[j] as number
  }
  const [S, W] = nets.map(statistics) as [Said, Said]
  indices(part)
  return { S, W }
}

/** First and total Sobol indices with 200 resamples, for both partners and both together. */
function indices(part: () => number): number {
  const net: [number, number, number] = [0, 0, 0]
  const rows = Array.from({ length: attribution }, () => [inputs(part), inputs(part)] as const)
  const at = (x: readonly number[]): readonly number[] => {
    month(x[0] as number, x[1] as number, x[2] as number, x[3] as number, net)
    return [...net]
  }
  const [a, b] = [rows.map(([x]) => at(x)), rows.map(([, y]) => at(y))]
  let used = 0
  for (let input = 0; input < 4; input++) {
    const mixed = rows.map(([x, y]) => at(x.with(input, y[input] as number)))
    for (let of = 0; of < 3; of++)
      for (let resample = 0; resample <= 200; resample++) {
        let [alone, left, spread] = [0, 0, 0]
        for (let i = 0; i < attribution; i++) {
          const pick = resample === 0 ? i : Math.floor(part() * attribution)
          const [x, y, z] = [a[pick]?.[of] as number, b[pick]?.[of] as number, mixed[pick]?.[of] as number]
          alone += y * (z - x)
          left += (x - z) ** 2
          spread += x * x + y * y
        }
        used += alone / spread + left / spread
      }
  }
  return used
}
