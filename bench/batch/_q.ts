import { measuredKey as key } from './key.ts'
import { columnNames, fill, emptyColumns } from './rows.ts'
import { floatLoop, tunedLoop } from './by-hand.ts'
import { planBatch } from '../../src/batch/analysis/batch-plan.ts'
import { wholeDomain } from '../../src/batch/analysis/domain.ts'
import { exactTape } from '../../src/batch/tape/exact-tape.ts'
import { filterTape } from '../../src/batch/tape/filter-tape.ts'
import { plainRunner } from '../../src/batch/engine/plain.ts'
import { compiled, over, memoryFor, layoutOf } from '../../src/batch/engine/compiled.ts'
import { staticKernels, staticRunner } from '../../src/batch/engine/static-kernels.ts'
const plan = planBatch(key, wholeDomain(key))
const cols = columnNames.map(name=>({name, holds:'scaled' as const}))
const f = filterTape(plan, cols)!; const e = exactTape(plan, cols)!
const N=1_000_000
const med=(a:number[])=>a.sort((x,y)=>x-y)[a.length>>1]!
for (const kind of ['random','ties'] as const) {
  const data = emptyColumns(N); fill(data,N,kind)
  const out={A:new Float64Array(N),B:new Float64Array(N)}
  const mod = compiled(f.tape); const r = over(mod, f.tape, memoryFor(layoutOf(10,N).bytes), N)
  columnNames.forEach((c,i)=>r.inputs[i]!.set(data[c]))
  const blk=(br:any)=>()=>{ for(let i=0;i<N;i+=br.size){ const n=Math.min(br.size,N-i); columnNames.forEach((c,j)=>br.inputs[j]!.set(data[c].subarray(i,i+n))); br.run(n); for (let k=0;k<2;k++) (k?out.B:out.A).set(br.outputs[k].subarray(0,n), i)} }
  const what:any={h:()=>floatLoop(data,N,out), h3:()=>tunedLoop(data,N,out), k:()=>r.run(N), k3: blk(((m)=>over(m,f.tape,memoryFor(layoutOf(10,1024).bytes),1024))(mod)), n2: blk(staticRunner(staticKernels())(f.tape)), n: blk(plainRunner(f.tape))}
  const t:any={}; for (const w in what) { t[w]=[]; what[w]() }
  for (let k=0;k<7;k++) for (const w in what){ const s=performance.now(); what[w](); t[w].push((performance.now()-s)*1e6/N)}
  const base=med([...t.h]); console.log(kind, Object.keys(t).map(w=>`${w} ${med([...t[w]]).toFixed(1)} (${med(t[w].map((x:number,i:number)=>x/t.h[i])).toFixed(2)})`).join('  '))
}
