/** Cooperative games: Shapley against the textbook loop, the nucleolus against linear programming by HiGHS and yalps. */
import * as highs from 'highs'
import { solve as yalps } from 'yalps'
import { type Measured, measure } from '../harness.ts'
import type { Compared, Line } from '../report.ts'
import { nucleolusBench } from './nucleolus.ts'
import { shapleyBench } from './shapley.ts'

const largestDifference = (a: readonly number[], b: readonly number[]): number => Math.max(...a.map((x, index) => Math.abs(x - (b[index] as number))))

interface Row {
  readonly text: string
  readonly line?: Line
}

function rows(title: string, contenders: readonly { readonly name: string; readonly run: () => readonly number[] }[], rounds: number): readonly Row[] {
  const [own] = contenders as readonly [(typeof contenders)[number]]
  const answer = own.run()
  const measured: readonly Measured[] = measure(contenders, own.name, rounds)
  return measured.map(({ name, micros, ratio }, index) => {
    const off = largestDifference(answer, (contenders[index] as typeof own).run())
    const text = `| ${title} | ${name} | ${(micros / 1000).toFixed(2)} | ${ratio.toFixed(1)} | ${off.toExponential(0)} |`
    return index === 0 ? { text } : { text, line: { what: title, against: name, ratio, exact: `differs by ${off.toExponential(0)} at most` } }
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
  const head = ['### Cooperative games', '', '| what | with | ms | time ÷ splitkey | largest difference |', '|---|---|---:|---:|---:|']
  return { text: [...head, ...table.map(({ text }) => text)].join('\n'), lines: table.flatMap(({ line }) => line ?? []) }
}
