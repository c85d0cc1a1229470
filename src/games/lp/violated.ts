/** Which constraint a solution violates. */
import { lowestPlayer } from '../coalition.ts'
import { worth } from '../worth.ts'
import type { Program } from './program.ts'
import type { ExactSolution, NearSolution } from './solution.ts'

/** The code of the constraint that is violated most, beyond the error of floats; `undefined` when none certainly is. */
export function mostViolated(program: Program, { numbers, error }: NearSolution): number | undefined {
  const [code, slack] = leastSlack(program, numbers)
  let [worst, least] = [code, slack]
  for (let i = 0; i < program.n; i++) {
    if (!program.floors[i]) continue
    const own = (numbers[i] as number) - (program.alone[i] as number)
    if (own < least) [worst, least] = [-1 - i, own]
  }
  return least < -error ? worst : undefined
}

/** The coalition with the least slack, and that slack. Fills `left`. The hot loop: once for each coalition, one addition. */
function leastSlack({ n, open, left, slopes }: Program, numbers: Float64Array): [mask: number, slack: number] {
  const epsilon = numbers[n] as number
  const perCapita = slopes[slopes.length - 1] !== 1
  left[0] = perCapita ? 0 : epsilon
  let [worst, least] = [0, Number.POSITIVE_INFINITY]
  for (let i = 0; i < n; i++) {
    const own = (numbers[i] as number) + (perCapita ? epsilon : 0)
    const bit = 1 << i
    for (let mask = 0; mask < bit; mask++) {
      const sum = (left[mask] as number) + own
      left[mask + bit] = sum
      const slack = sum - (open[mask + bit] as number)
      if (slack < least) {
        least = slack
        worst = mask + bit
      }
    }
  }
  return [worst, least]
}

/** The first constraint that is violated, exactly. Only what floats cannot decide is computed in big integers. `left` is filled. */
export function firstViolated(program: Program, { error, numbers }: NearSolution, exact: ExactSolution): number | undefined {
  const { n, open, left, floors } = program
  for (let mask = 1; mask < open.length; mask++) {
    const slack = (left[mask] as number) - (open[mask] as number)
    if (slack < -error || (slack <= error && slackSign(program, exact, mask, program.slopes[mask] as number) < 0n)) return mask
  }
  for (let i = 0; i < n; i++) {
    if (!floors[i] || (numbers[i] as number) - (program.alone[i] as number) > error) continue
    if (slackSign(program, exact, 1 << i, 0) < 0n) return -1 - i
  }
  return undefined
}

/** Its sign is the sign of left side minus right side. */
function slackSign({ n, game }: Program, { numbers, d }: ExactSolution, mask: number, slope: number): bigint {
  let sum = BigInt(slope) * (numbers[n] as bigint) - worth(game, mask).n * d
  for (let rest = mask; rest !== 0; rest &= rest - 1) sum += numbers[lowestPlayer(rest)] as bigint
  return sum
}
