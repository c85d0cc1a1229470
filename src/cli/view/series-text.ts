/** Several periods as text: one row each, and totals. */
import type { SettledPeriod } from '../../agreement/series.ts'
import type { KeyData } from '../../core/key.ts'
import { fromDecimal } from '../../number/decimal.ts'
import { add, type Rational } from '../../number/rational.ts'
import type { AgreementFile } from '../../text/agreement-file.ts'
import { isMoney, moneyPlaces, showNumber } from '../amount.ts'
import { exactLines } from '../exact.ts'
import type { Style } from '../output.ts'
import { table } from '../table.ts'
import { headingOf } from './heading.ts'

interface Figure {
  readonly head: string
  readonly adds: boolean
  readonly money: boolean
  readonly of: (settled: SettledPeriod) => Rational | undefined
}

/** Payouts, what is left after costs, and balances; for a clause its lines. */
export function seriesText(whole: AgreementFile, series: readonly SettledPeriod[], style: Style): string {
  const last = series.at(-1) as SettledPeriod
  const figures = figuresOf(series)
  const places = (figure: Figure): number => (figure.money ? moneyPlaces(last.version.key) : 0)
  const show = (figure: Figure, amount: Rational | undefined): string => (amount ? showNumber(amount, places(figure)) : '')
  const rows = series.map((settled) => [settled.period, ...figures.map((figure) => show(figure, figure.of(settled)))])
  const total = (figure: Figure): Rational | undefined =>
    figure.adds
      ? series
          .map(figure.of)
          .filter((amount) => amount !== undefined)
          .reduce((sum, amount) => add(sum, amount))
      : undefined
  const totals = ['total', ...figures.map((figure) => show(figure, total(figure)))]
  const columns = [{ head: 'period' }, ...figures.map(({ head }) => ({ head, align: 'number' as const }))]
  const heading = headingOf(
    whole,
    last.version,
    series.map(({ period }) => period),
  )
  return `${style.title(heading)}\n\n${table(columns, figures.some(({ adds }) => adds) ? [...rows, null, totals] : rows, style.head)}`
}

const allNames = (series: readonly SettledPeriod[], names: (settled: SettledPeriod) => Iterable<string>): readonly string[] => [
  ...new Set(series.flatMap((settled) => [...names(settled)])),
]

function figuresOf(series: readonly SettledPeriod[]): readonly Figure[] {
  const key = (series.at(-1) as SettledPeriod).version.key
  const paid = allNames(series, ({ settlement }) => Object.keys(settlement.payouts))
  const kept = allNames(series, ({ settlement }) => Object.keys(settlement.net))
  const held = allNames(series, ({ settlement }) => Object.keys(settlement.balances))
  const optional = (amount: Parameters<typeof fromDecimal>[0]): Rational | undefined => (amount === undefined ? undefined : fromDecimal(amount))
  return [
    ...paid.map((name): Figure => ({ head: `${name} paid`, adds: true, money: true, of: ({ settlement }) => optional(settlement.payouts[name]) })),
    ...kept.map((name): Figure => ({ head: `${name} after costs`, adds: true, money: true, of: ({ settlement }) => optional(settlement.net[name]) })),
    ...held.map(
      (name): Figure => ({
        head: `${name} at end`,
        adds: false,
        money: isMoney(key.balances[name]?.unit ?? '1', key),
        of: ({ settlement }) => optional(settlement.balances[name]),
      }),
    ),
    ...(paid.length === 0 ? lineFigures(series, key) : []),
  ]
}

const lineFigures = (series: readonly SettledPeriod[], key: KeyData): readonly Figure[] =>
  allNames(series, ({ version }) => Object.keys(version.key.lines)).map((name) => ({
    head: name,
    adds: false,
    money: isMoney(key.lines[name]?.unit ?? '1', key),
    of: ({ settlement }) => exactLines(settlement).find((line) => line.name === name)?.value,
  }))
