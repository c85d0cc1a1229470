/** Worker threads from the built package, in an ESM project: the same cents as without them, columns copied and in shared memory. */
import { compile } from 'splitkey/batch'
import { loadJson } from 'splitkey/text'
import { checkWorkers } from './check-workers.cjs'

await checkWorkers(compile, loadJson)
