/** The batch kernels in a browser under strict policies: the same cents as here, compiled where WebAssembly is allowed, plain where nothing is. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import fc from 'fast-check'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { measuredKey } from '../../bench/batch/key.ts'
import { columnNames, emptyColumns, fill, rawColumns } from '../../bench/batch/rows.ts'
import type { BackendName } from '../../src/batch/index.ts'
import { keys, rows } from '../batch/draw.ts'
import { args } from './browser.ts'
import { type ask, type Work, type Worked, work } from './kernel-page.ts'

const seed = Number(process.env['SPLITKEY_SEED'] ?? 20190401)
const policies = { '/wasm': "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'", '/strict': "default-src 'none'; script-src 'self'" } as const

let server: Server
let context: BrowserContext
let folder: string

beforeAll(async () => {
  const entryPoints = [fileURLToPath(new URL('./kernel-page.ts', import.meta.url))]
  const made = await build({ entryPoints, bundle: true, write: false, format: 'esm', platform: 'browser', target: 'es2022', external: ['node:*'] })
  const script = made.outputFiles[0]?.text ?? ''
  server = createServer(({ url = '' }, answer) => {
    const policy = policies[url as keyof typeof policies]
    if (policy) answer.setHeader('content-security-policy', policy)
    answer.setHeader('content-type', url === '/page.js' ? 'text/javascript' : 'text/html')
    answer.end(
      url === '/page.js' ? script : '<!doctype html><title>kernel</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
    )
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  folder = mkdtempSync(join(tmpdir(), 'splitkey-kernel-'))
  context = await chromium.launchPersistentContext(folder, { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: [...args] })
})

afterAll(async () => {
  await context?.close()
  server?.closeAllConnections()
  await new Promise((done) => server?.close(done))
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

async function open(path: keyof typeof policies): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
  await page.waitForFunction('typeof ask === "function"', undefined, { polling: 100 })
  return page
}

const inPage = (page: Page, given: Work, backend: BackendName): Promise<Worked> =>
  page.evaluate(([own, name]) => (globalThis as unknown as { ask: typeof ask }).ask(own as Work, name as BackendName), [given, backend] as const)

function measured(kind: 'random' | 'ties'): Work {
  const data = emptyColumns(20_000)
  fill(data, 20_000, kind, seed)
  const raw = rawColumns(data)
  return { key: measuredKey, columns: Object.fromEntries(columnNames.map((name) => [name, Array.from(raw[name])])) }
}

/** Whole keys of any shape, over rows with ties, zeros, losses and rows that have no settlement. */
const drawn: readonly Work[] = fc
  .sample(fc.record({ key: keys, given: fc.array(rows, { minLength: 60, maxLength: 60 }) }), { seed, numRuns: 25 })
  .map(({ key, given }) => ({ key, columns: Object.fromEntries(Object.keys(given[0] as object).map((name) => [name, given.map((row) => Number(row[name]))])) }))

const all: readonly Work[] = [measured('random'), measured('ties'), ...drawn]

test.each([
  ['/wasm', 'auto', 'compiled'],
  ['/wasm', 'static', 'static'],
  ['/strict', 'auto', 'plain'],
] as const)('a page under the policy of %s, asked for %s, settles on %s to the cent as Node does', async (path, asked, backend) => {
  const page = await open(path)
  for (const given of all) {
    const seen = await inPage(page, given, asked)
    expect(seen.backend).toBe(backend)
    expect(seen.answers).toEqual(work(given, 'compiled').answers)
  }
  await page.close()
})

test.each(['static', 'generated'] as const)('a page that forbids everything refuses %s: the policy is really in force', async (backend) => {
  const page = await open('/strict')
  await expect(inPage(page, measured('ties'), backend)).rejects.toThrow(/Content Security Policy|unsafe-eval/)
  await page.close()
})
