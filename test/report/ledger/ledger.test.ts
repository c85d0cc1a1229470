import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreement } from '../../../src/agreement/agreement.ts'
import { settleSeries } from '../../../src/agreement/series.ts'
import { isSplitKeyError } from '../../../src/core/issue.ts'
import { dividedName } from '../../../src/core/key.ts'
import { add, fromText, toText, zero } from '../../../src/number/rational.ts'
import { exact } from '../../../src/read/settlement.ts'
import { csvConventions, deficitRow, type LedgerRow, ledgerCsv, ledgerRows, plainCell, surplusRow, writeCsv } from '../../../src/report/ledger/index.ts'
import { readTable } from '../../../src/text/csv-table.ts'
import { readNumber } from '../../../src/text/local-number.ts'
import { casesOf, inputs, keyOf } from '../../arbitraries/keys.ts'
import { law } from '../../seed.ts'
import { callOn, type Files, m1, months } from '../folder.ts'

const toll = `splitkey: 1
name: toll
parties: [A, B]
inputs: { revenue: EUR, costs: EUR }
pot: revenue
claims: [{ pay: { to: B, amount: costs } }]
surplus: { shares: { A: 1, B: 1 } }
deficit: { shares: { A: 7, B: 3 } }
round: { to: 0.01 EUR, leftover: in-order }
`

const sum = (amounts: readonly string[]): string => toText(amounts.map(fromText).reduce(add, zero))

/** Settles, or says that these inputs have no settlement: a division by zero, a weight below zero. */
function tried<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (isSplitKeyError(error)) return undefined
    throw error
  }
}

law('the rows of a partner add up to its payout, to the cent, whatever the key', 120, casesOf(), ({ written, given }) => {
  const key = keyOf(written)
  const whole = agreement('generated', { versions: [{ key }] })
  const series = tried(() => settleSeries(whole, [{ period: '2022-01', inputs: given }]))
  if (!series) return
  const rows = ledgerRows(series, { agreement: whole, prefix: 'G' })
  const payouts = exact(series[0]?.settlement as never, 'payouts')
  for (const party of key.parties) expect(sum(rows.filter(({ partner }) => partner === party).map(({ amount }) => amount))).toBe(payouts[party])
  const step = fromText(key.round?.to ?? '0.01')
  for (const { amount } of rows) expect((fromText(amount).n * step.d) % (fromText(amount).d * step.n)).toBe(0n)
})

law('what is divided is a share of the surplus, or of the deficit where it is below zero, and never both', 120, casesOf(), ({ written, given }) => {
  const key = keyOf(written)
  const whole = agreement('generated', { versions: [{ key }] })
  const series = tried(() => settleSeries(whole, [{ period: '2022-01', inputs: given }]))
  if (!series) return
  const divided = exact(series[0]?.settlement as never, 'lines')[dividedName(key)] as string
  const lines = new Set(ledgerRows(series, { agreement: whole, prefix: 'G' }).map(({ line }) => line))
  expect(lines.has(divided.startsWith('-') ? surplusRow : deficitRow)).toBe(false)
})

test('a mapping knows both, and a correction that turns a surplus into a deficit books both', () => {
  const [key, files] = [toll, { 'now.csv': 'period,revenue,costs\n2022-01,100,130\n', 'was.csv': 'period,revenue,costs\n2022-01,100,80\n' }]
  const accounts = 'A: { share of surplus: { account: "700" }, share of deficit: { account: "600" } }\n'
  const ledger = (...more: string[]) =>
    callOn(new Map(Object.entries({ 'k.yaml': key, 'a.yaml': accounts, ...files })), ['export', 'ledger', 'k.yaml', '--accounts', 'a.yaml', ...more])
      .out.split('\n')
      .slice(1, -1)
  expect(ledger('--inputs', 'now.csv', '--prefix', 'T')).toEqual([
    '2022-01,A,T-4.1,share of deficit,settlement,,-21.00,EUR,600,,T-2022-01-A',
    '2022-01,B,T-3.2,pay B,settlement,,130.00,EUR,,,T-2022-01-B',
    '2022-01,B,T-4.2,share of deficit,settlement,,-9.00,EUR,,,T-2022-01-B',
  ])
  expect(ledger('--inputs', 'now.csv', '--earlier', 'was.csv', '--prefix', 'T').filter((row) => row.includes(',A,'))).toEqual([
    '2022-01,A,T-4.1,share of deficit,correction,,-21.00,EUR,600,,T-2022-01-A-C',
    '2022-01,A,T-4.1,share of surplus,correction,,-10.00,EUR,700,,T-2022-01-A-C',
  ])
})

law('rows of a correction add up to what the payout changed', 60, fc.tuple(casesOf(), inputs), ([{ written, given }, later]) => {
  const whole = agreement('generated', { versions: [{ key: keyOf(written) }] })
  const settle = (values: typeof given) => tried(() => settleSeries(whole, [{ period: '2022-01', inputs: values }]))
  const [before, now] = [settle(given), settle(later)]
  if (!before || !now) return
  const rows = ledgerRows(now, { agreement: whole, prefix: 'G', before })
  const [was, is] = [before, now].map((series) => exact(series[0]?.settlement as never, 'payouts')) as [Record<string, string>, Record<string, string>]
  for (const [party, amount] of Object.entries(is))
    expect(sum([...rows.filter(({ partner }) => partner === party).map((row) => row.amount), was[party] as string])).toBe(amount)
  expect(rows.every(({ kind, reference }) => kind === 'correction' && reference.endsWith('-C'))).toBe(true)
})

const nasty = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', "'=x", "'", '=HYPERLINK("http://x","y")', 'a;b', 'a,b', '"q"', ' x ', 'é€', '＝1', '-', '=\n1'),
)

/** Cells as the rest of the library reads them: a line end is a line end, however it is written. */
const asRead = (text: string): string => text.replace(/\r(?!\n)/g, '\n')

const readable = nasty.filter((text) => !/[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]|\p{Cs}/u.test(text))

law(
  'no cell begins as a formula does, and every text reads back as it was',
  400,
  fc.tuple(readable, fc.constantFrom(...csvConventions)),
  ([text, convention]) => {
    const csv = writeCsv(
      [
        ['text', 'next'],
        [text, 'end'],
      ],
      convention,
    )
    const [cell = ''] = readTable(csv).records[0]?.cells ?? []
    expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
    expect(plainCell(cell)).toBe(asRead(text))
  },
)

law(
  'amounts stay numbers, negative ones too, and read back in the locale they were written for',
  200,
  fc.tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.constantFrom(...csvConventions)),
  ([cents, convention]) => {
    const amount = sum(Array.from({ length: 1 }, () => `${cents}/100`))
    const row: LedgerRow = {
      period: '2022-01',
      partner: 'S',
      ref: 'M1-4.1',
      line: 'x',
      kind: 'settlement',
      status: '',
      amount,
      currency: 'EUR',
      account: '',
      vat: '',
      reference: 'r',
    }
    const table = readTable(ledgerCsv([row], convention))
    const cell = table.records[0]?.cells[table.header.cells.indexOf('amount')] as string
    expect(cell).toMatch(/^-?\d+[.,]\d{2}$/)
    expect(readNumber(cell, convention)).toEqual({ value: amount })
  },
)

const call = (more: readonly string[], also: Readonly<Record<string, string>> = {}) => {
  const files: Files = new Map([['months.csv', months], ...Object.entries(also)])
  return { ...callOn(files, ['export', 'ledger', m1, '--inputs', 'months.csv', '--locale', 'nl-BE', ...more]), files }
}

describe('splitkey export ledger', () => {
  test('M1 in March 2022, row by row', () => {
    const { out } = call(['--period', '2022-03'])
    expect(out.split('\n')).toEqual([
      'period,partner,ref,line,kind,status,amount,currency,account,vat,reference',
      '2022-03,S,M1-3.4,actual,settlement,,25761.80,EUR,,,M1-2022-03-S',
      '2022-03,S,M1-3.6,purchaseIncentive,settlement,,253.60,EUR,,,M1-2022-03-S',
      '2022-03,S,M1-3.7,hardware,settlement,,3100.00,EUR,,,M1-2022-03-S',
      '2022-03,S,M1-3.9,recoup,settlement,,3000.00,EUR,,,M1-2022-03-S',
      '2022-03,W,M1-3.8,labour,settlement,,21107.42,EUR,,,M1-2022-03-W',
      '',
    ])
  })

  test('Belgian files begin with a byte order mark, and have semicolons, decimal commas and CRLF', () => {
    const { files } = call(['--convention', 'nl-BE', '--out', 'out.csv'])
    const text = files.get('out.csv') as string
    expect(text.startsWith('\ufeffperiod;partner;ref;line;')).toBe(true)
    expect(text).toContain('2022-02;S;M1-3.4;actual;settlement;;20620,00;EUR;;;M1-2022-02-S\r\n')
    expect(call(['--convention', 'fr-BE', '--out', 'out.csv']).files.get('out.csv')).toBe(text)
    expect(call(['--convention', 'en-GB', '--out', 'out.csv']).files.get('out.csv')).toContain(',20620.00,EUR,')
  })

  test('a folder holds a file for every partner', () => {
    const { files } = call(['--out', 'ledger/'])
    expect([...files.keys()].filter((name) => name.startsWith('ledger/'))).toEqual(['ledger/S.csv', 'ledger/W.csv'])
    expect(files.get('ledger/W.csv')).not.toContain(',S,')
  })

  test('accounts and VAT codes are those of the mapping, and nothing else', () => {
    const accounts = 'S: { "*": { account: "400" }, hardware: { account: "404", vat: "21" } }\nW: { labour: { account: "444", vat: "21" } }\n'
    const rows = (JSON.parse(call(['--period', '2022-03', '--accounts', 'a.yaml', '--json'], { 'a.yaml': accounts }).out) as { rows: LedgerRow[] }).rows
    expect(rows.map(({ line, account, vat }) => [line, account, vat])).toEqual([
      ['actual', '400', ''],
      ['purchaseIncentive', '400', ''],
      ['hardware', '404', '21'],
      ['recoup', '400', ''],
      ['labour', '444', '21'],
    ])
  })

  test('a mapping with slips is refused, each slip in its place', () => {
    const { code, out, err } = call(['--accounts', 'a.yaml'], {
      'a.yaml': 'S: { labuor: { account: "400" } }\nX: {}\nW: { labour: { acount: "1", vat: [1] } }\n',
    })
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain("a.yaml:1:6  unknown-line at S.labuor: unknown line 'labuor'; did you mean 'labour'?")
    expect(err).toContain("unknown party 'X'")
    expect(err).toContain("unknown field 'acount'; did you mean 'account'?")
    expect(err).toContain('text is needed here')
  })

  test('a correction is rows of its own: only what changed, marked as such', () => {
    const corrected = months.replace('3,0115', '3,0500')
    const { out } = call(['--earlier', 'before.csv'], { 'before.csv': months, 'months.csv': corrected })
    const rows = out.split('\n').slice(1, -1)
    expect(rows.every((row) => row.startsWith('2022-03,S,') && row.includes(',correction,') && row.endsWith('-S-C'))).toBe(true)
    expect(rows).toContain('2022-03,S,M1-3.4,actual,correction,,123.20,EUR,,,M1-2022-03-S-C')
    expect(call(['--earlier', 'before.csv'], { 'before.csv': months }).out).toBe('period,partner,ref,line,kind,status,amount,currency,account,vat,reference\n')
  })
})
