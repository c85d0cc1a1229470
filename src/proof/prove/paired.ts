/**
 * A program beside its copy in which one `step` is 0 instead of 1: their difference is how far a value jumps at the threshold.
 * Numbered as in `docs/reference/certificate.md`.
 */
import type { Instruction } from '../certificate.ts'
import { argsOf, dependingOn } from './program.ts'

export interface Paired {
  readonly code: readonly Instruction[]
  /** Where the jump of `of`, times `sign`, is computed. */
  readonly jump: number
}

export function pairedProgram(code: readonly Instruction[], step: number, of: number, sign: 1 | -1): Paired {
  const n = code.length
  const moved = dependingOn(code, (_, at) => at === step)
  const out: Instruction[] = [...code]
  const place = (at: number): number => (moved.has(at) ? n + at : at)
  for (const at of moved) {
    const instruction = code[at] as Instruction
    out[n + at] = at === step ? { op: 'lit', value: '0' } : ({ ...instruction, args: argsOf(instruction).map(place) } as Instruction)
  }
  const end = 2 * n
  out[end] = { op: 'lit', value: sign === 1 ? '-1' : '1' }
  out[end + 1] = { op: 'lit', value: sign === 1 ? '1' : '-1' }
  out[end + 2] = { op: 'mul', args: [end, place(of)] }
  out[end + 3] = { op: 'mul', args: [end + 1, of] }
  out[end + 4] = { op: 'add', args: [end + 2, end + 3] }
  return { code: out, jump: end + 4 }
}
