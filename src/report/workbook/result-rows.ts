/** What comes out of a period: what is due and paid, what balances hold, what is left after own costs. */
import { valueIn } from '../../read/run.ts'
import { exact, type Settlement } from '../../read/settlement.ts'
import { type CentCells, centRows } from './cent-rows.ts'
import { formatOf, moneyFormat } from './formats.ts'
import { textToCell, toCell } from './numbers.ts'
import type { Making } from './period-making.ts'
import { wordsOf } from './words.ts'

export function payoutRows({ trace, formulas, rows, money, sizes }: Making, owedBefore: ReadonlyMap<string, string>): CentCells | undefined {
  const { due } = trace.plan.lowered
  if (due.size === 0 || !trace.key.round) return undefined
  const cells = Array.from(due, ([name, node]) => {
    const words = wordsOf(node, sizes)
    return rows.add({
      part: 'due, exactly',
      prefix: 'D',
      title: name,
      unit: node.unit,
      name: formulas.free(`due ${name}`),
      formula: formulas.write(node, name),
      value: toCell(valueIn(trace, node)),
      check: 'settled',
      format: formatOf(node.unit, money),
      ...(words !== undefined && { words }),
    })
  })
  return centRows(trace, cells, owedBefore, formulas, rows)
}

export function closingRows({ trace, formulas, rows, money }: Making, settlement: Settlement, cents: CentCells | undefined): ReadonlyMap<string, string> {
  const after = exact(settlement, 'balances')
  return new Map(
    Object.entries(trace.key.balances).map(([name, { unit, next }]) => {
      const lowered = trace.plan.lowered.next.get(name)
      const paid = cents?.paid.get(name)
      const formula = next && lowered ? formulas.write(lowered, `${name} after`) : `${formulas.inputs.get(name)}${paid === undefined ? '' : `+${paid}`}`
      const value = textToCell(after[name] as string)
      const format = formatOf(unit, money)
      return [
        name,
        rows.add({ part: 'balance after', prefix: 'B', title: name, unit, name: formulas.free(`${name} after`), formula, value, check: 'settled', format }),
      ]
    }),
  )
}

export function costRows({ trace, formulas, rows, money }: Making, settlement: Settlement, cents: CentCells | undefined): void {
  const net = exact(settlement, 'net')
  for (const [name, node] of trace.plan.lowered.costs) {
    const common = { unit: node.unit, title: name, check: 'settled' as const }
    const cost = rows.add({
      ...common,
      part: 'own costs',
      prefix: 'K',
      name: formulas.free(`costs ${name}`),
      formula: formulas.write(node, `costs ${name}`),
      value: toCell(valueIn(trace, node)),
      format: formatOf(node.unit, money),
    })
    const paid = cents?.paid.get(name)
    if (paid === undefined) continue
    rows.add({
      ...common,
      part: 'left after own costs',
      prefix: 'N',
      name: formulas.free(`net ${name}`),
      formula: `${paid}-${cost}`,
      value: textToCell(net[name] as string),
      format: moneyFormat,
      strong: true,
    })
  }
}
