/** Why two settlements differ, as text: three tables that each add up to the same difference. */
import { fromDecimal } from '../../number/decimal.ts'
import { fromText, type Rational } from '../../number/rational.ts'
import type { Change, Difference } from '../../read/diff.ts'
import { showNumber } from '../amount.ts'
import type { Style } from '../output.ts'
import { sum } from '../sum.ts'
import { type Column, table } from '../table.ts'

export interface Compared {
  readonly title: string
  readonly from: string
  readonly to: string
  /** Decimals of money. */
  readonly places: number
  /** Is this line an amount of money? */
  readonly isMoney: (line: string) => boolean
}

type Rows = readonly (readonly string[] | null)[]

const numeric = (head: string): Column => ({ head, align: 'number' })

export function differenceText(difference: Difference, compared: Compared, { title, head }: Style): string {
  const { from, to, places } = compared
  const parties = difference.payouts.map(({ name }) => name)
  const changes = [numeric(from), numeric(to), numeric('change')]
  const section = (name: string, columns: readonly Column[], rows: Rows): string =>
    `${title(name)}\n${rows.length === 0 ? 'nothing changed' : table(columns, rows, head)}`
  const inputs = section(
    'By input, changed one after the other in this order',
    [{ head: 'input' }, numeric(from), numeric(to), ...parties.map((party) => numeric(`to ${party}`))],
    inputRows(difference, places),
  )
  const lines = section(
    'By line',
    [{ head: 'line' }, ...changes],
    difference.lines.filter(hasChange).map((line) => changeCells(line, compared.isMoney(line.name) ? places : 0)),
  )
  const terms = parties.map((party) => section(`By term of what ${party} is paid`, [{ head: 'term' }, numeric('change')], termRows(difference, party, places)))
  return [title(compared.title), section('Paid', [{ head: 'partner' }, ...changes], withTotal(difference.payouts, places)), inputs, ...terms, lines].join(
    '\n\n',
  )
}

const hasChange = ({ change }: Change): boolean => !change.isZero()

const changeCells = ({ name, from, to, change }: Change, places: number): readonly string[] => [
  name,
  ...[from, to].map((amount) => showNumber(fromDecimal(amount), places)),
  signed(fromDecimal(change), places),
]

/** A change says its direction. */
const signed = (amount: Rational, places: number): string => `${amount.n > 0n ? '+' : ''}${showNumber(amount, places)}`

function withTotal(payouts: readonly Change[], places: number): Rows {
  const rows = payouts.map((payout) => changeCells(payout, places))
  const [from, to, change] = (['from', 'to', 'change'] as const).map((field) => sum(payouts.map((payout) => fromDecimal(payout[field])))) as [
    Rational,
    Rational,
    Rational,
  ]
  return payouts.length < 2 ? rows : [...rows, null, ['total', showNumber(from, places), showNumber(to, places), signed(change, places)]]
}

/** An input as it was given; a fraction as its approximation. Several that only together can be changed stand as they are. */
const given = (text: string): string => (/^-?[\d./]+$/.test(text) ? showNumber(fromText(text)) : text)

function inputRows({ inputs, payouts }: Difference, places: number): Rows {
  if (inputs.length === 0) return []
  const parties = payouts.map(({ name }) => name)
  const rows = inputs.map(({ name, from, to, payouts: effect }) => [
    name,
    given(from),
    given(to),
    ...parties.map((party) => signed(fromDecimal(effect[party]), places)),
  ])
  const totals = payouts.map(({ change }) => signed(fromDecimal(change), places))
  return [...rows, null, ['total', '', '', ...totals]]
}

function termRows({ terms, payouts }: Difference, party: string, places: number): Rows {
  const rows = (terms[party] ?? []).map(({ name, change }) => [name, signed(fromDecimal(change), places)])
  const total = payouts.find(({ name }) => name === party)
  return rows.length === 0 ? [] : [...rows, null, ['total', signed(fromDecimal(total?.change), places)]]
}
