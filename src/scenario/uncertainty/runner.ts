/** Computes a key on many draws, block by block, over one period or several with balances carried. */
import type { Backend } from '../../batch/engine/runner.ts'
import { fundsOf } from '../../core/key.ts'
import type { Node } from '../../core/node.ts'
import type { Rational } from '../../number/rational.ts'
import { exactKeyOf } from '../exact-key.ts'
import type { Source, Stream } from '../sampling/source.ts'
import { movedWith, readSituation, type Situation } from '../situation.ts'
import { bestBackend, blockLength, type Columns, columnsOf } from './columns.ts'
import { refuse } from './refuse.ts'
import { toNumber } from './to-number.ts'

/** What is to be drawn. */
export interface Draws {
  readonly sources: readonly Source[]
  /** Which stream of its own each source draws from. */
  readonly streams: readonly number[]
  readonly seed: number
  readonly count: number
  /** How many periods a path has; what is answered is the sum over them. */
  readonly periods: number
}

/** What came of it. */
export interface Drawn {
  /** Per amount asked for, its sum over the periods of every path. */
  readonly amounts: readonly Float64Array[]
  /** What was drawn for one path, in its first period, by input: drawn again, because it takes much memory to keep. */
  readonly inputsOf: (path: number) => ReadonlyMap<string, number>
}

export type Runner = (draws: Draws, after?: (done: number, all: number) => void) => Drawn

/** Prepares a key for draws from these sources; `nodes` are the amounts asked for. */
export function runnerOf(situation: Situation, nodes: readonly Node[], sources: readonly Source[], backend: Backend = bestBackend()): Runner {
  const prepared = preparing(situation, nodes, sources, backend)
  return ({ sources: own, streams, seed, count, periods }, after = () => undefined) => {
    const { input, output, begin, compute, carry } = prepared(periods > 1)
    const running = own.map((source, index) => source.stream(seed, streams[index] as number))
    const { draw, mark, inputsOf } = drawing(own, input, count)
    const amounts = nodes.map(() => new Float64Array(count))
    for (let from = 0; from < count; from += blockLength) {
      const length = Math.min(blockLength, count - from)
      begin()
      mark(running, from)
      for (const stream of running) stream.begin(length)
      for (let period = 0; period < periods; period++) {
        draw(running, length)
        compute(length)
        amounts.forEach((sums, index) => void addTo(sums, output(index), from, length))
        carry(length)
      }
      after(from + length, count)
    }
    return { amounts, inputsOf }
  }
}

interface Prepared extends Pick<Columns, 'input' | 'output'> {
  /** Sets the balances that paths begin with. */
  readonly begin: () => void
  readonly compute: (count: number) => void
  /** Sets the balances that the next period begins with. */
  readonly carry: (count: number) => void
}

/** The key for paths of one period, and for paths of several, which carry balances. */
function preparing(situation: Situation, nodes: readonly Node[], sources: readonly Source[], backend: Backend): (several: boolean) => Prepared {
  const { requirements } = exactKeyOf(situation.key)
  const at = readSituation(situation)
  const drawn = sources.flatMap(({ inputs }) => inputs.flatMap((name) => movedWith(situation, name).map((one) => [one, name] as const)))
  const prepare = (several: boolean): Prepared => {
    const carried = several ? carriedBy(situation) : []
    const varying = new Map([...drawn, ...carried.map(({ name }) => [name, name] as const)])
    const question = { varying, fixed: at, weights: requirements.map(({ node }) => node) }
    const { input, output, run } = columnsOf([...nodes, ...carried.map(({ node }) => node)], question, backend)
    return {
      input,
      output,
      begin: () => {
        for (const { name } of carried) input(name).fill(toNumber(at.get(name) as Rational))
      },
      compute: (count) => {
        const wrong = run(count)
        if (wrong !== undefined) refuse(question, requirements, (name) => input(name)[wrong] as number)
      },
      carry: (count) => {
        // All of them are read before the first is overwritten: a balance may follow from another one.
        const after = carried.map((_, index) => output(nodes.length + index).slice(0, count))
        carried.forEach(({ name, fund }, index) => void replace(input(name), after[index] as Float64Array, fund))
      },
    }
  }
  const ready = new Map<boolean, Prepared>()
  return (several) => {
    const known = ready.get(several) ?? prepare(several)
    ready.set(several, known)
    return known
  }
}

/** So many blocks after a mark are drawn again at most. */
const markEvery = 8

/** Draws into the columns of the inputs, and keeps from where it can draw again. */
function drawing(sources: readonly Source[], input: Columns['input'], count: number) {
  const targets = sources.map(({ inputs }) => inputs.map(input))
  const marks: (readonly Stream[])[] = []
  const draw = (running: readonly Stream[], length: number): void =>
    running.forEach((stream, index) => void stream.fill(targets[index] as readonly Float64Array[], length))
  return {
    draw,
    mark: (running: readonly Stream[], from: number): void => {
      if (from % (markEvery * blockLength) === 0) marks.push(running.map((stream) => stream.copy()))
    },
    inputsOf: (path: number): ReadonlyMap<string, number> => {
      const marked = Math.floor(path / (markEvery * blockLength))
      const again = (marks[marked] as readonly Stream[]).map((stream) => stream.copy())
      let from = marked * markEvery * blockLength
      for (; ; from += blockLength) {
        const length = Math.min(blockLength, count - from)
        for (const stream of again) stream.begin(length)
        draw(again, length)
        if (path < from + length) break
      }
      return new Map(sources.flatMap(({ inputs }) => inputs.map((name) => [name, input(name)[path - from] as number] as const)))
    },
  }
}

/** What each balance becomes: by its formula, or for a fund by what it is due. */
function carriedBy({ key }: Situation): readonly { readonly name: string; readonly node: Node; readonly fund: boolean }[] {
  const exact = exactKeyOf(key)
  const funds = fundsOf(key)
  return Object.keys(key.balances).map((name) => ({ name, fund: funds.includes(name), node: (exact.next.get(name) ?? exact.due.get(name)) as Node }))
}

/** What a balance becomes; to a fund, what it is due is added. */
function replace(column: Float64Array, values: Float64Array, fund: boolean): void {
  for (let path = 0; path < values.length; path++) column[path] = (values[path] as number) + (fund ? (column[path] as number) : 0)
}

function addTo(sums: Float64Array, values: Float64Array, from: number, count: number): void {
  for (let path = 0; path < count; path++) sums[from + path] = (sums[from + path] as number) + (values[path] as number)
}
