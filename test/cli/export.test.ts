import { expect, test } from 'vitest'
import { call, callAsync, planter } from './fake-io.ts'

const agreement = `${planter}/d-m1-revised.yaml`
const replay = `${planter}/replay.yaml`

test('export xlsx, and the workbook read back, settle to the same', async () => {
  const written = await callAsync(['export', 'xlsx', agreement, '--inputs', replay, '--out', 'book.xlsx'])
  expect([written.code, written.out, written.err]).toEqual([0, '', ''])
  const binaries = { 'book.xlsx': written.bytes['book.xlsx'] as Uint8Array }
  const direct = call(['settle', agreement, '--inputs', replay, '--json'])
  const back = await callAsync(['settle', agreement, '--inputs', 'book.xlsx', '--json'], { binaries })
  expect(back.err).toBe('')
  expect(JSON.parse(back.out).totals).toEqual(JSON.parse(direct.out).totals)
  const why = (inputs: string) => ['explain', agreement, '--inputs', inputs, '--period', '2022-03', '--for', 'W']
  expect((await callAsync(why('book.xlsx'), { binaries })).out).toBe(call(why(replay)).out)
  const diff = (inputs: string) => ['diff', agreement, '--inputs', inputs, '--from', '2022-02', '--to', '2022-03']
  expect((await callAsync(diff('book.xlsx'), { binaries })).out).toBe(call(diff(replay)).out)
})

test('the same files give the same workbook', async () => {
  const make = async () =>
    (await callAsync(['export', 'xlsx', agreement, '--inputs', replay, '--period', '2022-03', '--out', 'b.xlsx'])).bytes['b.xlsx'] as Uint8Array
  expect(Buffer.compare(Buffer.from(await make()), Buffer.from(await make()))).toBe(0)
})

test('wrong workbooks and wrong calls write nothing', async () => {
  const binaries = { 'bad.xlsx': new TextEncoder().encode('period;price') }
  const bad = await callAsync(['export', 'xlsx', agreement, '--inputs', 'bad.xlsx', '--out', 'out.xlsx'], { binaries })
  expect([bad.code, bad.out, bad.bytes, bad.written]).toEqual([1, '', {}, {}])
  expect(bad.err).toContain('bad.xlsx:1:1  syntax: this is no XLSX workbook')
  const absent = await callAsync(['settle', agreement, '--inputs', 'absent.xlsx'])
  expect([absent.code, absent.out]).toEqual([2, ''])
  expect(absent.err).toContain("there is no file 'absent.xlsx'")
  const text = await callAsync(['export', 'xlsx', agreement, '--inputs', replay, '--out', 'out.csv'])
  expect([text.code, text.bytes]).toEqual([2, {}])
})
