/**
 * `npm run soak -- --rows 10000000 --seed 1`: drawn keys on drawn rows, every back-end against an oracle of BigInt fractions. Prints
 * what was compared; ends with 1 on any difference. `--minutes` stops earlier.
 */
import { parseArgs } from 'node:util'
import { askedOf, soakOptions } from './soak-options.ts'
import { soak } from './soak-run.ts'
import { finish, sayNowAndThen } from './soak-say.ts'

const { values } = parseArgs({ options: soakOptions })
const signal = values.minutes === undefined ? undefined : AbortSignal.timeout(Number(values.minutes) * 60_000)
const so = await soak({ ...askedOf(values), say: sayNowAndThen(500_000), ...(signal && { signal }) })
finish(so, values.seed)
