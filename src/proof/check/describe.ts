/** What a certificate claims, in formulas that can be read and compared with the agreement. Whether it is proved is another question: `check`. */
import { fractionText } from '../../core/number-text.ts'
import { type Goal, readClaim } from './claim.ts'
import { fields } from './document.ts'
import type { Fraction } from './fraction.ts'
import type { Line } from './program.ts'

export interface Description {
  /** `name: low to high`, one line for each input. */
  readonly box: readonly string[]
  /** `#7 = max(#5, #6)`, one line for each instruction that computes something, in order. */
  readonly program: readonly string[]
  /** `#3 ≥ 0`, one line for each assumption. */
  readonly given: readonly string[]
  /** One line for each goal. */
  readonly goals: readonly string[]
}

const written = ({ n, d }: Fraction): string => fractionText(n, d)

/** The claim of a certificate as text. Raises what makes it unreadable; proofs are not looked at. */
export function describe(certificate: unknown): Description {
  const { lines, box, given, tolerance, goals, roundings } = readClaim(
    fields(certificate, '', ['format', 'program', 'box', 'given', 'tolerance', 'goals', 'roundings', 'proofs'], ['inside']),
  )
  const name = (at: number): string => named(lines[at] as Line, at)
  return {
    box: [...box].map(([input, [low, high]]) => `${input}: ${written(low)} to ${written(high)}`),
    program: lines.flatMap((line, at) => (line.args.length === 0 ? [] : [`#${at} = ${formula(line, line.args.map(name))}`])),
    given: given.map((at) => `${name(at)} ≥ 0`),
    goals: goals.map((goal, i) => `${sentence(goal, name(goal.of), tolerance)}${within(roundings[i] as Fraction)}`),
  }
}

/** Numbers and inputs stand for themselves; what is computed is named by its position. */
const named = (line: Line, at: number): string => (line.op === 'lit' ? written(line.value) : line.op === 'input' ? line.name : `#${at}`)

function formula(line: Line, args: readonly string[]): string {
  if (line.op === 'add') return args.join(' + ')
  if (line.op === 'mul') return args.join(' × ')
  if (line.op === 'div') return args.join(' ÷ ')
  if (line.op === 'round') return `round(${args[0]}, to ${written(line.to)}, ${line.mode})`
  return `${line.op}(${args.join(', ')})`
}

function sentence(goal: Goal, of: string, tolerance: Fraction): string {
  if (goal.kind === 'nonnegative') return `${of} ≥ ${tolerance.n === 0n ? '' : '−'}${written(tolerance)}`
  if (goal.kind === 'zero') return tolerance.n === 0n ? `${of} = 0` : `${of} = 0 to within ${written(tolerance)}`
  if (goal.kind === 'slope') return `${of} moves by at most ${written(goal.limit)} per unit of ${goal.along}`
  return `${of} never ${goal.sign === 1 ? 'falls' : 'rises'} while ${goal.along} rises`
}

const within = (bound: Fraction): string => (bound.n === 0n ? '' : `, but for roundings of at most ${written(bound)}`)
