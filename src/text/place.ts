/** Offsets in a text to lines and columns, both counted from 1. */
import type { Place } from '../core/issue.ts'

/** Answers the place of a stretch of text. */
export type Placer = (start: number, end?: number) => Place

/** Lines end with `\n`, `\r\n` or a lone `\r`. Built once per text; each question is a binary search. */
export function placer(text: string, file?: string): Placer {
  const starts = [0]
  for (const found of text.matchAll(/\r\n?|\n/g)) starts.push(found.index + found[0].length)
  const lineOf = (offset: number): number => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  return (start, end) => {
    const line = lineOf(start)
    const first = starts[line] as number
    const sameLine = end !== undefined && end > start && lineOf(end - 1) === line
    return { ...(file !== undefined && { file }), line: line + 1, col: start - first + 1, ...(sameLine && { endCol: end - first + 1 }) }
  }
}
