/** The comment above a query: which key, which lines, what was assumed. */
import { visit } from '../core/key.ts'
import { printBody } from '../formula/print.ts'
import type { Plan } from '../read/plan.ts'
import type { Dialect } from './dialect.ts'
import type { ColumnSpec } from './inputs.ts'

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** Comment lines; every line is one formula, as it stands in the agreement. */
export function header({ lowered }: Plan, specs: readonly ColumnSpec[], dialect: Dialect): string {
  const { key, lines } = lowered
  const tested = dialect.executedOn === undefined ? 'generated, not executed' : `tested row by row on ${dialect.executedOn}`
  const rules = new Set<string>()
  visit([...lines.values()], (node) => {
    if (node.op === 'rule' && node.rule !== 'line') rules.add(node.rule)
  })
  const assumed = specs.map(
    ({ input, column, range, decimals, kind }) => `${input}${column === input ? '' : ` in ${column}`} ${range[0]} … ${range[1]}, ${decimals} decimals, ${kind}`,
  )
  const carried = key.round?.leftover === 'carry' ? ['every row starts with nothing owed: carried cents need an order of rows'] : []
  return [
    `splitkey: ${key.name}`,
    `dialect ${dialect.name}: ${tested}`,
    ...(rules.size > 0 ? [`rules: ${[...rules].join(', ')}`] : []),
    ...assumed.map((text) => `input ${text}`),
    ...[...lines].map(([name, line]) => `line ${name} = ${printBody(line)}`),
    ...carried,
  ]
    .map((text) => `-- ${oneLine(text)}`)
    .join('\n')
}
