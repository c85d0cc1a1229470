/** Draws block by block, and can draw a block again: to keep all that was drawn would take much memory. */
import type { Source, Stream } from '../sampling/source.ts'
import { blockLength, type Columns } from './columns.ts'

/** So many blocks after a mark are drawn again at most. */
const markEvery = 8
const marked = markEvery * blockLength

export interface Drawing {
  /** Writes the next period of so many paths into the columns of the inputs. */
  readonly draw: (running: readonly Stream[], length: number) => void
  /** Keeps from where it can draw again: where paths begin, before the path at `from`. */
  readonly mark: (running: readonly Stream[], from: number) => void
  /** What was drawn for one path, in its first period, by input. */
  readonly inputsOf: (path: number) => ReadonlyMap<string, number>
}

/** For `count` paths in all; `input` is the column of an input. */
export function drawing(sources: readonly Source[], input: Columns['input'], count: number): Drawing {
  const targets = sources.map(({ inputs }) => inputs.map(input))
  const marks: (readonly Stream[])[] = []
  const draw: Drawing['draw'] = (running, length) => running.forEach((stream, index) => void stream.fill(targets[index] as readonly Float64Array[], length))
  return {
    draw,
    mark: (running, from) => {
      if (from % marked === 0) marks.push(running.map((stream) => stream.copy()))
    },
    inputsOf: (path) => {
      const place = drawAgain(Math.floor(path / marked), path)
      return new Map(sources.flatMap(({ inputs }) => inputs.map((name) => [name, input(name)[place] as number] as const)))
    },
  }

  /** Draws from a mark until the block of a path is in the columns; answers its place there. */
  function drawAgain(mark: number, path: number): number {
    const again = (marks[mark] as readonly Stream[]).map((stream) => stream.copy())
    for (let from = mark * marked; ; from += blockLength) {
      const length = Math.min(blockLength, count - from)
      for (const stream of again) stream.begin(length)
      draw(again, length)
      if (path < from + length) return path - from
    }
  }
}
