/** What goes into a period, each with the cell it comes from, and whether any of it was changed. */
import { recipientsOf } from '../../core/key.ts'
import { formatOf } from './formats.ts'
import { textToCell } from './numbers.ts'
import type { Making, Sources } from './period-making.ts'

export function inputRows({ trace, formulas, rows, money }: Making, sources: Sources): void {
  const given = Object.entries(trace.inputs).map(([name, value]) => ({
    part: 'input',
    name,
    value,
    unit: trace.key.inputs[name]?.unit ?? '1',
    cell: sources.input(name),
  }))
  const opening = Object.entries(trace.opening).map(([name, value]) => ({
    part: 'balance before',
    name,
    value,
    unit: trace.key.balances[name]?.unit ?? '1',
    cell: sources.opening('balance', name),
  }))
  for (const { part, name, value, unit, cell } of [...given, ...opening])
    rows.add({
      part,
      prefix: part === 'input' ? 'I' : 'B',
      title: name,
      unit,
      name: formulas.inputs.get(name) as string,
      // An empty cell must not count as zero.
      formula: `IF(ISNUMBER(${cell}),${cell},NA())`,
      value: textToCell(value),
      check: 'input',
      format: formatOf(unit, money),
    })
}

export function owedRows({ trace, formulas, rows }: Making, sources: Sources): ReadonlyMap<string, string> {
  if (trace.key.round?.leftover !== 'carry') return new Map()
  return new Map(
    recipientsOf(trace.key).map((name) => {
      const cell = sources.opening('owed', name)
      const formula = `IF(ISNUMBER(${cell}),${cell},NA())`
      const value = textToCell(trace.openingOwed[name] ?? '0')
      const unit = `× ${trace.key.round?.to}`
      return [
        name,
        rows.add({ part: 'owed before', prefix: 'O', title: name, unit, name: formulas.free(`owed before ${name}`), formula, value, check: 'input' }),
      ]
    }),
  )
}

/** Stands below all that went in; its formula is written with the sheet, which knows where everything stands. */
export const untouchedRow = ({ formulas, rows }: Making): void =>
  void rows.add({
    part: 'check',
    prefix: 'A',
    title: 'all of this, and every parameter, as settled?',
    unit: '',
    name: formulas.free('as settled'),
    formula: '',
    value: 'yes',
    check: 'untouched',
  })
