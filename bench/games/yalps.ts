/** A stage of the nucleolus for yalps: the dual program, because yalps returns no dual values (and has few rows this way). */
import type { Optimum, Stage } from './lexicographic.ts'

type Column = Record<string, number>

/** The `solve` of yalps. */
export type Yalps = (model: {
  readonly direction: 'maximize'
  readonly objective: string
  readonly constraints: Record<string, { equal: number }>
  readonly variables: Record<string, Column>
}) => { readonly result: number; readonly variables: readonly (readonly [string, number])[] }

export const yalpsStage =
  (solve: Yalps) =>
  ({ n, values, open, settled }: Stage): Optimum => {
    const column = (mask: number, sum: number, sign: 1 | -1): Column => {
      const found: Column = { v: sign * sum }
      for (let i = 0; i < n; i++) if ((mask >>> i) & 1) found[`p${i}`] = sign
      return found
    }
    const variables: Record<string, Column> = {}
    for (const mask of open) variables[`c${mask}`] = { ...column(mask, values[mask] as number, 1), one: 1 }
    for (const { mask, sum } of settled) {
      variables[`+${mask}`] = column(mask, sum, 1)
      variables[`-${mask}`] = column(mask, sum, -1)
    }
    const rows = Array.from({ length: n }, (_, i): [string, { equal: number }] => [`p${i}`, { equal: 0 }])
    const constraints = Object.fromEntries([...rows, ['one', { equal: 1 }] as [string, { equal: number }]])
    const found = solve({ direction: 'maximize', objective: 'v', constraints, variables })
    const tight = found.variables.filter(([name, value]) => name.startsWith('c') && value > 1e-7)
    return { epsilon: found.result, tight: tight.map(([name]) => Number(name.slice(1))) }
  }
