/** The sum of each column, its rows weighted; added in the order of the rows. */
export function weightedSums(columns: readonly Float64Array[], weights: Float64Array): readonly number[] {
  const sums: number[] = []
  for (let from = 0; from < columns.length; from += 4) {
    const [a = weights, b = a, c = a, d = a] = columns.slice(from, from + 4)
    sums.push(...four(a, b, c, d, weights))
  }
  return sums.slice(0, columns.length)
}

/** Four at once: they take hardly longer than one, because an addition need not wait for that of another column. */
function four(a: Float64Array, b: Float64Array, c: Float64Array, d: Float64Array, weights: Float64Array): readonly number[] {
  let [p, q, r, s] = [0, 0, 0, 0]
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number
    p += weight * (a[i] as number)
    q += weight * (b[i] as number)
    r += weight * (c[i] as number)
    s += weight * (d[i] as number)
  }
  return [p, q, r, s]
}
