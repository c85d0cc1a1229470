/** Cooperative games: Shapley against the textbook loop, the nucleolus against linear programming by HiGHS and yalps. */
import * as highs from 'highs'
import { solve as yalps } from 'yalps'
import { type Measured, measure } from '../harness.ts'
import type { Compared, Line } from '../report.ts'
import { nucleolusBench } from './nucleolus.ts'
import { shapleyBench } from './shapley.ts'

const largestDifference = (a: readonly number[], b: readonly number[]): number => Math.max(...a.map((x, index) => Math.abs(x - (b[index] as number))))

/** Every list begins with splitkey: from a game that was made before, and from the array of worths, which is what the others are given. */
const fromArray = 1
const given = 'an array of worths'

interface Row {
  readonly text: string
  readonly line?: Line
}

function rows(title: string, contenders: readonly { readonly name: string; readonly run: () => readonly number[] }[], rounds: number): readonly Row[] {
  const [own] = contenders as readonly [(typeof contenders)[number]]
  const answer = own.run()
  const measured: readonly Measured[] = measure(contenders, own.name, rounds)
  const ours = measured[fromArray]?.ratio as number
  return measured.map(({ name, micros, ratio }, index) => {
    const off = largestDifference(answer, (contenders[index] as typeof own).run())
    const text = `| ${title} | ${name} | ${(micros / 1000).toFixed(2)} | ${ratio.toFixed(1)} | ${off.toExponential(0)} |`
    if (index <= fromArray) return { text }
    const line = {
      what: title,
      own: given,
      against: name.slice(name.indexOf(': ') + 2),
      given,
      ratio: ratio / ours,
      exact: `differs by ${off.toExponential(0)} at most`,
    }
    return { text, line }
  })
}

export async function compareGames(): Promise<Compared> {
  // Its types say CommonJS; as a module its loader is the default export.
  const load = (highs as unknown as { default: () => Promise<unknown> }).default
  const solvers = { highs: await load(), yalps } as never
  const table = [
    ...[20, 24].flatMap((n) => rows(`Shapley, n = ${n}`, shapleyBench(n), n === 24 ? 5 : 11)),
    ...[10, 12].flatMap((n) => rows(`nucleolus, n = ${n}`, nucleolusBench(n, solvers), 7)),
  ]
  const head = ['### Cooperative games', '', '| what | with | ms | time ÷ splitkey, from a game | largest difference |', '|---|---|---:|---:|---:|']
  return { text: [...head, ...table.map(({ text }) => text)].join('\n'), lines: table.flatMap(({ line }) => line ?? []) }
}
