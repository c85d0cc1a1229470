/** Inputs that never differed from another one in the months: a price that is paid, and the market price it follows. */
import type { Agreement } from '../../agreement/agreement.ts'
import type { Month } from './page-data.ts'

/** So few months show nothing. */
const enough = 3

/** By input, the earlier declared input of the same unit that it equalled in every month, while that one moved. */
export function followsOf({ versions }: Agreement, months: readonly Month[]): Readonly<Record<string, string>> {
  const units = new Map(versions.flatMap(({ key }) => Object.entries(key.inputs).map(([name, { unit }]) => [name, unit] as const)))
  const moving = [...units.keys()].filter((name) => new Set(months.map(({ inputs }) => inputs[name])).size > 1)
  const follows: Record<string, string> = {}
  for (const [index, name] of moving.entries()) {
    const leader = moving.slice(0, index).find((other) => units.get(other) === units.get(name) && !(other in follows) && equal(months, name, other))
    if (leader !== undefined && months.length >= enough) follows[name] = leader
  }
  return follows
}

const equal = (months: readonly Month[], a: string, b: string): boolean => months.every(({ inputs }) => inputs[a] === inputs[b])
