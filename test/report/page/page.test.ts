import { beforeAll, describe, expect, test } from 'vitest'
import { pageScript } from '../../../src/cli/page-script.ts'
import { settleData } from '../../../src/read/settle.ts'
import { type Graph, unpackGraph } from '../../../src/report/page/graph.ts'
import type { PageData } from '../../../src/report/page/page-data.ts'
import { pageStyle } from '../../../src/report/page/style.ts'
import { whatIfPage } from '../../../src/report/page/what-if-page.ts'
import { agreementFiles, fromYaml, load } from '../agreements.ts'
import { dataOf, digest, realPage, stubPage } from './making.ts'

const hostile = '</script><img src=x onerror=alert(1)>'

const nasty = fromYaml(`
splitkey: 1
name: "${hostile}"
parties: [A, B]
inputs:
  sales: { unit: EUR, range: [0, 100], note: "${hostile}", source: "<!-- ${hostile}" }
pot: sales
surplus: { shares: { A: 1, B: 2 } }
round: { to: 0.01 EUR, leftover: in-order }
promises: [{ name: "${hostile}", floor: { of: A, at: 0 EUR } }]
examples: [{ name: "${hostile}", inputs: { sales: 10 }, expect: {} }]
`)

const dataIn = (page: string): PageData =>
  unpackGraph<PageData>(JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] as string) as Graph)

test('names and notes cannot become markup, and arrive as they were written', () => {
  const page = stubPage(nasty, { verdicts: [{ sentence: hostile, verdict: 'refuted' }] })
  expect(page).not.toMatch(/<img/i)
  expect(page.match(/<script/g)).toHaveLength(2)
  expect(page.match(/<\/script/g)).toHaveLength(2)
  expect(page).not.toContain('<!--')
  const data = dataIn(page)
  expect(data.starts[0]?.name).toBe(hostile)
  expect(data.promises[0]).toMatchObject({ name: hostile, verdict: 'refuted' })
  expect(data.agreement.versions[0]?.key.inputs['sales']).toMatchObject({ note: hostile, source: `<!-- ${hostile}` })
})

test('the policy lets in this script and this style and nothing else', () => {
  const page = stubPage(nasty)
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'")
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain(`script-src 'sha256-${digest('void 0')}';`)
  expect(policy).toContain(`style-src 'sha256-${digest(pageStyle)}';`)
  expect(page).toContain(`<style>${pageStyle}</style>`)
  for (const tag of page.match(/<[a-z][^>]*>/gi) ?? []) expect(tag).not.toMatch(/\s(?:on\w+|style|src|href)=/i)
  expect(pageStyle).not.toMatch(/@import|url\(|https?:/i)
})

test('a script that holds its own end is refused', () => {
  expect(() => whatIfPage(dataOf(nasty), { script: 'a="</SCRIPT>"', digest })).toThrow(/its own end/)
})

test('the page says the agreement in three languages, and hides two', () => {
  const page = stubPage(load('planter/c-m1'), { language: 'nl' })
  expect(page).toContain('<html lang="nl">')
  expect(page.match(/id="rules-(en|nl|fr)" lang="\1"( hidden)?>/g)).toEqual([
    'id="rules-en" lang="en" hidden>',
    'id="rules-nl" lang="nl">',
    'id="rules-fr" lang="fr" hidden>',
  ])
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a verdict finds its promise by the name that the partners gave it, or by its sentence', () => {
  const verdicts = [
    { sentence: 'buying better never hurts S.', verdict: 'proved' },
    { sentence: 'everything that is divided is paid out, and nothing more', verdict: 'proved' },
    { sentence: 'something else', verdict: 'unproved' },
  ] as const
  const { promises } = dataOf(load('planter/c-m1'), { verdicts })
  expect(promises.filter(({ verdict }) => verdict === 'proved').map(({ name, sentences }) => name ?? sentences.en)).toEqual([
    'everything that is divided is paid out, and nothing more',
    'buying better never hurts S',
  ])
  expect(promises.at(-1)).toEqual({ sentences: { en: 'something else', nl: 'something else', fr: 'something else' }, verdict: 'unproved' })
})

test('without examples and months the page begins in the middle of every range', () => {
  const whole = fromYaml(`
splitkey: 1
name: plain
parties: [A]
inputs: { sales: { unit: EUR, range: [0, 100] } }
pot: sales
surplus: { to: A }
round: { to: 0.01 EUR, leftover: in-order }
`)
  expect(dataOf(whole).starts).toEqual([{ name: '', kind: 'middle', version: 0, inputs: { sales: '50' }, balances: {} }])
})

describe('with the real script', () => {
  let first: string
  beforeAll(async () => {
    first = await realPage(nasty)
  })

  test('the same agreement gives the same bytes, bundled again', async () => {
    expect(whatIfPage(dataOf(nasty), { script: await pageScript(), digest })).toBe(first)
  })

  test('the script cannot end itself', () => {
    expect(first.match(/<\/script/gi)).toHaveLength(2)
  })

  test.each(agreementFiles)('%s: a page of less than 500 kB', async (name) => {
    expect(Buffer.byteLength(await realPage(load(name)))).toBeLessThan(500_000)
  })
})

test.each(agreementFiles)('%s: every start of its page settles', (name) => {
  const whole = load(name)
  for (const { version, inputs, balances } of dataOf(whole).starts)
    expect(() => settleData(whole.versions[version]?.key as never, inputs, { balances })).not.toThrow()
})
