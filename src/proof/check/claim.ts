/** What a certificate claims: read and made sense of, before anything is proved. */
import { amount, entries, fields, list, number, oneOf, text, whole } from './document.ts'
import { type Fraction, isBelow, type Range } from './fraction.ts'
import { inputName, type Line, readProgram } from './program.ts'
import { refuse } from './refuse.ts'

export type Goal =
  | { readonly kind: 'nonnegative'; readonly of: number }
  | { readonly kind: 'zero'; readonly of: number }
  | { readonly kind: 'monotone'; readonly of: number; readonly along: string; readonly sign: 1 | -1 }
  | { readonly kind: 'slope'; readonly of: number; readonly along: string; readonly limit: Fraction }

export interface Claim {
  readonly lines: readonly Line[]
  readonly box: ReadonlyMap<string, Range>
  readonly given: readonly number[]
  readonly tolerance: Fraction
  readonly goals: readonly Goal[]
  readonly roundings: readonly Fraction[]
}

/** Reads everything but the proofs. */
export function readClaim(found: ReadonlyMap<string, unknown>): Claim {
  oneOf(found.get('format'), 'format', ['splitkey certificate 2'])
  const lines = readProgram(found.get('program'), 'program')
  const box = new Map([...entries(found.get('box'), 'box')].map(([name, each]) => [inputName(name, 'box'), readRange(each, `box.${name}`)]))
  lines.forEach((line, at) => {
    if (line.op === 'input' && !box.has(line.name)) refuse(`program.${at}.name`, `the box has no range for '${line.name.slice(0, 40)}'`)
  })
  const given = list(found.get('given'), 'given').map((each, i) => whole(each, `given.${i}`, lines.length))
  const goals = list(found.get('goals'), 'goals').map((each, i) => readGoal(each, `goals.${i}`, lines, box))
  if (goals.length === 0) refuse('goals', 'nothing is claimed')
  const roundings = list(found.get('roundings'), 'roundings', goals.length).map((each, i) => amount(each, `roundings.${i}`))
  return { lines, box, given, tolerance: amount(found.get('tolerance'), 'tolerance'), goals, roundings }
}

function readRange(value: unknown, path: string): Range {
  const [low, high] = list(value, path, 2).map((each, i) => number(each, `${path}.${i}`)) as [Fraction, Fraction]
  return isBelow(high, low) ? refuse(path, 'the range ends before it starts') : [low, high]
}

function readGoal(value: unknown, path: string, lines: readonly Line[], box: ReadonlyMap<string, Range>): Goal {
  const kind = oneOf(entries(value, path).get('kind'), `${path}.kind`, ['nonnegative', 'zero', 'monotone', 'slope'])
  const found = fields(
    value,
    path,
    kind === 'monotone' ? ['kind', 'of', 'along', 'sign'] : kind === 'slope' ? ['kind', 'of', 'along', 'limit'] : ['kind', 'of'],
  )
  const of = whole(found.get('of'), `${path}.of`, lines.length)
  if (kind === 'nonnegative' || kind === 'zero') return { kind, of }
  const along = text(found.get('along'), `${path}.along`)
  if (!box.has(along)) refuse(`${path}.along`, `the box has no range for '${along.slice(0, 40)}'`)
  if (kind === 'slope') return { kind, of, along, limit: amount(found.get('limit'), `${path}.limit`) }
  return { kind, of, along, sign: oneOf(found.get('sign'), `${path}.sign`, [1, -1]) }
}
