/** Where two folders of papers differ: which file, which line, and what stands there. */
import type { PaperFile } from './papers-input.ts'

export type PaperDifference =
  | { readonly kind: 'missing'; readonly file: string }
  | { readonly kind: 'extra'; readonly file: string }
  | {
      readonly kind: 'changed'
      readonly file: string
      /** From 1. */
      readonly line: number
      readonly column: number
      /** What stands in the folder, and what should; shortened around the first character that differs. */
      readonly found: string
      readonly expected: string
      /** How many lines of the file differ. */
      readonly lines: number
    }

/** Every file that differs, in the order of the papers. */
export function comparePapers(found: readonly PaperFile[], expected: readonly PaperFile[]): readonly PaperDifference[] {
  const here = new Map(found.map(({ path, text }) => [path, text]))
  const wanted = new Set(expected.map(({ path }) => path))
  const extra = found.filter(({ path }) => !wanted.has(path)).map(({ path }): PaperDifference => ({ kind: 'extra', file: path }))
  return [...expected.flatMap(({ path, text }) => difference(path, here.get(path), text)), ...extra]
}

function difference(file: string, found: string | undefined, expected: string): readonly PaperDifference[] {
  if (found === undefined) return [{ kind: 'missing', file }]
  if (found === expected) return []
  const [is, should] = [found.split('\n'), expected.split('\n')]
  const count = Math.max(is.length, should.length)
  const lines = Array.from({ length: count }, (_, index) => index).filter((index) => is[index] !== should[index])
  const [line = 0] = lines
  const [a, b] = [is[line] ?? '', should[line] ?? '']
  const column = firstDifference(a, b)
  return [{ kind: 'changed', file, line: line + 1, column: column + 1, found: around(a, column), expected: around(b, column), lines: lines.length }]
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

/** A line of at most this many characters is shown whole. */
const room = 100

const around = (text: string, column: number): string => {
  if (text.length <= room) return text
  const start = Math.max(0, Math.min(column - room / 2, text.length - room))
  return `${start > 0 ? '…' : ''}${text.slice(start, start + room)}${start + room < text.length ? '…' : ''}`
}
