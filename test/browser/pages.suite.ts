import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replay } from '../../src/agreement/replay.ts'
import { settleSeries } from '../../src/agreement/series.ts'
import { isSplitKeyError } from '../../src/core/issue.ts'
import type { KeyData } from '../../src/core/key.ts'
import { settleData } from '../../src/read/settle.ts'
import { exact } from '../../src/read/settlement.ts'
import { speechOf } from '../../src/report/page/speech.ts'
import { pageWords } from '../../src/report/page/words-of.ts'
import { languages } from '../../src/report/prose/language.ts'
import { random } from '../../src/scenario/random.ts'
import { loadReplay } from '../../src/text/replay-file.ts'
import { loadDocument } from '../../src/yaml.ts'
import { callAsync, planter } from '../cli/fake-io.ts'
import { agreementFiles, fromYaml, load } from '../report/agreements.ts'
import { realPage } from '../report/page/making.ts'
import { type Browser, type Opened, startBrowser } from './browser.ts'
import { basics, contrasts, openEveryFigure, type Seen, slideAll } from './in-page.ts'

const { periods, agreements } = loadReplay(loadDocument(readFileSync(`${planter}/replay.yaml`, 'utf8'), { file: `${planter}/replay.yaml` }), {
  read: (path) => readFileSync(path, 'utf8'),
  parse: loadDocument,
})
const m1 = load('planter/c-m1')
const m1Key = m1.versions[0]?.key as KeyData
const own = Object.keys(m1Key.inputs)
const months = periods.map(({ period, inputs }) => ({ period, inputs: Object.fromEntries(own.map((name) => [name, inputs[name]])) }))

let browser: Browser
let garden: Opened

beforeAll(async () => {
  browser = await startBrowser()
  garden = await browser.open('planter', await realPage(m1, { months }))
})
afterAll(() => browser?.close())

const factor = Number(process.env['SPLITKEY_RUNS'] ?? 1)
const seed = Number(process.env['SPLITKEY_SEED'] ?? 20190401)

/** Places of sliders: anywhere, and often at an end. */
function placesOf(count: number): readonly (readonly number[])[] {
  const { bits } = random(seed)
  const place = (): number => (bits() % 4 === 0 ? bits() % 2 : (bits() % 10_000) / 10_000)
  return Array.from({ length: Math.ceil(count * factor) }, () => Array.from({ length: 23 }, place))
}

/** What the library itself says about the values of a page. */
function expected(key: KeyData, { values, fields }: Seen): Readonly<Record<string, string>> | undefined {
  const value = (name: string): string => values[`slide-${name.replace(/[^A-Za-z0-9]+/g, '-')}`] ?? (fields[`value-${name}`] as string)
  const all = (names: object) => Object.fromEntries(Object.keys(names).map((name) => [name, value(name)]))
  try {
    const settlement = settleData(key, all(key.inputs), { balances: all(key.balances) })
    return Object.fromEntries(
      Object.entries(exact(settlement, 'payouts')).map(([name, text]) => [name, speechOf('en', [key]).amount(text, key.pot?.unit ?? '1')]),
    )
  } catch (error) {
    if (!isSplitKeyError(error)) throw error
    return undefined
  }
}

function compare(key: KeyData, seen: readonly Seen[]): void {
  for (const one of seen) {
    const wanted = expected(key, one)
    if (wanted === undefined) expect(one).toMatchObject({ amounts: {}, alert: expect.stringMatching(/./) as string })
    else
      expect({ at: one.values, amounts: Object.fromEntries(Object.keys(wanted).map((name) => [name, one.amounts[name]])) }).toEqual({
        at: one.values,
        amounts: wanted,
      })
  }
}

describe('the planter on real prices', () => {
  test('wherever the sliders stand, the amounts are those of the library', async () => {
    const { page } = garden
    for (const box of await page.locator('input[type=checkbox]').all()) await box.uncheck()
    const seen = (await page.evaluate(slideAll(placesOf(150)))) as Seen[]
    expect(new Set(seen.map(({ amounts }) => amounts['W'])).size).toBeGreaterThan(100)
    compare(m1Key, seen)
  })

  test('what follows another value moves with it until told otherwise', async () => {
    const { page } = garden
    await page.check('#follow-woodPaid')
    await page.fill('#value-wood', '700.25')
    await expect.poll(() => page.inputValue('#value-woodPaid')).toBe('700.25')
    await page.uncheck('#follow-woodPaid')
    await page.fill('#value-wood', '800')
    await expect.poll(() => page.inputValue('#slide-wood')).toBe('800')
    expect(await page.inputValue('#value-woodPaid')).toBe('700.25')
  })

  test('by keyboard alone: to a slider, one step, to a figure, its explanation, and back', async () => {
    const { page } = garden
    await page.reload()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    const focused = () => page.evaluate('document.activeElement.id') as Promise<string>
    for (let tabs = 0; tabs < 20 && (await focused()) !== 'slide-units'; tabs++) await page.keyboard.press('Tab')
    expect(await focused()).toBe('slide-units')
    const before = Number(await page.inputValue('#slide-units'))
    const paid = await page.textContent('.party[data-of=W] .figure')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.textContent('.party[data-of=W] .figure')).not.toBe(paid)
    expect(await page.inputValue('#value-units')).toBe(String(before + 1))
    expect(await page.getAttribute('#slide-units', 'aria-valuetext')).toContain('pieces')
    await expect.poll(() => page.textContent('#announced')).toContain('W €')
    await page.locator('.party[data-of=W] .figure').focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(`document.querySelector('dialog').open && document.querySelector('dialog').contains(document.activeElement)`)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.evaluate(`document.querySelector('dialog').open`)).toBe(false)
    expect(await page.evaluate(`document.activeElement.closest('.party').dataset.of`)).toBe('W')
  })

  test('every figure says why', async () => {
    const titles = (await garden.page.evaluate(openEveryFigure)) as [string, string, number][]
    expect(titles.length).toBeGreaterThan(20)
    for (const [label, title, steps] of titles) {
      expect(title.endsWith(` for ${/, ([^,]*): why this amount$/.exec(label)?.[1]}`)).toBe(true)
      expect(steps).toBeGreaterThan(0)
    }
  })

  test('the real months are those of the library, losses counted', async () => {
    const [{ parties }] = replay({ C: agreements['C'] as never }, periods) as [ReturnType<typeof replay>[number]]
    const rows = await garden.page.locator('section[aria-labelledby=replay-title] > .scroll tbody tr').allTextContents()
    const say = speechOf('en', [m1Key])
    expect(rows).toEqual(
      Object.entries(parties).map(([name, { total, worst, worstPeriod, lossPeriods }]) =>
        [name, say.amount(total.toFixed(), 'EUR'), `${say.amount(worst.toFixed(), 'EUR')} (${worstPeriod})`, lossPeriods].join(''),
      ),
    )
    const marked = await garden.page.locator('section[aria-labelledby=replay-title] svg [aria-label=dot] path').count()
    expect(marked).toBe(Object.values(parties).reduce((sum, { lossPeriods }) => sum + lossPeriods, 0))
  })

  test('a value that is none is told, and nothing else is shown in its place', async () => {
    const { page } = garden
    await page.fill('#value-price', '')
    await expect.poll(() => page.textContent('[role=alert]')).toContain('price')
    expect(await page.locator('.party').count()).toBe(0)
    expect(await page.getAttribute('#value-price', 'aria-invalid')).toBe('true')
    await page.fill('#value-price', '59')
    await page.waitForSelector('.party')
    expect(await page.textContent('[role=alert]')).toBe('')
  })

  test('three languages, in the page, with their own amounts', async () => {
    const { page } = garden
    for (const language of [...languages, 'en'] as const) {
      await page.focus('#language')
      await page.selectOption('#language', language)
      expect(await page.getAttribute('html', 'lang')).toBe(language)
      expect(await page.textContent('#amounts-title')).toBe(pageWords[language].words.payouts)
      expect(await page.locator(`#rules > details:not([hidden])`).getAttribute('lang')).toBe(language)
      expect(await page.evaluate('document.activeElement.id')).toBe('language')
      expect(await page.evaluate(basics)).toEqual([])
    }
  })

  test('a field has the decimal mark of the language, and refuses the other rather than guess', async () => {
    const { page } = garden
    await page.reload()
    const paid = () => page.textContent('.party[data-of=W] .figure') as Promise<string>
    await page.fill('#value-woodPaid', '700.25')
    for (const [language, right, wrong] of [
      ['nl', '700,25', '700.25'],
      ['fr', '700,25', '1.234'],
      ['en', '700.25', '700,25'],
    ] as const) {
      await page.selectOption('#language', language)
      await expect.poll(() => page.inputValue('#value-woodPaid')).toBe(right)
      const before = await paid()
      await page.fill('#value-woodPaid', wrong)
      await expect.poll(() => page.getAttribute('#value-woodPaid', 'aria-invalid')).toBe('true')
      await page.fill('#value-woodPaid', right)
      await expect.poll(() => page.getAttribute('#value-woodPaid', 'aria-invalid')).toBe('false')
      expect(await paid()).toBe(before)
    }
  })

  test('names, roles, headings, tables; colours that can be read in the light and in the dark', async () => {
    const { page } = garden
    expect(await page.evaluate(basics)).toEqual([])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const [text, ground, ratio] of (await page.evaluate(contrasts)) as [string, string, number][])
        expect([colorScheme, text, ground, ratio >= 4.5 ? 'readable' : ratio]).toEqual([colorScheme, text, ground, 'readable'])
      await browser.shoot(page, `planter-${colorScheme}`)
    }
    await page.emulateMedia({ colorScheme: 'light' })
  })

  test('on a telephone nothing sticks out', async () => {
    const { page } = garden
    await page.setViewportSize({ width: 375, height: 720 })
    await page.waitForTimeout(300)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375)
    expect(await page.locator('.bar').isVisible()).toBe(true)
    await browser.shoot(page, 'planter-telephone')
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  test('on paper: the values, the amounts and the tables, without controls', async () => {
    const { page } = garden
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['#slide-units', '#language', '.bar']) expect(await page.locator(hidden).isVisible()).toBe(false)
    for (const shown of [
      '#value-units',
      '.party[data-of=W] .figure',
      'section[aria-labelledby=flow-title] table',
      '#rules-en .rule >> nth=0',
      '.promises .hint >> nth=0',
    ])
      expect([shown, await page.locator(shown).first().isVisible()]).toEqual([shown, true])
    await browser.shoot(page, 'planter-paper')
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-')
    await page.emulateMedia({ media: null })
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`)
  })

  test('all the while: no error, no request, nothing against the policy', async () => {
    expect(await garden.wrong()).toEqual([])
  })
})

test.each(agreementFiles)('%s: moves, explains itself, and breaks nothing', async (name) => {
  const whole = load(name)
  const opened = await browser.open(name.replaceAll('/', '-'), await realPage(whole))
  const key = whole.versions.at(-1)?.key as KeyData
  const seen = (await opened.page.evaluate(slideAll(placesOf(12)))) as Seen[]
  if (key.pot && key.round?.leftover !== 'carry') compare(key, seen)
  expect(((await opened.page.evaluate(openEveryFigure)) as unknown[]).length).toBeGreaterThan(0)
  expect(await opened.page.evaluate(basics)).toEqual([])
  await browser.shoot(opened.page, name.replaceAll('/', '-'))
  expect(await opened.wrong()).toEqual([])
  await opened.page.close()
})

test('names and notes that would be markup stay text', async () => {
  const hostile = '</script><img src=x onerror=alert(1)>'
  const whole = fromYaml(`
splitkey: 1
name: "${hostile}"
parties: [A, B]
inputs: { sales: { unit: EUR, range: [-100, 100], note: "${hostile}" } }
pot: sales
surplus: { shares: { A: 1, B: 2 } }
round: { to: 0.01 EUR, leftover: largest-remainder }
promises: [{ name: "${hostile}", floor: { of: A, at: 0 EUR } }]
examples: [{ name: "${hostile}", inputs: { sales: 10 }, expect: {} }]
`)
  const { page, wrong } = await browser.open('hostile', await realPage(whole))
  expect(await page.textContent('h1')).toBe(hostile)
  expect(await page.locator('img').count()).toBe(0)
  compare(whole.versions[0]?.key as KeyData, (await page.evaluate(slideAll(placesOf(20)))) as Seen[])
  expect(await wrong()).toEqual([])
})

test('a month of an earlier version is settled by the rules of then, cents carried', async () => {
  const whole = fromYaml(`
splitkey: 1
name: two versions
from: 2020-01
parties: [A, B, C]
inputs: { sales: { unit: EUR, range: [0, 100] } }
pot: sales
surplus: { shares: { A: 1, B: 1, C: 1 } }
round: { to: 0.01 EUR, leftover: carry }
versions:
  - { from: 2020-03, inputs: { sales: { unit: EUR, range: [0, 100] }, bonus: { unit: EUR, range: [0, 10] } }, pot: sales + bonus }
`)
  const rows = ['2020-01', '2020-02', '2020-03'].map((period) => ({ period, inputs: { sales: '10', ...(period === '2020-03' && { bonus: '1' }) } }))
  const series = settleSeries(whole, rows)
  const { page, wrong } = await browser.open('versions', await realPage(whole, { months: rows }))
  for (const [index, { settlement }] of [...series.entries()].reverse()) {
    await page.selectOption('#start', String(index))
    const say = speechOf('en', [whole.versions[0]?.key as KeyData])
    const wanted = Object.values(exact(settlement, 'payouts')).map((text) => say.amount(text, 'EUR'))
    await expect.poll(() => page.locator('.party .figure').allTextContents()).toEqual(wanted)
    expect(await page.locator('#value-bonus').count()).toBe(index === 2 ? 1 : 0)
  }
  expect(await page.evaluate(basics)).toEqual([])
  expect(await wrong()).toEqual([])
})

test('the agreement on paper: the same bytes twice', async () => {
  const print = () =>
    callAsync(['report', 'pdf', `${planter}/c-m1.yaml`, '--language', 'fr', '--out', 'a.pdf', '--chromium', process.env['CHROMIUM'] ?? '/usr/bin/chromium'])
  const [first, second] = [await print(), await print()]
  expect([first.code, first.err]).toEqual([0, ''])
  expect(
    Buffer.from(first.bytes['a.pdf'] as Uint8Array)
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect(Buffer.compare(first.bytes['a.pdf'] as Uint8Array, second.bytes['a.pdf'] as Uint8Array)).toBe(0)
})
