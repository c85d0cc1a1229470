/** Two worker threads against one, in time of the clock and in time of processors. */
import { readdirSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { compile } from '../../src/batch/index.ts'
import { measuredKey } from './key.ts'
import { filled, median, nanos } from './scaling.ts'

const rows = 4_000_000

/**
 * How long each thread of this process has had a processor, in milliseconds, by its number; empty where the system does not say. On a busy
 * machine it tells work from waiting.
 */
function threadTimes(): ReadonlyMap<string, number> {
  try {
    const time = (thread: string): number => Number(readFileSync(`/proc/self/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6
    return new Map(readdirSync('/proc/self/task').map((thread) => [thread, time(thread)]))
  } catch {
    return new Map()
  }
}

/** The work of a run: what the calling thread did, and the busiest of the others. */
async function worked(run: () => Promise<unknown>): Promise<{ readonly caller: number; readonly busiest: number }> {
  const before = threadTimes()
  await run()
  const after = [...threadTimes()].map(([thread, time]) => [thread, time - (before.get(thread) ?? 0)] as const)
  const own = String(process.pid)
  return {
    caller: after.find(([thread]) => thread === own)?.[1] ?? 0,
    busiest: after.reduce((most, [thread, time]) => (thread === own ? most : Math.max(most, time)), 0),
  }
}

/** In time of processors, which waiting for one does not lengthen. */
function workText(works: readonly { readonly alone: number; readonly both: number; readonly caller: number }[]): readonly string[] {
  if (works.every(({ alone }) => alone === 0)) return []
  const of = (pick: (work: (typeof works)[number]) => number): number => median(works.map(pick))
  const [alone, both, caller] = [of((work) => work.alone), of((work) => work.both), of((work) => work.caller)]
  const ratio = of((work) => work.alone / work.both).toFixed(2)
  const text = `In time of processors: ${alone.toFixed(1)} ms with one worker; with two, the longest way is ${both.toFixed(1)} ms, of which the calling thread ${caller.toFixed(1)} ms: ${ratio} times less. Load of the machine: ${loadavg()[0]?.toFixed(1)}.`
  return ['', text]
}

/** Two threads against one, both in the same memory, in turns. */
export async function compareWorkers(): Promise<string> {
  const batch = compile(measuredKey)
  const memory = filled(batch, rows, true)
  const [one, two] = [await batch.startWorkers(1), await batch.startWorkers(2)]
  const ratios: number[] = []
  const plain: number[] = []
  const works: { readonly alone: number; readonly both: number; readonly caller: number }[] = []
  try {
    for (let round = -2; round < 9; round++) {
      const [alone, first, both] = [
        await nanos(() => batch.settleColumns(memory)),
        await nanos(() => one.settleColumns(memory)),
        await nanos(() => two.settleColumns(memory)),
      ]
      if (round < 0) continue
      ratios.push(first / both)
      plain.push(alone / both)
      const [single, double] = [await worked(() => one.settleColumns(memory)), await worked(() => two.settleColumns(memory))]
      works.push({ alone: single.caller + single.busiest, both: double.caller + double.busiest, caller: double.caller })
    }
  } finally {
    await Promise.all([one.close(), two.close()])
  }
  return [
    '### Two worker threads, four million rows in shared memory',
    '',
    `Two workers are ${median(ratios).toFixed(2)} times as fast as one, and ${median(plain).toFixed(2)} times as fast as the calling thread alone.`,
    ...workText(works),
  ].join('\n')
}
