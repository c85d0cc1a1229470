/** `npx tsx test/batch/soak.ts --rows 10000000 --seed 1`: prints what was compared; ends with 1 on any difference. */
import { parseArgs } from 'node:util'
import { backends, soak } from './soak-run.ts'

const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } } })
let next = 0
const { keys, rows, apart, withoutSettlement, differences } = soak(Number(values.rows), Number(values.seed), 5000, (so) => {
  if (so.rows < next) return
  next += 250_000
  console.error(`${so.rows} rows, ${so.differences.length} differences`)
})
console.log(`seed ${values.seed}: ${keys} keys, ${rows} rows, back-ends ${backends.join(', ')}`)
console.log(`${apart} of ${rows * (backends.length - 1)} rows left by the kernels and decided in BigInt; ${withoutSettlement} rows without a settlement`)
console.log(`${differences.length} differences`)
for (const difference of differences.slice(0, 3)) console.log(JSON.stringify(difference))
process.exitCode = differences.length > 0 ? 1 : 0
