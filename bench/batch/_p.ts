import { measuredKey as key } from '/work/main/bench/batch/key.ts'
import { columnNames, fill, emptyColumns } from '/work/main/bench/batch/rows.ts'
import { planBatch } from '/work/main/src/batch/analysis/batch-plan.ts'
import { wholeDomain } from '/work/main/src/batch/analysis/domain.ts'
import { exactTape } from '/work/main/src/batch/tape/exact-tape.ts'
import { filterTape } from '/work/main/src/batch/tape/filter-tape.ts'
import { plainRunner } from '/work/main/src/batch/engine/plain.ts'
import { compiled, over, memoryFor, layoutOf } from '/work/main/src/batch/engine/compiled.ts'
import { staticKernels, staticRunner } from '/work/main/src/batch/engine/static-kernels.ts'
const dom = wholeDomain(key)
let t0=performance.now()
const plan = planBatch(key, dom)
let t1=performance.now()
const cols = columnNames.map(name=>({name, holds:'scaled' as const}))
const f = filterTape(plan, cols)!; const e = exactTape(plan, cols)!
let t2=performance.now()
console.log('analyse', t1-t0, 'tapes', t2-t1, 'filter ops', f.tape.code.length, f.exact, 'exact ops', e.code.length, 'nodes', plan.code.code.length)
const count:any={}; for (const c of f.tape.code) count[c.op]=(count[c.op]??0)+1; console.log(count)
console.log(plan.deal, plan.integers[plan.deal!.nums[0]!], plan.integers[plan.deal!.perCent])
if (process.argv[2]) f.tape.code.forEach((c,i)=>console.log(i,c.op,c.args.join(),c.value||''))
const N=1_000_000
for (const kind of ['random','ties'] as const) {
  const data = emptyColumns(N); fill(data,N,kind)
  for (const [nm,tape] of [['filter',f.tape],['exact',e]] as const) {
    const mod = compiled(tape); const r = over(mod, tape, memoryFor(layoutOf(10,N).bytes), N)
    columnNames.forEach((c,i)=>r.inputs[i]!.set(data[c]))
    let best=1e9, und=0
    for (let k=0;k<9;k++){ const s=performance.now(); und=r.run(N); best=Math.min(best,performance.now()-s) }
    console.log(kind,nm,'wasm ns/row',best*1e6/N,'undecided',und)
    for (const [bn,mk] of [['plain',plainRunner],['static',staticRunner(staticKernels())]] as const) {
      const br = mk(tape); let b=1e9
      for (let k=0;k<5;k++){ const s=performance.now(); for(let i=0;i<N;i+=br.size){ const n=Math.min(br.size,N-i); columnNames.forEach((c,j)=>br.inputs[j]!.set(data[c].subarray(i,i+n))); br.run(n)} b=Math.min(b,performance.now()-s)}
      console.log(kind,nm,bn,b*1e6/N)
    }
  }
}
