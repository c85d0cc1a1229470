/** Answers to promises as text: a table of all, then what there is to say about those that do not hold. */
import { compareNumbers } from '../../core/number-text.ts'
import { fromText, powerOfTen, round } from '../../number/rational.ts'
import { type Answer, isHeld } from '../../proof/answer-promise.ts'
import type { Box } from '../../proof/goal.ts'
import type { Undecided } from '../../proof/verdict.ts'
import { moneyPlaces, showNumber, showRounded } from '../amount.ts'
import type { LoadedKey } from '../load-key.ts'
import type { Style } from '../output.ts'
import type { Answered } from '../promises.ts'
import { table } from '../table.ts'
import type { MonthsFile } from './months-file.ts'
import { monthsText } from './months-text.ts'
import { explainLine, missText, paidTable, pointTable } from './point-text.ts'

/** The word for an answer. */
export function verdictWord(answer: Answer): string {
  if (answer.verdict === 'unrefuted') return `no counterexample in ${answer.points.toLocaleString('en-GB')} points`
  return answer.verdict === 'balanced' ? 'PROVED' : answer.verdict.toUpperCase()
}

/** @example promisesText(loaded, answered, style) */
export function promisesText({ path, whole }: LoadedKey, answered: readonly Answered[], style: Style, replay?: MonthsFile): string {
  const rows = answered.map((one) => [one.label, verdictWord(one.answer), roundingText(one), how(one.answer), `${one.milliseconds} ms`])
  const columns = [{ head: 'promise' }, { head: 'answer' }, { head: 'roundings' }, { head: 'how' }, { head: 'time', align: 'number' as const }]
  const open = answered.filter(({ answer }) => !isHeld(answer))
  return [
    style.title(`${whole.name}: ${counted(answered.length - open.length, answered)}`),
    style.verdicts(table(columns, rows, style.head)),
    rangesText(answered, style),
    ...open.map((one) => details(path, one, style, replay)),
    footnote(answered),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Looking without finding proves nothing, so it is not said to hold. */
const counted = (held: number, answered: readonly Answered[]): string =>
  answered.some(({ answer }) => answer.verdict === 'unrefuted')
    ? `no counterexample to ${held} of ${answered.length} promises`
    : `${held} of ${answered.length} promises hold`

/** How it was decided. */
export const how = (answer: Answer): string =>
  answer.verdict === 'proved' ? `${answer.cells} ${answer.cells === 1 ? 'cell' : 'cells'}` : answer.verdict === 'balanced' ? `by ${answer.by}` : ''

/** How far the roundings on the way can move what was proved, `at most 0.07 EUR`. */
export function roundingText({ answer, claim, version: { key } }: Answered): string {
  if (answer.verdict !== 'proved') return ''
  const most = answer.certificate.roundings.reduce((a, b) => (compareNumbers(a, b) < 0 ? b : a), '0')
  const unit = claim.goals[0]?.of.unit ?? ''
  if (most === '0') return 'none'
  const places = moneyPlaces(key)
  // A bound is rounded up, never down.
  return `at most ${showNumber(round(fromText(most), { n: 1n, d: powerOfTen(places) }, 'ceiling'), places)}${unit === '1' ? '' : ` ${unit}`}`
}

/** The ranges that all of the promises share, once. */
function rangesText(answered: readonly Answered[], { head }: Style): string {
  const ranges = new Map<string, Set<string>>()
  for (const { claim } of answered)
    for (const [name, [low, high]] of Object.entries(claim.box)) ranges.set(name, (ranges.get(name) ?? new Set()).add(`${low} to ${high}`))
  const rows = [...ranges].map(([name, all]) => [name, [...all].join(' or ')])
  return table([{ head: 'input' }, { head: 'range' }], rows, head)
}

function footnote(answered: readonly Answered[]): string {
  if (!answered.some(({ answer }) => answer.verdict === 'proved' || answer.verdict === 'balanced')) return ''
  return 'PROVED: for every decimal input in these ranges, before leftover cents are dealt; roundings on the way can move it by at most the amount in its row.'
}

function details(path: string, one: Answered, style: Style, replay: MonthsFile | undefined): string {
  const title = style.title(`${verdictWord(one.answer)}  ${one.label}: ${one.sentence}`)
  const { answer } = one
  if (answer.verdict === 'undecided') return [title, undecidedText(answer)].join('\n')
  if (answer.verdict === 'undefined') return [title, `divides by zero: ${answer.divisor} is 0 at this point`, pointTable([answer.at], one, style)].join('\n')
  if (answer.verdict !== 'refuted') return title
  const points = [answer.at, ...(answer.to ? [answer.to] : [])]
  const parts = [
    pointTable(points, one, style),
    paidTable(points, one, style),
    missText(answer, one),
    `look into it:\n  ${explainLine(path, answer.at, one, answer.goal)}`,
    replay === undefined ? '' : monthsText(one, path, replay, answer.goal),
  ]
  return [title, ...parts.filter((part) => part !== '')].join('\n\n')
}

/** What is left: the open parts of the ranges. */
function undecidedText({ message, remaining, share }: Undecided): string {
  const boxes = remaining.slice(0, 3).map((box) => `  ${boxText(box)}`)
  const more = remaining.length > 3 ? [`  and ${remaining.length - 3} more`] : []
  const proved = `${showRounded({ ...fromText(share), n: fromText(share).n * 100n }, 2)} % of the ranges is proved`
  return [message, remaining.length === 0 ? proved : `${proved}; open:`, ...boxes, ...more].join('\n')
}

const boxText = (box: Box): string =>
  Object.entries(box)
    .map(([name, [low, high]]) =>
      low === high ? `${name} ${showNumber(fromText(low))}` : `${name} ${showNumber(fromText(low))} to ${showNumber(fromText(high))}`,
    )
    .join(', ')
