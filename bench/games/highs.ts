/** A stage of the nucleolus for HiGHS: the primal program as text, with dual values back. */
import type { Optimum, Stage } from './lexicographic.ts'

/** What `await import('highs')` makes: `(await highs.default()).solve`. */
export interface Highs {
  solve(problem: string): {
    readonly ObjectiveValue: number
    readonly Rows: readonly { readonly Name: string; readonly Dual?: number }[]
  }
}

export const highsStage =
  (highs: Highs) =>
  ({ n, values, open, settled }: Stage): Optimum => {
    const paid = (mask: number): string =>
      Array.from({ length: n }, (_, i) => i)
        .filter((i) => (mask >>> i) & 1)
        .map((i) => `x${i}`)
        .join(' + ')
    const asks = open.map((mask) => `c${mask}: ${paid(mask)} + e >= ${values[mask]}`)
    const equal = settled.map(({ mask, sum }) => `s${mask}: ${paid(mask)} = ${sum}`)
    const free = Array.from({ length: n }, (_, i) => `x${i} free`)
    const text = `Minimize\nobj: e\nSubject To\n${[...asks, ...equal].join('\n')}\nBounds\ne free\n${free.join('\n')}\nEnd\n`
    const { ObjectiveValue, Rows } = highs.solve(text)
    const tight = Rows.filter(({ Name, Dual }) => Name.startsWith('c') && Math.abs(Dual ?? 0) > 1e-7)
    return { epsilon: ObjectiveValue, tight: tight.map(({ Name }) => Number(Name.slice(1))) }
  }
