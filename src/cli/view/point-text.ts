/** A counterexample as text: the point, what is paid there, by how much the promise is missed, and how to look into it. */
import { isSplitKeyError } from '../../core/issue.ts'
import { fromDecimal } from '../../number/decimal.ts'
import { fromText } from '../../number/rational.ts'
import type { Point, Refuted } from '../../proof/verdict.ts'
import { settleData } from '../../read/settle.ts'
import { moneyPlaces, showNumber } from '../amount.ts'
import type { Style } from '../output.ts'
import type { Answered } from '../promises.ts'
import { type Column, table } from '../table.ts'

/** A point, or two that differ in one input, beside each other. */
export function pointTable(points: readonly Point[], { version: { key } }: Answered, { head }: Style): string {
  const names = Object.keys(points[0] ?? {})
  const unit = (name: string): string => key.inputs[name]?.unit ?? key.balances[name]?.unit ?? ''
  const rows = names.map((name) => [name, ...points.map((point) => showNumber(fromText(point[name] as string))), unit(name) === '1' ? '' : unit(name)])
  const heads: readonly Column[] = points.map((_, index) => ({ head: ['at', 'and'][index] as string, align: 'number' }))
  return table([{ head: 'input' }, ...heads, { head: '' }], rows, head)
}

/** What everybody is paid at these points, to the cent; nothing where the point is not one that can be settled. */
export function paidTable(points: readonly Point[], one: Answered, { head }: Style): string {
  const { key } = one.version
  const places = moneyPlaces(key)
  const settled = points.map((point) => settledAt(point, one))
  if (settled.some((at) => at === undefined) || key.parties.length === 0) return ''
  const show = (amount: Parameters<typeof fromDecimal>[0] | undefined): string => (amount === undefined ? '' : showNumber(fromDecimal(amount), places))
  const rows = key.parties.map((party) => [party, ...settled.flatMap((at) => [show(at?.payouts[party]), show(at?.net[party])])])
  const heads: readonly Column[] = points.flatMap((_, index) => [
    { head: index === 0 ? 'paid' : 'and paid', align: 'number' as const },
    { head: Object.keys(key.costs).length === 0 ? '' : 'after costs', align: 'number' as const },
  ])
  return table([{ head: 'partner' }, ...heads], rows, head)
}

/** Settles a point. */
function settledAt(point: Point, one: Answered) {
  const { key } = one.version
  const own = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, valueAt(point, name, one)]))
  try {
    const balances = Object.keys(key.balances)
    return settleData(key, own(Object.keys(key.inputs)), balances.length > 0 ? { balances: own(balances) } : {})
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return undefined
  }
}

/**
 * The value of an input or balance at a point. What the promise does not depend on takes the lower end of its range, then what the first example
 * gives it, so that nothing is shown that lies outside of what was agreed; only where nothing is said, what a balance starts with, or zero.
 */
function valueAt(point: Point, name: string, { promise, version: { key }, examples }: Answered): string {
  const lower = promise.over?.[name]?.[0] ?? key.inputs[name]?.range?.[0]
  return point[name] ?? lower ?? examples.find((given) => given[name] !== undefined)?.[name] ?? key.balances[name]?.start ?? '0'
}

/** A line for the shell that explains the settlement there. */
export function explainLine(path: string, point: Point, one: Answered, goal: number): string {
  const { promise, goals, version } = one
  const { key } = version
  const named = (names: readonly string[]): string => `{${names.map((name) => `"${name}": ${numberText(valueAt(point, name, one))}`).join(', ')}}`
  const inputs = named(Object.keys(key.inputs))
  const dated = version.from === undefined ? inputs : inputs.replace('{', `{"period": "${version.from}", `)
  const balances = Object.keys(key.balances).length === 0 ? '' : ` --balances <(echo '${named(Object.keys(key.balances))}')`
  return `echo '${dated}' | splitkey explain ${path} --inputs -${balances} --for ${subject(promise.with['of'], goals[goal]?.about, Object.values(promise.with), key.parties)}`
}

/** A fraction that is no decimal is text. */
const numberText = (text: string): string => (text.includes('/') ? `"${text}"` : text)

/** Whom the promise is about: as it says, as its goal says, as its formula says, else the first partner. */
export function subject(of: unknown, about: string | undefined, args: readonly unknown[], parties: readonly string[]): string {
  const said = [of, about?.split(',')[0], ...args.flatMap((arg) => String(arg).match(/\w+/g) ?? [])]
  return String(said.find((word) => parties.includes(String(word))) ?? parties[0] ?? 'pot')
}

/** By how much, and of what. */
export function missText({ goal, by, value, valueTo, jump, onGrid }: Refuted, { goals, claim, promise, version: { key } }: Answered): string {
  const places = moneyPlaces(key)
  const of = claim.goals[goal]
  const unit = of?.of.unit === '1' ? '' : ` ${of?.of.unit}`
  const show = (text: string): string => `${showNumber(fromText(text), places)}${unit}`
  const about = goals[goal]?.about
  const values = valueTo === undefined ? `the amount is ${show(value)}` : `the amount goes from ${show(value)} to ${show(valueTo)}`
  return [
    `${about === undefined ? '' : `${about}: `}missed by ${show(by)}; ${values}`,
    ...(jump === undefined ? [] : [`between the two points the threshold ${jump} is crossed: the amount jumps there`]),
    ...(promise.property === 'additivity' ? [additivityText(value, about ?? '', show)] : []),
    ...(onGrid ? [] : ['the point needs more decimals than its inputs have']),
  ].join('\n')
}

/** What it is worth to choose when to settle. */
function additivityText(value: string, of: string, show: (text: string) => string): string {
  const less = value.startsWith('-')
  return `${of} is paid ${show(less ? value.slice(1) : value)} ${less ? 'less' : 'more'} when both periods are settled together: it pays ${of} to ${less ? 'split' : 'merge'} them`
}
