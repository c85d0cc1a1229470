/** `npm run bench`: every comparison in one interleaved run, as ratios. Nothing here is asserted; figures are read by people. */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { compareBatch } from './batch/compare.ts'
import { compareGames } from './games/compare.ts'
import { compareM1 } from './m1/compare.ts'
import { compareProof } from './proof/compare.ts'
import { type Compared, summary } from './report.ts'
import { compareScenarios } from './scenario/compare.ts'
import { compareSql } from './sql/compare.ts'

// This runs bundled, from dist/bench.
const root = new URL('../../', import.meta.url)
const installed = (name: string): { readonly version: string } => JSON.parse(readFileSync(new URL(`${name}package.json`, root), 'utf8'))
const others = ['decimal.js', 'big.js', 'dinero.js', 'publicodes', 'hyperformula', '@duckdb/node-api', 'highs', 'yalps', 'z3-solver', 'fast-check']
const versions = others.map((name) => `${name} ${installed(`node_modules/${name}/`).version}`).join(', ')
const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`
const parts: readonly (() => Compared | Promise<Compared>)[] = [compareM1, compareBatch, () => compareSql(), compareGames, compareScenarios, compareProof]

const compared: Compared[] = []
for (const part of parts) {
  const one = await part()
  console.log(`${one.text}\n`)
  compared.push(one)
}
const table = summary(compared)
console.log(table)
const head = `# Benchmark results\n\nMedians of interleaved rounds of splitkey ${installed('').version} on ${machine}; ${versions}. Written by \`npm run bench\`.`
writeFileSync(new URL('bench/RESULTS.md', root), `${[head, table, ...compared.map(({ text }) => text)].join('\n\n')}\n`)
// z3 leaves threads of its own behind.
process.exit()
