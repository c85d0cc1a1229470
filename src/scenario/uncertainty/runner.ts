/** Computes a key on many draws, block by block, over one period or several with balances carried. */
import { type Issue, SplitKeyError } from '../../core/issue.ts'
import { fundsOf } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import { exactKeyOf } from '../exact-key.ts'
import type { Source, Stream } from '../sampling/source.ts'
import { movedWith, readSituation, type Situation } from '../situation.ts'
import { blockLength, type Columns, columnsOf, toNumber } from './columns.ts'

/** What is to be drawn. */
export interface Draws {
  readonly sources: readonly Source[]
  /** Which stream of its own each source draws from. */
  readonly streams: readonly number[]
  readonly seed: number
  readonly count: number
  /** How many periods a path has; what is answered is the sum over them. */
  readonly periods: number
  /** Keep what was drawn, for paths of one period. */
  readonly keep?: boolean
}

/** Per amount asked for, its sum over the periods of every path; and what was drawn, where it was to be kept. */
export interface Drawn {
  readonly amounts: readonly Float64Array[]
  readonly inputs: ReadonlyMap<string, Float64Array>
}

export type Runner = (draws: Draws, after?: (done: number, all: number) => void) => Drawn

/** Prepares a key for draws from these sources; `nodes` are the amounts asked for. */
export function runnerOf(situation: Situation, nodes: readonly Node[], sources: readonly Source[]): Runner {
  const exact = exactKeyOf(situation.key)
  const at = readSituation(situation)
  const carried = carriedBy(situation)
  const drawn = new Map(sources.flatMap(({ inputs }) => inputs.flatMap((name) => movedWith(situation, name).map((one) => [one, name] as const))))
  const prepare = (periods: number): Columns => {
    const balances = periods > 1 ? carried.map(({ name }) => [name, name] as const) : []
    const needs = exact.requirements.map(({ node }) => node)
    return columnsOf([...nodes, ...needs, ...carried.map(({ node }) => node)], new Map([...drawn, ...balances]), at)
  }
  const carry = (columns: Columns, count: number): void => {
    const first = nodes.length + exact.requirements.length
    // All of them are read before the first is overwritten: a balance may follow from another one.
    const after = carried.map((_, index) => columns.output(first + index).slice(0, count))
    carried.forEach(({ name, fund }, index) => {
      const column = columns.input(name)
      const values = after[index] as Float64Array
      for (let path = 0; path < count; path++) column[path] = (values[path] as number) + (fund ? (column[path] as number) : 0)
    })
  }
  return ({ sources: own, streams, seed, count, periods, keep = false }, after = () => undefined) => {
    const columns = prepare(periods)
    const running = own.map((source, index) => source.stream(seed, streams[index] as number))
    const amounts = nodes.map(() => new Float64Array(count))
    const inputs = new Map(keep ? own.flatMap((source) => source.inputs.map((name) => [name, new Float64Array(count)] as const)) : [])
    for (let from = 0; from < count; from += blockLength) {
      const length = Math.min(blockLength, count - from)
      if (periods > 1) for (const { name } of carried) columns.input(name).fill(toNumber(at.get(name) as never))
      for (const stream of running) stream.begin(length)
      for (let period = 0; period < periods; period++) {
        fill(own, running, columns, length)
        columns.run(length)
        check(columns, nodes.length, exact.requirements, length)
        for (const [index, sums] of amounts.entries()) addTo(sums, columns.output(index), from, length)
        if (periods > 1) carry(columns, length)
      }
      for (const [name, column] of inputs) column.set(columns.input(name).subarray(0, length), from)
      after(from + length, count)
    }
    return { amounts, inputs }
  }
}

/** What each balance becomes: by its formula, or for a fund by what it is due. */
function carriedBy({ key }: Situation): readonly { readonly name: string; readonly node: Node; readonly fund: boolean }[] {
  const exact = exactKeyOf(key)
  const funds = fundsOf(key)
  return Object.keys(key.balances).map((name) => ({ name, fund: funds.includes(name), node: (exact.next.get(name) ?? exact.due.get(name)) as Node }))
}

function fill(sources: readonly Source[], running: readonly Stream[], columns: Columns, count: number): void {
  for (const [index, { inputs }] of sources.entries()) (running[index] as Stream).fill(inputs.map(columns.input), count)
}

function addTo(sums: Float64Array, values: Float64Array, from: number, count: number): void {
  for (let path = 0; path < count; path++) sums[from + path] = (sums[from + path] as number) + (values[path] as number)
}

/** A weight that is zero may come out this far below it. */
const hardly = -1e-9

/** No draw may lack a meaning: what cannot be computed is an error, never a number. */
function check(columns: Columns, amounts: number, requirements: readonly { readonly message: string; readonly weight: string }[], count: number): void {
  for (let index = 0; index < amounts; index++) {
    const values = columns.output(index)
    let sum = 0
    for (let path = 0; path < count; path++) sum += values[path] as number
    if (!Number.isFinite(sum))
      refuse({ code: 'divides-by-zero', path: '', line: '', divisor: '0', message: 'the key has no value for some of what is drawn: it divides by zero' })
  }
  requirements.forEach(({ message, weight }, index) => {
    const values = columns.output(amounts + index)
    for (let path = 0; path < count; path++)
      if ((values[path] as number) < hardly)
        refuse({ code: 'negative-weight', path: '', weight, message: `${message}, in some of what is drawn: ${values[path]}` })
  })
}

const refuse = (issue: Issue): never => {
  throw new SplitKeyError([issue])
}
