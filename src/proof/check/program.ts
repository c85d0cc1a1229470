/** The program of a certificate: read, and what follows from its shape alone. */
import { roundingModes } from '../../core/node.ts'
import { entries, fields, list, number, oneOf, text, whole } from './document.ts'
import { type Fraction, fraction, minus, type Range, times, zero } from './fraction.ts'
import { limits, refuse, tooLarge } from './refuse.ts'

/** One instruction, as the checker sees it. */
export type Line =
  | { readonly op: 'lit'; readonly args: readonly number[]; readonly value: Fraction }
  | { readonly op: 'input'; readonly args: readonly number[]; readonly name: string }
  | { readonly op: 'add' | 'mul' | 'div' | 'min' | 'max' | 'step'; readonly args: readonly number[] }
  /** A rounding; `most` is how far it moves its argument. Its value is its argument, or, `relaxed`, that plus an input of its own. */
  | {
      readonly op: 'round'
      readonly args: readonly number[]
      readonly move: Range
      readonly most: Fraction
      readonly to: Fraction
      readonly mode: Mode
      readonly relaxed?: string
    }

type Mode = (typeof roundingModes)[number]

/** From where to where a rounding moves its argument, in units of its step, and the larger of the two distances. */
const moves: Readonly<Record<Mode, Range>> = {
  'half-away-from-zero': [fraction(-1n, 2n), fraction(1n, 2n)],
  'half-even': [fraction(-1n, 2n), fraction(1n, 2n)],
  floor: [fraction(-1n), zero],
  ceiling: [zero, fraction(1n)],
  'toward-zero': [fraction(-1n), fraction(1n)],
  'away-from-zero': [fraction(-1n), fraction(1n)],
}

/** Reads the program; roundings from which a `step` is computed are marked. */
export function readProgram(value: unknown, path: string): readonly Line[] {
  const all = list(value, path)
  if (all.length > limits.program) tooLarge(`a program of more than ${limits.program} instructions`)
  const lines = all.map((each, at) => readLine(each, `${path}.${at}`, at))
  const before = ancestors(
    lines,
    lines.flatMap((line, at) => (line.op === 'step' ? [at] : [])),
  )
  return lines.map((line, at) => (line.op === 'round' && before[at] ? { ...line, relaxed: `round:${at}` } : line))
}

function readLine(value: unknown, path: string, at: number): Line {
  const op = oneOf(entries(value, path).get('op'), `${path}.op`, ['lit', 'input', 'add', 'mul', 'div', 'min', 'max', 'round', 'step'])
  const get = (...needed: string[]) => fields(value, path, ['op', ...needed])
  if (op === 'lit') return { op, args: [], value: number(get('value').get('value'), `${path}.value`) }
  if (op === 'input') return { op, args: [], name: inputName(get('name').get('name'), `${path}.name`) }
  const found = op === 'round' ? get('args', 'to', 'mode') : get('args')
  const args = list(found.get('args'), `${path}.args`, op === 'div' ? 2 : op === 'round' || op === 'step' ? 1 : undefined)
  if (args.length === 0) refuse(`${path}.args`, 'at least one argument is needed')
  const positions = args.map((each, index) => whole(each, `${path}.args.${index}`, at))
  if (op !== 'round') return { op, args: positions }
  const to = number(found.get('to'), `${path}.to`)
  if (to.n <= 0n) refuse(`${path}.to`, 'a step above zero is needed')
  const mode = oneOf(found.get('mode'), `${path}.mode`, roundingModes)
  const [down, up] = moves[mode]
  const most = times(down.n < 0n ? minus(down) : up, to)
  return { op, args: positions, move: [times(down, to), times(up, to)], most, to, mode }
}

/** Names that begin with `round:` or `free:` are those of relaxed roundings and of instructions that are free. */
export function inputName(value: unknown, path: string): string {
  const name = text(value, path)
  return /^(round|free):/.test(name) ? refuse(path, `'${name.slice(0, 40)}' is a name for instructions, not for inputs`) : name
}

/** Which instructions the given ones are computed from, themselves included; a relaxed one (`instead`) only from its argument. */
export function ancestors(lines: readonly Line[], of: readonly number[], instead: ReadonlyMap<number, number> = new Map()): readonly boolean[] {
  const needed = lines.map(() => false)
  for (const at of of) needed[at] = true
  for (let at = lines.length - 1; at >= 0; at--) {
    const only = instead.get(at)
    const args = only === undefined ? (lines[at] as Line).args : [only]
    if (needed[at]) for (const arg of args) needed[arg] = true
  }
  return needed
}

/** Which instructions are computed from one of those that `starts` says, themselves included. */
export function descendants(
  lines: readonly Line[],
  starts: (line: Line, at: number) => boolean,
  instead: ReadonlyMap<number, number> = new Map(),
): readonly boolean[] {
  const found: boolean[] = []
  lines.forEach((line, at) => {
    const only = instead.get(at)
    found.push(starts(line, at) || (only === undefined ? line.args : [only]).some((arg) => found[arg]))
  })
  return found
}
