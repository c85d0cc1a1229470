/**
 * What the main entry of the built package weighs, decimal.js included, minified and compressed by brotli: measured as a bundler takes it,
 * for the whole and for what people import. Budgets are a little above what was measured (docs/decisions/0009), so that it grows only on purpose.
 */
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'

const budgets = [
  ['*', 50],
  ['{ settle, splitKey, explain, explanationText }', 45],
  ['{ settle, splitKey }', 43],
  ['{ settle }', 28],
  ['{ SplitKeyError }', 14],
]

const root = new URL('../../', import.meta.url)

async function weigh(imported) {
  const bundled = await build({
    stdin: { contents: `export ${imported} from './dist/index.js'`, resolveDir: root.pathname },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'error',
  })
  return brotliCompressSync(bundled.outputFiles[0].contents).length / 1000
}

let over = false
for (const [imported, budget] of budgets) {
  const size = await weigh(imported)
  over ||= size > budget
  console.log(`splitkey ${imported}: ${size.toFixed(1)} kB of ${budget}${size > budget ? ': TOO LARGE' : ''}`)
}
if (over) process.exit(1)
