/** The formulas say what the library says. LibreOffice checks the same on the files themselves: `npm run test:libreoffice`. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSplitKeyError } from '../../../src/core/issue.ts'
import type { KeyData } from '../../../src/core/key.ts'
import { settleData } from '../../../src/read/settle.ts'
import { loadKey } from '../../../src/text/load.ts'
import { casesOf, inputs, keyOf } from '../../arbitraries/keys.ts'
import { law } from '../../seed.ts'
import { differences } from './differences.ts'
import { inputsTyped, recalculated } from './hyper.ts'
import { oneSettled } from './one-settled.ts'

const codesOf = (work: () => unknown): readonly string[] => {
  try {
    work()
    return []
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return error.issues.map(({ code }) => code)
  }
}

law('every line, payout and balance recalculates to the cent, deficits and ties included', 20, casesOf(), ({ written, given }) => {
  const settlement = settleData(keyOf(written), given)
  const { rowsOf, checks } = recalculated(...oneSettled(settlement))
  expect(differences(rowsOf('Settlement'), settlement)).toEqual([])
  expect(checks.filter((result) => result !== 'ok')).toEqual([])
})

law('inputs that are typed in come to what the library makes of them', 20, fc.record({ drawn: casesOf(), typed: inputs }), ({ drawn, typed }) => {
  const key = keyOf(drawn.written)
  const { rowsOf } = recalculated(...oneSettled(settleData(key, drawn.given)), inputsTyped(typed, Object.keys(key.inputs)))
  expect(differences(rowsOf('Settlement'), settleData(key, typed))).toEqual([])
})

const perPiece: KeyData = loadKey({
  splitkey: 1,
  name: 'per piece',
  parties: ['A', 'B'],
  inputs: { sales: 'EUR', pieces: 'pc', byA: 'h', byB: 'h' },
  lines: { each: 'sales / pieces' },
  pot: 'sales',
  surplus: { sharesBy: { A: 'byA', B: 'byB' }, whenZero: { shares: { A: 1, B: 1 } } },
  round: { to: '0.01 EUR', leftover: 'largest-remainder' },
})
const good = { sales: '100', pieces: '3', byA: '1', byB: '2' }
const afterTyping = (typed: Readonly<Record<string, string>>) =>
  recalculated(...oneSettled(settleData(perPiece, good)), inputsTyped(typed, Object.keys(perPiece.inputs)))

test('a division by zero is an error with a note, never a silent zero', () => {
  const typed = { ...good, pieces: '0' }
  expect(codesOf(() => settleData(perPiece, typed))).toContain('divides-by-zero')
  const { rowsOf, checks } = afterTyping(typed)
  expect(rowsOf('Settlement').find(({ title }) => title === 'each')?.check).toBe('no value')
  expect(checks.at(-1)).toBe('differs')
})

test('a weight below zero, which the library refuses, is flagged in the sheet', () => {
  const typed = { ...good, byA: '-1' }
  expect(codesOf(() => settleData(perPiece, typed))).toEqual(['negative-weight'])
  const { rowsOf, checks } = afterTyping(typed)
  expect(rowsOf('Settlement').filter(({ check }) => check === 'below zero').length).toBe(1)
  expect(checks.at(-1)).toBe('differs')
})

test('an empty input is missing, not zero', () => {
  const { rowsOf, checks } = recalculated(...oneSettled(settleData(perPiece, good)), (sheet, row, column, cell) =>
    sheet === 'Inputs' && row === 1 && column === 7 ? { look: 'input', value: '' } : cell,
  )
  expect(rowsOf('Settlement').find(({ title }) => title === 'sales')?.check).toBe('missing')
  expect(rowsOf('Settlement').filter(({ part, check }) => part === 'paid' && check === 'no value').length).toBe(2)
  expect(checks.at(-1)).toBe('differs')
})

test('a changed input or parameter is a what-if, not a difference', () => {
  const { rowsOf, checks } = afterTyping({ ...good, sales: '200' })
  expect(
    new Set(
      rowsOf('Settlement')
        .filter(({ part }) => part === 'paid')
        .map(({ check }) => check),
    ),
  ).toEqual(new Set(['what if']))
  expect(checks.at(-1)).toBe('ok')
})

test('the comparison of amounts sees a cent', () => {
  const { rowsOf } = recalculated(...oneSettled(settleData(perPiece, good)))
  expect(differences(rowsOf('Settlement'), settleData(perPiece, { ...good, sales: '100.01' })).length).toBeGreaterThan(0)
})
