/** Rows that have no settlement say why; nothing is settled with a number that was not there. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settleFile } from '../../src/batch/duckdb/index.ts'
import { SplitKeyError } from '../../src/core/issue.ts'
import type { KeyData } from '../../src/core/key.ts'
import { settleData } from '../../src/read/settle.ts'
import { dialectNames, sqlProblems, toSql } from '../../src/sql/index.ts'
import { load } from '../../src/yaml.ts'
import { type Duck, duck } from './duck.ts'

const stall = (more: string): KeyData =>
  load(
    `splitkey: 1\nname: stall\nparties: [A, a]\ninputs:\n  money: { unit: EUR, range: [-100, 100], decimals: 2 }\n  x: { unit: EUR, range: [-10, 10], decimals: 0 }\npot: money\n${more}\nround: { to: 0.01 EUR, leftover: largest-remainder }\n`,
  ) as unknown as KeyData

let database: Duck
beforeAll(async () => {
  database = await duck()
  await database.ask('CREATE TABLE stall (id BIGINT, money DECIMAL(10, 4), x DECIMAL(10, 4))')
  await database.ask('INSERT INTO stall VALUES (1, 10, 3), (2, 10, 0), (3, NULL, 1), (4, 100.01, 1), (5, 1.001, 1), (6, -0.05, 2), (7, 10, -1)')
})
afterAll(() => database.close())

const answers = async (key: KeyData): Promise<unknown> => database.ask(`${toSql(key, { dialect: 'duckdb', table: 'stall', keep: ['id'] }).sql} ORDER BY id`)

test('empty, out of range, too many decimals, zero divisors: the row has no payouts and a reason', async () => {
  const key = stall('surplus: { shares: { A: 1, a: 2 } }\nlines: { perX: money / x }')
  expect(await answers(key)).toEqual([
    ['1', '3.33', '6.67', '0'],
    ['2', null, null, '2'],
    ['3', null, null, '1'],
    ['4', null, null, '1'],
    ['5', null, null, '1'],
    ['6', '-0.02', '-0.03', '0'],
    ['7', '3.33', '6.67', '0'],
  ])
  expect(Object.keys(sqlProblems)).toEqual(['1', '2', '3', '4'])
})

test('a measured weight below zero is a reason, as it is for settle', async () => {
  const key = stall('surplus: { sharesBy: { A: x, a: 2 EUR }, whenZero: { shares: { A: 1, a: 1 } } }')
  expect(((await answers(key)) as string[][]).map((row) => row.at(-1))).toEqual(['0', '0', '1', '1', '1', '0', '3'])
  expect(() => settleData(key, { money: 10, x: -1 })).toThrow('below zero')
})

test('the guard counts the bad rows of each input', async () => {
  const { guard } = toSql(stall('surplus: { shares: { A: 1, a: 2 } }\nlines: { perX: money / x }'), { dialect: 'duckdb', table: 'stall' })
  expect(await database.ask(guard)).toEqual([['7', '3', '0']])
})

test('what a key does not say is asked for, all of it at once, and names that differ in case only stay apart', () => {
  const bare = load(
    'splitkey: 1\nname: bare\nparties: [A, B]\ninputs: { money: EUR, x: EUR }\npot: money + x\nsurplus: { shares: { A: 1, B: 1 } }\nround: { to: 0.01 EUR, leftover: in-order }\n',
  ) as unknown as KeyData
  const failed = (work: () => unknown): readonly string[] => {
    try {
      work()
    } catch (error) {
      if (error instanceof SplitKeyError) return error.issues.map(({ code, path }) => `${code} ${path}`)
    }
    return []
  }
  expect(failed(() => toSql(bare, { dialect: 'duckdb', table: 't' }))).toEqual([
    'missing-part inputs.money',
    'missing-part inputs.money',
    'missing-part inputs.x',
    'missing-part inputs.x',
  ])
  expect(failed(() => toSql(bare, { dialect: 'duckdb', table: 't', keep: ['PROBLEM', 'sk1', 'ok'] }))).toEqual([
    'duplicate-name keep.PROBLEM',
    'duplicate-name keep.sk1',
  ])
  expect(failed(() => toSql(bare, { dialect: 'duckdb', table: 't', columns: { y: {} } }))[0]).toBe('unknown-input columns.y')
  expect(toSql(stall('surplus: { shares: { A: 1, a: 2 } }'), { dialect: 'duckdb', table: 't' }).payouts).toEqual({ A: 'payout_A', a: 'payout_a_2' })
})

test('a step that is no decimal has no decimal payouts, but can be counted', async () => {
  const thirds = stall('surplus: { shares: { A: 1, a: 2 } }').round
  const key = { ...stall('surplus: { shares: { A: 1, a: 2 } }\nclaims: [{ pay: { to: A, amount: x } }]'), round: { ...thirds, to: '1/3' } } as KeyData
  expect(() => toSql(key, { dialect: 'duckdb', table: 'stall' })).toThrow(/^schema at round\.to: payouts are multiples of 1\/3.*amounts: 'steps'/)
  await expect(settleFile(key, { from: 'stall.csv' })).rejects.toThrow(/^schema at round\.to: payouts are multiples of 1\/3/)
  const { sql } = toSql(key, {
    dialect: 'duckdb',
    table: '(SELECT id, CAST(money AS INT) AS money, x FROM stall WHERE id IN (1, 2, 7))',
    keep: ['id'],
    amounts: 'steps',
  })
  const settled = [3, 0, -1].map((x) => settleData(key, { money: 10, x })['~trace'].allotted.map(({ cents }) => cents.toString()))
  const rows = (await database.ask(`${sql} ORDER BY id`)) as readonly (readonly string[])[]
  expect(rows.map((row) => row.slice(1, 3))).toEqual(settled)
  expect(settled[0]).toEqual(['16', '14'])
})

test('how a query is asked for is checked before anything is written', () => {
  const key = stall('surplus: { shares: { A: 1, a: 2 } }')
  const problems = (changed: object): readonly string[] => {
    try {
      toSql(key, { dialect: 'duckdb', table: 't', ...changed })
    } catch (error) {
      if (error instanceof SplitKeyError) return error.issues.map(({ code, path }) => `${code} ${path}`)
      throw error
    }
    return []
  }
  for (const range of ['0..5', 5, null, [1], [1, 2, 3]]) expect(problems({ columns: { money: { range } } })).toEqual(['schema columns.money.range'])
  for (const range of [
    ['a', 5],
    [5, 0],
    ['1,5', 2],
    [undefined, 1],
    [Number.NaN, 1],
    ['1/3', 1],
  ])
    expect(problems({ columns: { money: { range } } })).toEqual(['schema inputs.money'])
  for (const decimals of ['2', 1.5, -1, Number.NaN, {}]) expect(problems({ columns: { money: { decimals } } })).toEqual(['schema inputs.money'])
  expect(problems({ columns: { money: '0..5', x: { column: 3, kind: 'doubel' } } })).toEqual([
    'schema columns.money',
    'schema columns.x.column',
    'unknown-name columns.x.kind',
  ])
  expect(problems({ table: undefined, keep: 'id', columns: [], amounts: 'cents' })).toEqual([
    'missing-part table',
    'schema keep',
    'schema columns',
    'unknown-name amounts',
  ])
  expect(problems({ dialect: 'duckbd' })).toEqual(['unknown-name dialect'])
})

test('numbers that no type of an engine can hold are refused with the line that needs them, and PostgreSQL can hold them', () => {
  const product = Array.from({ length: 9 }, () => 'money / 1 EUR').join(' * ')
  const key = stall(`lines: { monster: ${product} * money }\nsurplus: { shares: { A: 1, a: 2 } }`)
  const columns = { money: { range: [-1e9, 1e9] as const, decimals: 6 } }
  for (const dialect of dialectNames.filter((name) => name !== 'postgresql')) {
    const failing = (): unknown => toSql(key, { dialect, table: 't', columns })
    expect(failing).toThrow(/too-large at lines\.monster: monster needs whole numbers up to \d+e\d+, and the widest type of/)
  }
  expect(toSql(key, { dialect: 'postgresql', table: 't', columns }).sql).toContain('numeric')
})

test('every dialect says whether it was executed, and keeps the names of lines and rules', () => {
  const key = stall('lines: { kept: "cap(x, at=5 EUR)" }\nsurplus: { shares: { A: 1, a: 2 } }')
  for (const dialect of dialectNames) {
    const { sql, executedOn } = toSql(key, { dialect, table: 't' })
    expect(sql).toContain(executedOn === undefined ? 'generated, not executed' : `tested row by row on ${executedOn}`)
    expect(sql).toMatch(/-- line kept = cap\(x, at=5 EUR\)/)
  }
  expect(dialectNames.filter((dialect) => toSql(key, { dialect, table: 't' }).executedOn !== undefined)).toEqual(['duckdb', 'postgresql', 'clickhouse'])
  expect(() => toSql(key, { dialect: 'duckbd' as never, table: 't' })).toThrow("did you mean 'duckdb'?")
})
