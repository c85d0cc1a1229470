/** A small matrix game in floating point: which mixture of rows has the lowest largest coefficient. A guide only; see `round-multipliers`. */

export interface Mixture {
  /** A weight per row; they add up to 1. */
  readonly weights: readonly number[]
  /** A weight per column: where the mixture is largest. */
  readonly columns: ReadonlyMap<number, number>
  /** The largest coefficient of the mixture. */
  readonly value: number
}

const manyColumns = 300
const firstColumns = 40

/** The best mixture of rows of equal length. Above 300 columns, columns are added as they are found to matter. */
export function bestMixture(rows: readonly Float64Array[]): Mixture {
  const length = (rows[0] as Float64Array).length
  if (length <= manyColumns)
    return solve(
      rows,
      Array.from({ length }, (_, index) => index),
    )
  const chosen = new Set<number>()
  for (const row of rows) for (const index of largest(row, Math.ceil(firstColumns / rows.length))) chosen.add(index)
  for (let round = 0; ; round++) {
    const mixture = solve(rows, [...chosen])
    const total = mixed(rows, mixture.weights)
    const worse = largest(total, 12).filter((index) => (total[index] as number) > mixture.value + 1e-11 && !chosen.has(index))
    if (worse.length === 0 || round > 60) return { ...mixture, value: total.reduce((most, value) => Math.max(most, value), -Infinity) }
    for (const index of worse) chosen.add(index)
  }
}

/** The weighted sum of rows. */
export function mixed(rows: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const total = new Float64Array((rows[0] as Float64Array).length)
  rows.forEach((row, i) => {
    const weight = weights[i] as number
    if (weight !== 0) for (let b = 0; b < total.length; b++) total[b] = (total[b] as number) + weight * (row[b] as number)
  })
  return total
}

/** The positions of the largest values. */
function largest(values: Float64Array, count: number): readonly number[] {
  const best: number[] = []
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number
    if (best.length === count && value <= (values[best[count - 1] as number] as number)) continue
    let at = best.length
    while (at > 0 && (values[best[at - 1] as number] as number) < value) at--
    best.splice(at, 0, index)
    if (best.length > count) best.pop()
  }
  return best
}

/** Rows lie in [−1, 1]; lifted by this they are all above zero, and the game is a linear program that starts at a corner. */
const lift = 2

interface Tableau {
  /** Column by column of the game, then the objective; in each the rows of the game, then the right side. */
  readonly cells: Float64Array
  readonly width: number
  readonly height: number
  /** What stands in each column and row of the tableau: rows of the game are 0…, columns of the game −1… */
  readonly across: number[]
  readonly down: number[]
}

function solve(rows: readonly Float64Array[], columns: readonly number[]): Mixture {
  const [width, height] = [rows.length + 1, columns.length + 1]
  const cells = new Float64Array(width * height)
  columns.forEach((column, b) => {
    rows.forEach((row, i) => {
      cells[b * width + i] = (row[column] as number) + lift
    })
    cells[b * width + rows.length] = 1
  })
  cells.fill(-1, columns.length * width, columns.length * width + rows.length)
  const tableau = { cells, width, height, across: rows.map((_, i) => i), down: columns.map((_, b) => -1 - b) }
  for (let count = 0; count < 50 + 10 * rows.length && improve(tableau); count++);
  return read(tableau, columns)
}

/** One step of the simplex method; false at the optimum. */
function improve({ cells, width, height, across, down }: Tableau): boolean {
  const objective = (height - 1) * width
  let enter = -1
  for (let i = 0, least = -1e-12; i < width - 1; i++) {
    if ((cells[objective + i] as number) >= least) continue
    least = cells[objective + i] as number
    enter = i
  }
  if (enter < 0) return false
  let leave = -1
  for (let b = 0, least = Number.POSITIVE_INFINITY; b < height - 1; b++) {
    const slope = cells[b * width + enter] as number
    if (slope <= 1e-11) continue
    const ratio = (cells[b * width + width - 1] as number) / slope
    if (ratio >= least) continue
    least = ratio
    leave = b
  }
  if (leave < 0) return false
  pivot(cells, width, height, leave, enter)
  ;[across[enter], down[leave]] = [down[leave] as number, across[enter] as number]
  return true
}

function pivot(cells: Float64Array, width: number, height: number, row: number, column: number): void {
  const start = row * width
  const inverse = 1 / (cells[start + column] as number)
  for (let b = 0; b < height; b++) {
    if (b === row) continue
    const factor = (cells[b * width + column] as number) * inverse
    if (factor === 0) continue
    const at = b * width
    for (let i = 0; i < width; i++) if (i !== column) cells[at + i] = (cells[at + i] as number) - factor * (cells[start + i] as number)
    cells[at + column] = -factor
  }
  for (let i = 0; i < width; i++) cells[start + i] = (cells[start + i] as number) * inverse
  cells[start + column] = inverse
}

function read({ cells, width, height, across, down }: Tableau, columns: readonly number[]): Mixture {
  const weights = Array.from({ length: width - 1 }, () => 0)
  down.forEach((label, b) => {
    if (label >= 0) weights[label] = Math.max(0, cells[b * width + width - 1] as number)
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const dual = new Map<number, number>()
  across.forEach((label, i) => {
    const price = cells[(height - 1) * width + i] as number
    if (label < 0 && price > 1e-12) dual.set(columns[-1 - label] as number, price / total)
  })
  return { weights: weights.map((weight) => weight / total), columns: dual, value: 1 / total - lift }
}
