/** Which slot each register of a tape stands in: a slot is used again as soon as nothing needs it any more. */
import type { Instruction, Tape } from '../tape/tape.ts'

/** One instruction with slots instead of registers. */
export interface Step extends Instruction {
  readonly to: number
}

/** A tape over few slots. The first are the input columns, in order. Constants keep theirs, so that they are filled once. */
export interface Slotted {
  readonly steps: readonly Step[]
  readonly constants: readonly { readonly slot: number; readonly value: number }[]
  readonly slots: number
  readonly outputs: readonly number[]
  readonly decided: number
}

/** Assigns slots in one pass over the tape. */
export function slotted(tape: Tape): Slotted {
  const last = lastUses(tape)
  const free: number[] = []
  const slotOf: number[] = []
  let slots = tape.inputs
  const constants: { slot: number; value: number }[] = []
  const steps: Step[] = []
  tape.code.forEach((own, index) => {
    if (own.op === 'input') {
      slotOf[index] = own.value
      return
    }
    const args = own.args.map((arg) => slotOf[arg] as number)
    for (const arg of new Set(own.args)) if (last[arg] === index) free.push(slotOf[arg] as number)
    const to = own.op === 'const' ? slots++ : (free.pop() ?? slots++)
    slotOf[index] = to
    if (own.op === 'const') constants.push({ slot: to, value: own.value })
    else steps.push({ ...own, args, to })
  })
  return { steps, constants, slots, outputs: tape.outputs.map((out) => slotOf[out] as number), decided: slotOf[tape.decided] as number }
}

/** Where each register is read last; inputs, constants and results are needed for ever. */
function lastUses({ code, outputs, decided }: Tape): readonly number[] {
  const last = code.map((_, index) => index)
  code.forEach((own, index) => {
    for (const arg of own.args) last[arg] = index
  })
  for (const kept of [...outputs, decided]) last[kept] = Number.POSITIVE_INFINITY
  return last.map((use, index) => (['const', 'input'].includes(code[index]?.op as string) ? Number.POSITIVE_INFINITY : use))
}
