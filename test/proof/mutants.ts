/**
 * `npx tsx test/proof/mutants.ts --count 10000 --seed 1`: proves changed keys and tries to contradict every proof. Exit code 1 when a
 * proof is contradicted, when the checker refuses a certificate, or when fewer than 99.9 % are decided within a second.
 */
import { parseArgs } from 'node:util'
import { prove } from '../../src/proof/prove/prove.ts'
import { randomNumbers } from '../../src/proof/prove/random.ts'
import { contradiction } from './dense-sample.ts'
import { cases } from './keys/benchmark.ts'
import { mutantClaim } from './mutate.ts'
import { isMissed } from './witness.ts'

export interface Tally {
  readonly verdicts: Readonly<Record<string, number>>
  /** What must not happen, each with the number of its mutant. */
  readonly faults: readonly string[]
  /** What stayed open or took longer than a second, each with the number of its mutant: `--from` that number `--count 1` runs it alone. */
  readonly late: readonly string[]
  /** Milliseconds of processor time per mutant, rising. */
  readonly millis: readonly number[]
}

const processorMillis = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Proves mutants number `first` to `first + count`; each has its own seed, so that one can be run alone. */
export function tryMutants(seed: number, count: number, points: number, first = 0, limit: { timeMs?: number } = {}): Tally {
  const verdicts: Record<string, number> = {}
  const faults: string[] = []
  const late: string[] = []
  const millis: number[] = []
  for (let number = first; number < first + count; number++) {
    const random = randomNumbers(seed * 1_000_003 + number)
    const original = cases[Math.floor(random() * cases.length)] as (typeof cases)[number]
    const claim = mutantClaim(random, original.claim)
    const start = processorMillis()
    try {
      const answer = prove(claim, limit)
      millis.push(processorMillis() - start)
      const word = answer.verdict === 'undecided' ? `undecided (${answer.reason})` : answer.verdict
      verdicts[word] = (verdicts[word] ?? 0) + 1
      const time = millis[millis.length - 1] as number
      if (answer.verdict === 'undecided' || time > 1000) late.push(`${number} ${original.name}: ${word}, ${time.toFixed(0)} ms`)
      if (answer.verdict === 'proved' && contradiction(claim, random, points) !== undefined) faults.push(`${number} ${original.name}: proved, and false`)
      if (answer.verdict === 'refuted' && !isMissed(claim, answer)) faults.push(`${number} ${original.name}: refuted without a witness`)
    } catch (error) {
      millis.push(processorMillis() - start)
      faults.push(`${number} ${original.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return { verdicts, faults, late, millis: millis.sort((a, b) => a - b) }
}

function main(): void {
  const { values } = parseArgs({
    options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' }, from: { type: 'string', default: '0' } },
  })
  const [count, seed, from] = [Number(values.count), Number(values.seed), Number(values.from)]
  const { verdicts, faults, late, millis } = tryMutants(seed, count, 2000, from)
  const part = (share: number): string => (millis[Math.min(millis.length - 1, Math.floor(millis.length * share))] as number).toFixed(1)
  const slow = millis.filter((time) => time > 1000).length
  const open = Object.entries(verdicts).reduce((sum, [word, number]) => (word.startsWith('undecided') ? sum + number : sum), 0)
  const decided = 1 - (open + slow) / millis.length
  console.log(`${count} mutants, seed ${seed}:`, verdicts)
  console.log(`processor time: p50 ${part(0.5)} ms, p95 ${part(0.95)} ms, max ${part(1)} ms; over a second: ${slow}`)
  console.log(`decided within a second: ${(100 * decided).toFixed(2)} %; faults: ${faults.length}`)
  for (const each of late) console.log(each)
  for (const fault of faults.slice(0, 20)) console.log(fault)
  process.exitCode = faults.length === 0 && decided >= 0.999 ? 0 : 1
}

if (process.argv[1]?.endsWith('mutants.ts')) main()
