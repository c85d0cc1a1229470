import { measuredKey } from './key.ts'
import { compile } from '../../src/batch/index.ts'
import { fill } from './rows.ts'
const b = compile(measuredKey)
const m = b.columns.alloc(600001,{shared:true})
fill(m.columns as any, 600001,'ties')
console.log('start'); const w = await b.startWorkers(2); console.log('started')
const r = await w.settleColumns(m,{onProgress:n=>console.log(n)}); console.log(r.apart, r.payouts.A!.slice(0,3))
await w.close()
