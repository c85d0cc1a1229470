/**
 * From exact amounts to cents, as `cents/allocate.ts` does it, row by row: in cents, rounded down, what that lost, how many cents are
 * left over, who receives them, what is paid.
 */
import { dividedName, type Leftover, potName, recipientsOf } from '../../core/key.ts'
import { add, div, fromText, type Rational, rational, zero } from '../../number/rational.ts'
import { readyOf, signIn, valueIn } from '../../read/run.ts'
import type { Trace } from '../../read/settlement.ts'
import type { KeyFormulas } from './key-formulas.ts'
import { leftoverFormulas } from './leftover-formulas.ts'
import { toCell } from './numbers.ts'
import { type PeriodRows, range } from './period-rows.ts'
import { stepParts } from './rounding-formula.ts'

/** Where the sheet finds what it starts from, and what it leaves for the next. */
export interface CentCells {
  /** What each recipient is paid, in declared order. */
  readonly paid: ReadonlyMap<string, string>
  /** With `carry`: what is still owed to each, in cents. */
  readonly owed: ReadonlyMap<string, string>
  /** How many cents the amounts add up to beyond whole ones: zero, but for noise. */
  readonly unbalanced: string
}

/** What every step needs. */
interface Counting {
  readonly trace: Trace
  readonly formulas: KeyFormulas
  readonly names: readonly string[]
  readonly known: ReturnType<typeof figuresOf>
  /** Turns an amount into steps, and steps into an amount. */
  readonly inSteps: string
  readonly inMoney: string
  readonly rows: PeriodRows
  readonly put: (part: string, name: string, formula: string, value: number, unit?: string) => string
}

function counting(trace: Trace, formulas: KeyFormulas, rows: PeriodRows): Counting {
  const to = trace.key.round?.to as string
  const { times, over } = stepParts(to)
  const put: Counting['put'] = (part, title, formula, value, unit = `× ${to}`) =>
    rows.add({ part, prefix: 'C', title, unit, name: formulas.free(`${part} ${title}`), formula, value, check: 'none' })
  const names = recipientsOf(trace.key)
  const [multiplied, divided] = [times === '1' ? '' : `*${times}`, over === '1' ? '' : `/${over}`]
  const inSteps = `*${over}${multiplied.replace('*', '/')}`
  return { trace, formulas, names, rows, put, known: figuresOf(trace, names), inSteps, inMoney: `${multiplied}${divided}` }
}

/** Adds the rows. `owedBefore` are the cells of what earlier periods left owing, with `carry`. */
export function centRows(trace: Trace, due: readonly string[], owedBefore: ReadonlyMap<string, string>, formulas: KeyFormulas, rows: PeriodRows): CentCells {
  const making = counting(trace, formulas, rows)
  const { names, known, inSteps, put } = making
  const kept = keptRow(making, due)
  const cents = names.map((name, index) => {
    const before = owedBefore.get(name)
    return put('in cents', name, `ROUND(${due[index]}${inSteps}${before === undefined ? '' : `+${before}`},${kept})`, known.cents[index] as number)
  })
  const direction = directionRow(making, cents, kept)
  const down = names.map((name, index) => put('rounded down', name, `INT(${direction}*${cents[index]})`, known.down[index] as number))
  const lost = names.map((name, index) =>
    put('lost by rounding', name, `ROUND(${direction}*${cents[index]}-${down[index]},${kept})`, known.lost[index] as number),
  )
  const left = put('cents left over', 'to hand out', `ROUND(SUM(${range(lost)}),0)`, known.left)
  const table = { names, partners: trace.key.parties.length, cents, lost, left, direction }
  const extra = leftoverFormulas(trace.key.round?.leftover as Leftover, table).map((formula, index) =>
    put('leftover cents', names[index] as string, formula, known.extra[index] as number),
  )
  const whole = names.map((_name, index) => `${direction}*(${down[index]}+${extra[index]})`)
  return { ...paidRows(making, cents, whole), unbalanced: `SUM(${range(lost)})-${left}` }
}

/** The larger the amounts, the fewer decimals of a cent a double still tells apart. */
function keptRow({ put, formulas, inSteps, known }: Counting, due: readonly string[]): string {
  const size = `MAX(1,SUMPRODUCT(ABS(${range(due)}))${inSteps},ABS(${formulas.line(potName)})${inSteps})`
  return put('decimals of a cent kept', 'at this size of amounts', `MAX(2,MIN(9,13-INT(LOG10(${size}))))`, known.kept, 'decimals')
}

/** By what is divided; where that is nothing by the total, and then by the first amount that is not zero: it outweighs all that follow. */
function directionRow({ trace, formulas, inSteps, put, known }: Counting, cents: readonly string[], kept: string): string {
  const sign = `SIGN(ROUND(${formulas.line(dividedName(trace.key)) ?? '0'}${inSteps},${kept}))`
  const total = `SIGN(ROUND(SUM(${range(cents)}),${kept}))`
  const first = `SIGN(${cents.map((cell, index) => `SIGN(${cell})*0.5^${index + 1}`).join('+')})`
  return put('direction', 'gain 1, loss -1', `IF(${sign}<>0,${sign},IF(${total}<>0,${total},IF(${first}<0,-1,1)))`, known.direction, '1')
}

/** What is paid, and with `carry` what is still owed. */
function paidRows({ trace, formulas, names, rows, inMoney }: Counting, cents: readonly string[], whole: readonly string[]): Omit<CentCells, 'unbalanced'> {
  const { key, allotted } = trace
  const step = readyOf(key).step
  const common = (part: string, prefix: string, title: string) => ({ part, prefix, title, name: formulas.free(`${part} ${title}`) })
  const paid = names.map((name, index): readonly [string, string] => {
    const value = toCell({ n: (allotted[index]?.cents ?? 0n) * step.n, d: step.d })
    const part = index < key.parties.length ? 'paid' : 'into fund'
    const row = { unit: key.pot?.unit ?? '1', formula: `${whole[index]}${inMoney}`, value, check: 'settled' as const, strong: true }
    return [name, rows.add({ ...common(part, 'P', name), ...row })]
  })
  if (key.round?.leftover !== 'carry') return { paid: new Map(paid), owed: new Map() }
  const owed = names.map((name, index): readonly [string, string] => {
    const row = { unit: `× ${key.round?.to}`, formula: `${cents[index]}-${whole[index]}`, value: toCell(allotted[index]?.owed ?? zero), check: 'none' as const }
    return [name, rows.add({ ...common('still owed', 'O', name), ...row })]
  })
  return { paid: new Map(paid), owed: new Map(owed) }
}

/** The same figures as the library has them, to show until the spreadsheet recalculates. */
function figuresOf(trace: Trace, names: readonly string[]) {
  const step = readyOf(trace.key).step
  const { due, lines } = trace.plan.lowered
  const exact = names.map((name): Rational => {
    const amount = due.get(name)
    const cents = amount ? (div(valueIn(trace, amount), step) as Rational) : zero
    return add(cents, fromText(trace.openingOwed[name] ?? '0'))
  })
  const divided = lines.get(dividedName(trace.key))
  const total = exact.reduce(add, zero)
  const signs = [divided ? signIn(trace, divided) : 0, Number(total.n > 0n) - Number(total.n < 0n), ...exact.map(({ n }) => Number(n > 0n) - Number(n < 0n))]
  const direction = signs.find((sign) => sign !== 0) ?? 1
  const extra = trace.allotted.map(({ leftover }) => Math.abs(leftover))
  const down = trace.allotted.map(({ cents }, index) => toCell(rational(cents * BigInt(direction) - BigInt(extra[index] as number))))
  const size = exact.reduce((sum, cents) => sum + Math.abs(toCell(cents)), 1)
  return {
    kept: Math.max(2, Math.min(9, 13 - Math.floor(Math.log10(size)))),
    cents: exact.map(toCell),
    direction,
    down,
    lost: trace.allotted.map(({ rest }) => toCell(rest)),
    left: extra.reduce((sum, count) => sum + count, 0),
    extra,
  }
}
