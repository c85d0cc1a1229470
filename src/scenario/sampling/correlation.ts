/** How strongly series move together, and numbers that move as strongly. */

/** Places in ascending order, equal values sharing the mean of theirs. */
function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] as number) - (values[b] as number))
  const ranks: number[] = []
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to++
    for (let place = from; place < to; place++) ranks[order[place] as number] = (from + to - 1) / 2
    from = to
  }
  return ranks
}

/** Spearman's rank correlation; 0 where a series stands still. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranksOf(a), ranksOf(b)]
  const middle = (a.length - 1) / 2
  let [both, first, second] = [0, 0, 0]
  for (let index = 0; index < a.length; index++) {
    const [dx, dy] = [(x[index] as number) - middle, (y[index] as number) - middle]
    both += dx * dy
    first += dx * dx
    second += dy * dy
  }
  return first === 0 || second === 0 ? 0 : both / Math.sqrt(first * second)
}

/** The correlation of normal numbers whose ranks correlate like this: 2 sin(π ρ / 6) (Pearson 1907). */
export function normalCorrelation(rank: number): number {
  const x = (Math.PI * rank) / 6
  let sum = 0
  for (let odd = 15; odd >= 1; odd -= 2) sum = 1 - (x * x * sum) / ((odd + 1) * (odd + 2))
  return 2 * x * sum
}

/** The lower triangle of a correlation matrix (Cholesky), or `undefined` where it is none. */
function cholesky(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | undefined {
  const factor: number[][] = []
  for (const [i, row] of matrix.entries()) {
    const own: number[] = []
    for (let j = 0; j <= i; j++) {
      let rest = row[j] as number
      for (let k = 0; k < j; k++) rest -= (own[k] as number) * ((i === j ? own : (factor[j] as number[]))[k] as number)
      if (i === j && rest < 1e-12) return undefined
      own.push(i === j ? Math.sqrt(rest) : rest / ((factor[j] as number[])[j] as number))
    }
    factor.push(own)
  }
  return factor
}

/** The factor of a matrix of pairwise correlations, and how far all had to be drawn towards none until they can hold together. */
export function factorOf(matrix: readonly (readonly number[])[]): { readonly factor: readonly (readonly number[])[]; readonly shrunk: number } {
  for (let percent = 0; ; percent++) {
    const kept = 1 - percent / 100
    const factor = cholesky(matrix.map((row, i) => row.map((value, j) => (i === j ? 1 : value * kept))))
    if (factor) return { factor, shrunk: percent / 100 }
  }
}
