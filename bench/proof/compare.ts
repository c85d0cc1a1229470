/** The prover on its benchmark of 104 properties, next to z3 (on every sixth) and to fast-check at 10,000 runs; one interleaved run. */
import { prove } from '../../src/proof/prove/prove.ts'
import { cases } from '../../test/proof/keys/benchmark.ts'
import type { Compared } from '../report.ts'
import { foundBySampling } from './sampled.ts'
import { smtOf } from './smt.ts'
import { startZ3 } from './z3.ts'

/** z3 gets this long for a property, and every so many-th of them: most of its answers take all the time there is. */
const z3Millis = 2000
const z3Every = 6
const sampledRuns = 10_000
/** All properties so many times before: the compiler of the engine needs about a thousand proofs until it has seen all paths. */
const warmRounds = 10

interface Row {
  readonly times: number[]
  proved: number
  refuted: number
}

const row = (): Row => ({ times: [], proved: 0, refuted: 0 })

async function timed<T>({ times }: Row, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now()
  const answer = await work()
  times.push(performance.now() - start)
  return answer
}

const part = (times: readonly number[], share: number): string => {
  const sorted = [...times].sort((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number).toFixed(1)
}

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] as number

const line = (name: string, { times, proved, refuted }: Row): string =>
  `| ${name} | ${times.length} | ${proved} | ${refuted} | ${part(times, 0.5)} | ${part(times, 0.95)} | ${part(times, 1)} |`

export async function compareProof(): Promise<Compared> {
  const [own, solver, sampled] = [row(), row(), row()]
  // Of those that z3 is asked too: a median of others would not be of the same.
  const shared: number[] = []
  for (let round = 0; round < warmRounds; round++) for (const { claim } of cases) prove(claim)
  const z3 = await startZ3(z3Millis)
  for (const [index, { claim }] of cases.entries()) {
    const { verdict } = await timed(own, () => prove(claim))
    if (verdict === 'proved') own.proved++
    if (verdict === 'refuted') own.refuted++
    if (await timed(sampled, () => foundBySampling(claim, sampledRuns, 20190401))) sampled.refuted++
    if (index % z3Every !== 0) continue
    shared.push(own.times.at(-1) as number)
    const answer = await timed(solver, () => z3.ask(smtOf(claim)))
    if (answer === 'unsat') solver.proved++
    if (answer === 'sat') solver.refuted++
  }
  z3.stop()
  const text = [
    '### Proofs: 104 properties of six keys, 71 of which hold',
    '',
    `Milliseconds per property, warm (all of them ${warmRounds} times before), the check of the certificate included. z3 is asked every ${z3Every}th, for at most ${z3Millis / 1000} s each; its proofs come without a certificate.`,
    '',
    '| with | asked | proved | refuted | median | 95 % | longest |',
    '|---|---:|---:|---:|---:|---:|---:|',
    line('splitkey', own),
    line('z3 (WebAssembly)', solver),
    line(`fast-check, ${sampledRuns.toLocaleString('en')} runs`, sampled),
  ].join('\n')
  const what = 'a promise decided (median)'
  return {
    text,
    lines: [
      {
        what,
        own: `${solver.times.length} promises, answered with a certificate`,
        against: `z3, at most ${z3Millis / 1000} s`,
        given: 'the same as SMT-LIB, answered without one',
        ratio: middle(solver.times) / middle(shared),
        exact: `${solver.proved + solver.refuted} of ${solver.times.length} decided`,
      },
      {
        what,
        own: `${own.times.length} promises, answered with a certificate`,
        against: `fast-check, ${sampledRuns.toLocaleString('en')} runs`,
        given: 'the same, tried at random',
        ratio: middle(sampled.times) / middle(own.times),
        exact: 'proves nothing',
      },
    ],
  }
}
