/** A replay as text: what each partner would have earned under each key, and where it would have hurt. */
import type { KeyReplay, PartyReplay } from '../../agreement/replay.ts'
import { fromDecimal } from '../../number/decimal.ts'
import { moneyPlaces, showRounded } from '../amount.ts'
import type { Style } from '../output.ts'
import { type Column, table } from '../table.ts'

const columns: readonly Column[] = [
  { head: 'key' },
  { head: '' },
  { head: 'partner' },
  { head: 'total', align: 'number' },
  { head: 'worst period', align: 'number' },
  { head: 'in' },
  { head: 'loss periods', align: 'number' },
]

/** Whole euros, or with `cents` what is paid. */
export function replayText(name: string, results: readonly KeyReplay[], { title, head }: Style, cents = false): string {
  const [first] = results
  const series = first?.series ?? []
  const unit = series[0]?.version.key.pot?.unit
  const when = series.length === 0 ? '' : `, ${series[0]?.period} to ${series.at(-1)?.period}, ${series.length} periods`
  const money = unit === undefined ? '' : `, in ${cents ? '' : 'whole '}${unit}`
  const rows = results.flatMap((result) => keyRows(result, cents))
  const afterCosts = results.some((result) => Object.keys(result.series[0]?.version.key.costs ?? {}).length > 0)
  const note = afterCosts ? "\n\nEach figure is the partner's payment less its own costs." : ''
  return `${title(`${name}${when}${money}`)}\n\n${table(columns, rows, head)}${note}`
}

const keyRows = ({ key, agreement, parties, series }: KeyReplay, cents: boolean): readonly (readonly string[])[] =>
  Object.entries(parties).map(([party, figures], index) => {
    const places = cents && series[0] ? moneyPlaces(series[0].version.key) : 0
    return [index === 0 ? key : '', index === 0 && agreement.name !== key ? agreement.name : '', party, ...figureCells(figures, places)]
  })

const figureCells = ({ total, worst, worstPeriod, lossPeriods }: PartyReplay, places: number): readonly string[] => [
  showRounded(fromDecimal(total), places),
  showRounded(fromDecimal(worst), places),
  worstPeriod,
  String(lossPeriods),
]
