/** The program with a threshold on either side at once. */
import { fraction, zero } from './fraction.ts'
import { descendants, type Line } from './program.ts'

const number = (value: bigint): Line => ({ op: 'lit', args: [], value: fraction(value) })

/**
 * The program in which the `step` at `at` is 1, followed by copies of what is computed from it, position i at n + i, in which it is 0. The last
 * instruction is `sign` times the difference of `of` between the two.
 */
export function paired(lines: readonly Line[], at: number, of: number, sign: 1 | -1): readonly Line[] {
  const n = lines.length
  const moved = descendants(lines, (_, position) => position === at)
  const copy = (position: number): number => (moved[position] ? n + position : position)
  const above = lines.with(at, number(1n))
  // What does not depend on the threshold needs no copy: nothing refers to these zeros.
  const below = lines.map(
    (line, position): Line => (moved[position] && position !== at ? { ...line, args: line.args.map(copy) } : { op: 'lit', args: [], value: zero }),
  )
  const difference: readonly Line[] = [
    number(-1n),
    { op: 'mul', args: [2 * n, copy(of)] },
    { op: 'add', args: [of, 2 * n + 1] },
    number(BigInt(sign)),
    { op: 'mul', args: [2 * n + 3, 2 * n + 2] },
  ]
  return [...above, ...below, ...difference]
}
