/** `npm run bench`: every comparison in one interleaved run, as ratios. Nothing here is asserted; figures are read by people. */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { compareGames } from './games/compare.ts'
import { compareM1 } from './m1/compare.ts'

const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`
const report = [
  '# Benchmark results',
  '',
  `Medians of interleaved rounds on ${machine}. Written by \`npm run bench\`.`,
  '',
  compareM1(),
  '',
  await compareGames(),
  '',
].join('\n')
console.log(report)
// This runs bundled, from dist/bench.
writeFileSync(new URL('../../bench/RESULTS.md', import.meta.url), report)
