/** A promise that does not hold, as the message of a test that fails. */
import type { KeyData } from '../../core/key.ts'
import { promiseLabel } from '../../core/promise.ts'
import type { Claim } from '../../proof/goal.ts'
import type { Stated } from '../../proof/property/property.ts'
import { promiseSentence } from '../../proof/property/sentence.ts'
import type { Point, Refuted, Undecided, Undefined } from '../../proof/verdict.ts'
import { showExact } from '../../read/show.ts'
import type { Standing } from './promise-like.ts'
import { settledAt } from './settled-at.ts'

/** Which promise fails, where it was looked at. */
export interface Failing extends Standing {
  readonly claim: Claim
  readonly goals: readonly Stated[]
}

/** @example throw new Error(failureText(failing, verdict)) */
export function failureText(failing: Failing, failure: Refuted | Undefined | Undecided): string {
  const { promise, key, from } = failing
  const when = from === undefined ? '' : ` (from ${from})`
  const head = `${failure.verdict.toUpperCase()}: ${promiseSentence(promise)}\n  ${promiseLabel(promise)}, ${key.name}${when}`
  if (failure.verdict === 'undecided') return [head, failure.message, ...boxes(failure)].join('\n')
  const points = [failure.at, ...('to' in failure && failure.to ? [failure.to] : [])]
  const said = failure.verdict === 'undefined' ? `divides by zero: ${failure.divisor} is 0` : missed(failing, failure)
  const settled = points.map(
    (point, index) => `${points.length > 1 ? `at the ${index === 0 ? 'first' : 'second'} point, ` : ''}${settledAt(key, point, subject(failing, failure))}`,
  )
  return [head, said, pointsText(points, key), ...settled].join('\n\n')
}

function missed({ claim, goals }: Failing, { goal, by, value, valueTo, jump }: Refuted): string {
  const unit = claim.goals[goal]?.of.unit ?? '1'
  const show = (text: string): string => `${showExact(text)}${unit === '1' ? '' : ` ${unit}`}`
  const about = goals[goal]?.about
  const amount = valueTo === undefined ? `the amount is ${show(value)}` : `the amount goes from ${show(value)} to ${show(valueTo)}`
  const over = jump === undefined ? '' : `\nbetween the two points the threshold ${jump} is crossed: the amount jumps there`
  return `${about === undefined ? '' : `${about}: `}missed by ${show(by)}; ${amount}${over}`
}

/** Input by input, with the second value where it moves. */
function pointsText([at = {}, to]: readonly Point[], { inputs, balances }: KeyData): string {
  const width = Math.max(...Object.keys(at).map((name) => name.length))
  const rows = Object.entries(at).map(([name, value]) => {
    const unit = inputs[name]?.unit ?? balances[name]?.unit ?? '1'
    const second = to && to[name] !== value ? ` → ${to[name]}` : ''
    return `  ${name.padEnd(width)}  ${value}${second}${unit === '1' ? '' : ` ${unit}`}`
  })
  return rows.join('\n')
}

/** Whom it is about: as the promise says, as its goal says, as its formula says, else the first partner. */
function subject({ promise, goals, key }: Failing, failure: Refuted | Undefined): string {
  const about = 'goal' in failure ? goals[failure.goal]?.about : undefined
  const words = [promise.with['of'], about?.split(',')[0], ...Object.values(promise.with).flatMap((arg) => String(arg).match(/\w+/g) ?? [])]
  return String(words.find((word) => key.parties.includes(String(word))) ?? key.parties[0] ?? 'pot')
}

/** What is left open. */
function boxes({ remaining }: Undecided): readonly string[] {
  const shown = remaining.slice(0, 3).map(
    (box) =>
      `  open: ${Object.entries(box)
        .map(([name, [low, high]]) => `${name} ${low} to ${high}`)
        .join(', ')}`,
  )
  return remaining.length > 3 ? [...shown, `  and ${remaining.length - 3} more`] : shown
}
