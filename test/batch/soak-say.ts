/** What a soak prints. */
import { backends, type Soak } from './soak-run.ts'

/** One line every so many rows, on standard error. */
export function sayNowAndThen(every: number): (so: Soak) => void {
  let next = every
  const start = Date.now()
  return (so) => {
    if (so.rows < next) return
    next += every
    const engines = Object.entries(so.engines).map(([name, rows]) => `, ${name} ${rows}`)
    console.error(`${Math.round((Date.now() - start) / 1000)} s  ${so.keys} keys, ${so.rows} rows${engines.join('')}, ${so.differences.length} differences`)
  }
}

/** The whole result; the exit code says whether anything differed. */
export function finish(so: Soak, seed: string): void {
  console.log(`seed ${seed}: ${so.keys} keys of up to ${so.largestParties} partners, ${so.rows} rows (${so.distinct} different ones)`)
  console.log(`rows compared with every back-end (${backends.join(', ')}): ${so.rows}`)
  for (const [name, rows] of Object.entries(so.engines)) console.log(`rows compared with ${name}: ${rows}`)
  console.log(
    `kinds of rows: ${Object.entries(so.kinds)
      .map(([kind, rows]) => `${kind} ${rows}`)
      .join(', ')}`,
  )
  console.log(`${so.tied} rows in which the declared order decided a cent, ${so.withoutSettlement} without a settlement`)
  console.log(`${so.apart} of ${so.rows * (backends.length - 1)} rows left by the kernels and decided in BigInt`)
  console.log(`${so.differences.length} differences`)
  for (const difference of so.differences.slice(0, 3)) console.log(JSON.stringify(difference))
  process.exitCode = so.differences.length > 0 ? 1 : 0
}
