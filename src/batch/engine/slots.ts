/** Which slot each register of a tape stands in: a slot is used again as soon as nothing needs it any more. */
import type { Tape } from '../tape/tape.ts'
import { type Step, stepsOf } from './steps.ts'

/** A tape over few slots. The first are the input columns, in order, then the outputs. Constants that a step needs as columns keep theirs, so that they are filled once. */
export interface Slotted {
  /** Registers are slots here. */
  readonly steps: readonly Step[]
  readonly constants: readonly { readonly slot: number; readonly value: number }[]
  readonly slots: number
  readonly outputs: readonly number[]
  readonly decided: number
}

/** Assigns slots in one pass over the steps. */
export function slotted(tape: Tape): Slotted {
  const all = stepsOf(tape)
  const last = lastUses(tape, all)
  const free: number[] = []
  const slotOf = new Map<number, number>()
  let slots = tape.inputs
  const constants: { slot: number; value: number }[] = []
  tape.code.forEach(({ op, value }, register) => {
    if (op === 'input') slotOf.set(register, value)
  })
  const results = new Map<number, number>()
  for (const out of tape.outputs) if (!results.has(out)) results.set(out, slots++)
  const slot = (register: number): number => {
    const known = slotOf.get(register)
    if (known !== undefined) return known
    const own = slots++
    slotOf.set(register, own)
    constants.push({ slot: own, value: tape.code[register]?.value as number })
    return own
  }
  const steps = all.map((step, index): Step => {
    const args = step.args.map(slot)
    for (const arg of new Set(step.args)) if (last.get(arg) === index) free.push(slotOf.get(arg) as number)
    const to = results.get(step.to) ?? free.pop() ?? slots++
    slotOf.set(step.to, to)
    return { ...step, args, to }
  })
  return { steps, constants, slots, outputs: tape.outputs.map(slot), decided: slot(tape.decided) }
}

/** At which step each register is read last; inputs, constants and results are needed for ever. */
function lastUses({ code, outputs, decided }: Tape, steps: readonly Step[]): ReadonlyMap<number, number> {
  const last = new Map<number, number>()
  const kept = new Set([...outputs, decided])
  steps.forEach(({ args }, index) => {
    for (const arg of args) if (!kept.has(arg) && !['const', 'input'].includes(code[arg]?.op as string)) last.set(arg, index)
  })
  return last
}
