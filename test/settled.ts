/** What property tests ask of a settlement, in exact fractions. */
import type { Node } from '../src/core/node.ts'
import { textIn } from '../src/read/run.ts'
import { exact as exactly, type Settlement } from '../src/read/settlement.ts'
import { exact, type Fraction } from './fraction.ts'

/** The exact value of a node of this settlement. */
export const exactValue = (settlement: Settlement, node: Node): Fraction => exact(textIn(settlement['~trace'], node))

/** What every recipient is due before cents, by name, in declared order. */
export const dueOf = (settlement: Settlement): readonly (readonly [string, Fraction])[] =>
  [...settlement['~trace'].plan.lowered.due].map(([name, node]) => [name, exactValue(settlement, node)])

/** What every recipient is paid, funds included: what a fund holds afterwards less what it held. */
export const paidOf = (settlement: Settlement): readonly (readonly [string, Fraction])[] => {
  const { key } = settlement['~trace']
  return [...settlement['~trace'].plan.lowered.due.keys()].map((name) => {
    if (key.parties.includes(name)) return [name, exact(settlement.payouts[name] as object)]
    const [after, before] = [exact(exactly(settlement, 'balances')[name] as string), exact(settlement.opening[name] as string)]
    return [name, [after[0] * before[1] - before[0] * after[1], after[1] * before[1]]]
  })
}

/** The step to which a key pays. */
export const stepOf = (settlement: Settlement): Fraction => exact(settlement['~trace'].key.round?.to ?? '1')

/** The pot, as whole cents. */
export const potOf = (settlement: Settlement): Fraction => exactValue(settlement, settlement['~trace'].plan.lowered.lines.get('pot') as Node)
