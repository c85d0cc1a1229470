/** Sorting as a formula: a network of minima and maxima, the same whatever the values are. */
import { max, min } from '../build.ts'
import type { Node } from '../node.ts'

/**
 * The nodes from smallest to largest value. Merge exchange: about ¼ n (log₂ n)² comparisons, each a `min` and a `max`.
 * Source: K. E. Batcher 1968; Knuth, The Art of Computer Programming 3, 5.2.2, algorithm M.
 * @example sorted([a, b]) // [min(a, b), max(a, b)]
 */
export function sorted(nodes: readonly Node[]): readonly Node[] {
  const wires = [...nodes]
  for (const [i, j] of comparisons(nodes.length)) {
    const [low, high] = [wires[i] as Node, wires[j] as Node]
    wires[i] = min(low, high)
    wires[j] = max(low, high)
  }
  return wires
}

/** Which wires are compared, in order. */
function comparisons(n: number): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  const top = 2 ** Math.max(Math.ceil(Math.log2(n)) - 1, 0)
  for (let p = top; p >= 1; p /= 2) {
    let [q, r, d] = [top, 0, p]
    for (;;) {
      for (let i = 0; i < n - d; i++) if ((i & p) === r) pairs.push([i, i + d])
      if (q === p) break
      ;[d, q, r] = [q - p, q / 2, p]
    }
  }
  return pairs
}
