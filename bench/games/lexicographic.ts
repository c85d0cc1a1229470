/** The nucleolus the usual way: one linear program after the other, each by a solver that is given. */

/** What is left open, and what is settled at which excess. */
export interface Stage {
  readonly n: number
  readonly values: Float64Array
  readonly open: readonly number[]
  readonly settled: readonly { readonly mask: number; readonly sum: number }[]
}

/** The least largest excess, and the open coalitions with a dual value above zero. */
export interface Optimum {
  readonly epsilon: number
  readonly tight: readonly number[]
}

/** Settles the tight coalitions of each program until the settled ones determine what everybody gets. */
export function lexicographic(values: Float64Array, n: number, solve: (stage: Stage) => Optimum): number[] {
  const everybody = 2 ** n - 1
  let open = Array.from({ length: everybody - 1 }, (_, k) => k + 1)
  const settled = [{ mask: everybody, sum: values[everybody] as number }]
  let echelon = extend([], everybody, settled[0]?.sum as number, n)
  while (echelon.length < n) {
    const { epsilon, tight } = solve({ n, values, open, settled })
    for (const mask of tight) {
      const sum = (values[mask] as number) - epsilon
      const longer = extend(echelon, mask, sum, n)
      if (longer.length > echelon.length) settled.push({ mask, sum })
      echelon = longer
    }
    const normals = normalsOf(echelon, n)
    open = open.filter((mask) => normals.some((normal) => Math.abs(along(normal, mask)) > 1e-7))
  }
  return backSubstitute(echelon, n)
}

type Row = readonly number[]

/** The rows with one more, unless it depends on them. The last entry of a row is its right side. */
function extend(rows: readonly Row[], mask: number, sum: number, n: number): readonly Row[] {
  let row: number[] = Array.from({ length: n + 1 }, (_, i) => (i === n ? sum : (mask >>> i) & 1))
  for (const other of rows) {
    const at = other.findIndex((entry) => entry !== 0)
    const factor = (row[at] as number) / (other[at] as number)
    row = row.map((entry, i) => (i === at ? 0 : entry - factor * (other[i] as number)))
  }
  const clean = row.map((entry, i) => (i < n && Math.abs(entry) < 1e-7 ? 0 : entry))
  return clean.slice(0, n).some((entry) => entry !== 0) ? [...rows, clean] : rows
}

function backSubstitute(rows: readonly Row[], n: number): number[] {
  const found = new Array<number>(n).fill(0)
  for (const row of rows.toReversed()) {
    const at = row.findIndex((entry) => entry !== 0)
    const others = row.slice(0, n).reduce((sum, entry, i) => (i === at ? sum : sum + entry * (found[i] as number)), 0)
    found[at] = ((row[n] as number) - others) / (row[at] as number)
  }
  return found
}

/** Vectors at right angles to all rows: a coalition depends on the rows when it is at right angles to every one of these. */
function normalsOf(rows: readonly Row[], n: number): Row[] {
  const pivots = rows.map((row) => row.findIndex((entry) => entry !== 0))
  const free = Array.from({ length: n }, (_, i) => i).filter((i) => !pivots.includes(i))
  return free.map((at) => {
    const normal: number[] = Array.from({ length: n }, (_, i) => Number(i === at))
    for (const [k, row] of [...rows.entries()].reverse()) {
      const pivot = pivots[k] as number
      const others = normal.reduce((sum, entry, i) => (i === pivot ? sum : sum + entry * (row[i] as number)), 0)
      normal[pivot] = -others / (row[pivot] as number)
    }
    return normal
  })
}

function along(normal: Row, mask: number): number {
  let sum = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) sum += normal[31 - Math.clz32(rest & -rest)] as number
  return sum
}
