/** The guides, followed literally: their files are written, their commands and scripts run, and what they print stands in them. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { splitAmount } from '../../src/cents/index.ts'
import { agreementJsonSchema } from '../../src/text/agreement-schema.ts'
import { promisesSchema } from '../../src/text/promises-schema.ts'
import { loadDocument } from '../../src/yaml.ts'
import { type Block, blocksOf, commandsOf, differsFrom, type IsOwn, runLine } from './page-blocks.ts'
import { runCode } from './run-code.ts'

const guide = (name: string): string => `docs/guide/${name}.md`
const folder = mkdtempSync(join(tmpdir(), 'splitkey-guides-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string): string => join(folder, name)
const writes = ['-o', '--out', '--certificates']
const isOwn: IsOwn = (word, before) => writes.includes(before ?? '') || existsSync(file(word))

for (const page of ['agreement-files', 'balances-and-versions'])
  for (const { file: name, text } of blocksOf(guide(page)).filter((block) => block.file !== '')) writeFileSync(file(name), text)

/** What a block prints; where a line says `# wrong`, the answer is no. */
async function printedBy(block: Block): Promise<string> {
  if (block.kind === 'ts') return runCode(block.text, folder).join('\n')
  const printed: string[] = []
  for (const command of commandsOf(block)) {
    const done = await runLine(command.replace(/^npx /, ''), folder, isOwn)
    const code = block.text.includes('# wrong') ? 1 : 0
    expect([command, done.code, done.code === code ? '' : done.printed]).toEqual([command, code, ''])
    printed.push(done.printed)
  }
  return printed.join('')
}

describe.each(['agreement-files', 'balances-and-versions'])('%s', (name) => {
  const blocks = blocksOf(guide(name))
  const steps = blocks.flatMap((block, index) => (block.kind === 'sh' || block.kind === 'ts' ? [{ block, shown: blocks[index + 1] }] : []))

  test('every block prints what stands below it', async () => {
    expect(steps.length).toBeGreaterThan(1)
    for (const { block, shown } of steps) expect([block.text, differsFrom(shown?.text ?? '', await printedBy(block))]).toEqual([block.text, undefined])
  })
})

describe('agreement-files says everything', () => {
  const page = readFileSync(guide('agreement-files'), 'utf8')
  type Schema = { readonly properties: Readonly<Record<string, unknown>> }
  const { properties, definitions } = agreementJsonSchema() as Schema & { readonly definitions: Readonly<Record<string, Schema>> }

  test('every field of an agreement, every field of an input', () => {
    expect(Object.keys(properties).filter((field) => !page.includes(`| \`${field}\``) && !page.includes(`, \`${field}\` |`))).toEqual([])
    const input = JSON.stringify(properties['inputs'])
    for (const field of ['unit', 'range', 'decimals', 'controlledBy', 'better', 'represents', 'source', 'note'])
      expect([field, page.includes(`\`${field}\``), input.includes(`"${field}"`)]).toEqual([field, true, true])
  })

  test('every form of a split that is no rule', () => {
    const forms = ['to', 'shares', 'sharesBy', 'tiers', 'inOrder', 'capped', 'claims', 'bySign']
    expect(forms.filter((form) => definitions['split']?.properties[form] === undefined || !page.includes(`| \`${form}: `))).toEqual([])
  })

  test('every way to deal out leftover cents, with the same worked example', () => {
    const said = new Map([...page.matchAll(/^\| `([^`]+)` \| (\d\.\d\d \d\.\d\d \d\.\d\d) \|/gm)].map(([, name, paid]) => [name, paid]))
    expect(said.size).toBe(5)
    for (const [name, paid] of said) {
      const leftover = name === '{ to: c }' ? { to: 'c' as const } : (name as 'largest-remainder' | 'largest-share' | 'in-order' | 'carry')
      const { payouts } = splitAmount('1.00', { a: 2, b: 3, c: 1 }, leftover)
      expect([name, Object.values(payouts).map((part) => part.toFixed(2))]).toEqual([name, paid?.split(' ')])
    }
  })
})

describe('proving', () => {
  const blocks = blocksOf(guide('proving'))

  test('what it writes into an agreement has the form of promises', () => {
    const promises = blocks.filter(({ kind }) => kind === 'yaml').map(({ text }) => loadDocument(text).tree as { readonly promises: unknown })
    expect(promises.length).toBe(1)
    for (const { promises: written } of promises) expect(promisesSchema().safeParse(written).error?.issues ?? []).toEqual([])
  })

  test('its commands and its script run', async () => {
    writeFileSync(file('agreement.yaml'), readFileSync(file('garden.yaml')))
    for (const block of blocks.filter(({ kind }) => kind === 'sh')) expect(await printedBy(block)).toMatch(/2 of 2 promises/)
    const [script, ...more] = blocks.filter(({ kind }) => kind === 'ts')
    expect(more).toEqual([])
    const printed = runCode(script?.text ?? '')
    expect(printed.length).toBeGreaterThan(5)
    for (const line of printed) expect(line).toMatch(/ (?:proved|balanced|refuted)$/)
  })
})

test('the commands of the warehouse guide run on rows as it describes them', async () => {
  const rows = ['order_id,month,price,sold,steelPrice,steel,hours', '1,2024-01,45.00,400,1.3800,1500.0,160.00', '2,2024-02,45.00,120,1.6000,1100.0,150.00']
  writeFileSync(file('orders.csv'), `${rows.join('\n')}\n`)
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const connection = await (await DuckDBInstance.create()).connect()
  await connection.run(`COPY (FROM read_csv('${file('orders.csv')}', all_varchar = true)) TO '${file('orders.parquet')}' (FORMAT parquet)`)
  connection.closeSync()
  for (const block of blocksOf(guide('warehouse')).filter(({ kind }) => kind === 'sh')) expect(await printedBy(block)).toMatch(/startup|SELECT|WITH/i)
  expect(existsSync(file('payouts.parquet'))).toBe(true)
}, 30_000)
