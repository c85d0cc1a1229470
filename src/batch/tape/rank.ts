/** Who comes before whom for a leftover cent, and how many of those who come first receive one. */
import type { TapeWriter } from './tape.ts'

/** The mask that recipient `a` comes before `b`, for `a` declared earlier. */
export type Before = (a: number, b: number) => number

/** Per recipient how many come before it, as a number. Every pair is compared once. */
export function ranks(t: TapeWriter, count: number, before: Before): readonly number[] {
  const terms: number[][] = Array.from({ length: count }, () => [])
  const beaten: number[] = Array.from({ length: count }, () => 0)
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++) {
      const first = t.unary('bit', before(a, b))
      // Whoever is declared earlier and is not before somebody comes after: one less the bit, the ones gathered.
      terms[b]?.push(first)
      terms[a]?.push(t.unary('neg', first))
      beaten[a] = (beaten[a] as number) + 1
    }
  return terms.map((own, index) => own.reduce((so, term) => t.binary('add', so, term), t.constant(beaten[index] as number)))
}

/** One for each whose rank is below `left`, else nothing. */
export const firstOnes = (t: TapeWriter, all: readonly number[], left: number): readonly number[] =>
  all.map((rank) => t.unary('bit', t.binary('lt', rank, left)))
