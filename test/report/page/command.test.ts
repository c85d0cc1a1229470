import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Graph, unpackGraph } from '../../../src/report/page/graph.ts'
import type { PageData } from '../../../src/report/page/page-data.ts'
import { callAsync, planter } from '../../cli/fake-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'splitkey-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const plain = `
splitkey: 1
name: plain
parties: [A]
inputs: { sales: EUR, hours: h }
pot: sales + 1 EUR/h * hours
surplus: { to: A }
round: { to: 0.01 EUR, leftover: in-order }
`
const files = { 'plain.yaml': plain }

test('a page of the planter on real prices', async () => {
  const { code, written, err } = await callAsync([
    'report',
    'page',
    `${planter}/c-m1.yaml`,
    '--inputs',
    `${planter}/replay.yaml`,
    '--language',
    'nl',
    '-o',
    'page.html',
  ])
  expect([code, err]).toEqual([0, ''])
  const page = written['page.html'] as string
  expect(page).toContain('<html lang="nl">')
  expect(page).toContain('2022-03')
  expect(Buffer.byteLength(page)).toBeLessThan(500_000)
})

test('ranges that nothing tells are asked for, and can be given', async () => {
  const asked = await callAsync(['report', 'page', 'plain.yaml'], { files })
  expect(asked.code).toBe(1)
  expect(asked.out).toBe('')
  expect(asked.err).toContain("'sales' moves (in EUR)")
  expect(asked.err).toContain("'hours' moves (in h)")
  const given = await callAsync(['report', 'page', 'plain.yaml', '--range', 'sales=-10..10.5', '--range', 'hours=0..8'], { files })
  expect([given.code, given.err]).toEqual([0, ''])
  const data = unpackGraph<PageData>(JSON.parse(/id="data">(.*?)<\/script>/s.exec(given.out)?.[1] as string) as Graph)
  expect(data.ranges).toMatchObject({ sales: { from: '-10', to: '10.5', source: 'given' }, hours: { from: '0', to: '8', source: 'given' } })
})

test('a range that is none, or of nothing, is told', async () => {
  const call = (range: string) => callAsync(['report', 'page', 'plain.yaml', '--range', range, '--range', 'hours=0..8'], { files })
  expect(await call('sales')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('write price=30..60') as string })
  expect(await call('sale=0..8')).toMatchObject({ code: 1, out: '', err: expect.stringContaining("did you mean 'sales'?") as string })
  expect(await call('sales=8..0')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('the range of sales falls from 8 to 0') as string })
})

test('wrong months are told at their place, and nothing is written', async () => {
  const months = 'period,sales\n2020-01,10\n2020-02,x\n'
  const { code, err, written } = await callAsync(['report', 'page', 'plain.yaml', '--inputs', 'm.csv', '-o', 'p.html'], {
    files: { ...files, 'm.csv': months },
  })
  expect(code).toBe(1)
  expect(err).toContain('m.csv:3')
  expect(written).toEqual({})
})

test('a PDF needs a Chromium: without one the call says so, and nothing is written', async () => {
  const call = (...more: string[]) => callAsync(['report', 'pdf', 'plain.yaml', ...more], { files })
  const absent = join(folder, 'chromium')
  expect(await call('-o', 'a.pdf', '--chromium', absent)).toMatchObject({
    code: 2,
    written: {},
    bytes: {},
    err: expect.stringContaining('there is no Chromium at') as string,
  })
  expect(await call('-o', 'a.html')).toMatchObject({ code: 2, err: expect.stringContaining('does not end in .pdf') as string })
})
