/** Columns as whole numbers: read, and checked row by row. A value that is not what was expected leaves its row undecided. */
import type { BatchPlan } from '../analysis/batch-plan.ts'
import type { TapeWriter } from './tape.ts'

/** How a column holds its input: as whole numbers of `10^-decimals`, or as the doubles nearest to its decimals. */
export interface Column {
  readonly name: string
  readonly holds: 'scaled' | 'raw'
}

/** Above this two decimals could be nearest to one double. */
const surest = 10 ** 15

const largest = Number.MAX_SAFE_INTEGER

/** Registers of the whole numbers by name. Only columns that something needs are read. */
export function readInputs(t: TapeWriter, plan: BatchPlan, columns: readonly Column[]): ReadonlyMap<string, number> {
  const registers = new Map<string, number>()
  for (const own of plan.integers) {
    if (own.op !== 'input') continue
    const index = columns.findIndex(({ name }) => name === own.name)
    const given = t.input(index)
    const whole = columns[index]?.holds === 'raw' ? fromRaw(t, given, own.decimals) : given
    t.need(t.inside(whole, t.constant(Math.max(Number(own.lo), -largest)), t.constant(Math.min(Number(own.hi), largest))))
    registers.set(own.name, whole)
  }
  return registers
}

/** The double is the one nearest to a decimal exactly when dividing the whole number gives it back. */
function fromRaw(t: TapeWriter, given: number, decimals: number): number {
  const power = t.constant(10 ** decimals)
  const whole = t.unary('nearest', t.binary('mul', given, power))
  t.need(t.binary('eq', t.binary('div', whole, power), given))
  t.need(t.binary('le', t.unary('abs', whole), t.constant(surest)))
  return whole
}
