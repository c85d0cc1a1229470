/**
 * Bugs as a prover might have them, switched on one at a time: `sees` bugs prove another claim than the one they certify, `emits` bugs
 * leave out or forge a step of a proof. The checker must refuse whatever is not true. `npx tsx test/proof/injected-bugs.ts --count 400 --seed 1`.
 */
import { parseArgs } from 'node:util'
import { check } from '../../src/proof/check/index.ts'
import type { Claim } from '../../src/proof/goal.ts'
import { programOf } from '../../src/proof/prove/program.ts'
import { prove } from '../../src/proof/prove/prove.ts'
import { randomNumbers } from '../../src/proof/prove/random.ts'
import { type Bug, bugs } from './bug-list.ts'
import { cases } from './keys/benchmark.ts'
import { mutantClaim } from './mutate.ts'

/** Does a certificate under a bug stand for something false, and is it refused? */
export type Outcome = 'refused' | 'true anyway' | 'not applicable' | 'accepted though false'

/** What becomes of one claim under one bug. */
export function underBug(bug: Bug, claim: Claim): Outcome {
  try {
    if ('emits' in bug) {
      const honest = prove(claim)
      const forged = honest.verdict === 'proved' ? bug.emits(honest.certificate) : undefined
      return forged === undefined ? 'not applicable' : check(forged).length > 0 ? 'refused' : 'accepted though false'
    }
    const seen = prove(bug.sees(claim), { cells: 2000 })
    if (seen.verdict !== 'proved') return 'not applicable'
    const { code, goals, given } = programOf(claim)
    const box = Object.fromEntries(Object.entries(claim.box).filter(([name]) => code.some((each) => each.op === 'input' && each.name === name)))
    const forged = { ...seen.certificate, program: code, goals, given, box, tolerance: claim.tolerance }
    if (check(forged).length > 0) return 'refused'
    return prove(claim).verdict === 'refuted' ? 'accepted though false' : 'true anyway'
  } catch {
    return 'not applicable'
  }
}

/** Every bug on changed keys; how often which outcome. */
export function tryBugs(seed: number, count: number, some: readonly Bug[] = bugs): ReadonlyMap<string, Readonly<Record<Outcome, number>>> {
  return new Map(
    some.map((bug, place) => {
      const tally: Record<Outcome, number> = { refused: 0, 'true anyway': 0, 'not applicable': 0, 'accepted though false': 0 }
      for (let number = 0; number < count; number++) {
        const random = randomNumbers(seed * 7919 + place * 100_003 + number)
        const own = 'on' in bug ? bug.on : undefined
        const original = own ?? (cases[Math.floor(random() * cases.length)] as (typeof cases)[number]).claim
        tally[underBug(bug, own !== undefined || random() < 0.5 ? original : mutantClaim(random, original))]++
      }
      return [bug.name, tally]
    }),
  )
}

function main(): void {
  const { values } = parseArgs({ options: { count: { type: 'string', default: '400' }, seed: { type: 'string', default: '1' } } })
  const outcomes = tryBugs(Number(values.seed), Number(values.count))
  for (const [name, tally] of outcomes) console.log(name.padEnd(50), tally)
  process.exitCode = [...outcomes.values()].every((tally) => tally['accepted though false'] === 0) ? 0 : 1
}

if (process.argv[1]?.endsWith('injected-bugs.ts')) main()
