import { compareBatch } from '/work/main/bench/batch/compare.ts'
const s = Date.now()
console.log(await compareBatch()); console.log((Date.now()-s)/1000,'s')
