/** The garden planter: what `splitkey design` answers, and the page about it. */
import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/proof/check/index.ts'
import type { Contradicted, DesignedKey } from '../../src/scenario/index.ts'
import * as scenario from '../../src/scenario/index.ts'
import { loadDesign } from '../../src/text/design-file.ts'
import * as yaml from '../../src/yaml.ts'
import { call, planter } from '../cli/fake-io.ts'

const read = (path: string): string => readFileSync(path, 'utf8')
const file = `${planter}/design.yaml`
const loaded = (text: string) => loadDesign(yaml.loadDocument(text, { file }), { read, parse: yaml.loadDocument })

describe('no loss month for either partner, and W keeps all of its own efficiency gain', () => {
  const { plan } = loaded(read(file))
  const answer = scenario.design(plan) as DesignedKey
  const one = { from: '0.56', to: '0.56', today: '0.56' }

  test('from key A: parameters of the standard key, proved over the replayed ranges', () => {
    expect([answer.verdict, answer.parameters, answer.best]).toEqual(['designed', { share: '0.56', follow: '0.64' }, true])
    expect(answer.requirements.map(({ verdict, tried }) => [verdict, tried])).toEqual([
      ['holds in months', 59],
      ['holds in months', 59],
      ['proved', 0],
      ['proved', 1],
      ['proved', 1],
    ])
    for (const { proof } of answer.requirements) if (proof) expect(check(proof.certificate)).toEqual([])
  })

  test('settled month by month nobody loses, and one step less would not do', () => {
    const worst = (follow: string) =>
      scenario.frontier({ ...plan, free: { ...plan.free, share: one } }, { ...answer.parameters, follow }, { along: 'share', of: 'worst', disagreement: {} })
    const { points } = worst('0.64')
    const here = points.find(({ parameters }) => parameters['share'] === '0.56')
    expect([Math.round(Number(here?.has['S'])), Math.round(Number(here?.has['W']))]).toEqual([317, 249])
    expect(worst('0.58').points.some(({ allowed }) => allowed)).toBe(false)
  })

  test('of the months alone 59 % is asked, and beyond 60 % the ranges contradict', () => {
    const short = { ...plan, free: { share: one, follow: { from: '0', to: '0.6', today: '0', step: '0.01' } } }
    const conflict = scenario.design(short) as Contradicted
    expect(conflict.verdict).toBe('contradicted')
    expect([conflict.conflict, ...conflict.more].map(({ requirements }) => requirements.map(({ label }) => label))).toEqual([
      ['S never loses in the replayed ranges'],
      ['W never loses in the replayed ranges'],
    ])
    expect(conflict.conflict.regions[0]?.shows[0]?.at).toMatchObject({ aluminium: '3.1748', wood: '1673.8345', wageIndex: '119.5093' })
    expect(conflict.instead?.parameters).toEqual({ share: '0.56', follow: '0.59' })
    expect(conflict.instead?.requirements.at(-1)?.verdict).toBe('holds in months')
  })
})

describe('the command', () => {
  const fixed = `${planter}/design-fixed-price.yaml`

  test('at a fixed price: the contradiction, the month that shows it, and exit code 1', () => {
    const [text, csv, json] = [[], ['--csv'], ['--json']].map((more) => call(['design', fixed, ...more]))
    expect([text, csv, json].map((one) => [one?.code, one?.err])).toEqual(Array(3).fill([1, '']))
    expect(text?.out).toMatch(/these 2 requirements contradict each other, for all values of the parameters/)
    expect(text?.out).toMatch(/no loss month for W +2022-03 +0\.5 +-3,027\.02/)
    expect(csv?.out).toContain(',no loss month for W,2022-03,0.5,-3027.02')
    expect(JSON.parse(json?.out ?? '').parts[0].tables[1].rows.map((row: Readonly<Record<string, string>>) => row['weight'])).toEqual(['0.5', '0.5'])
  })

  test('writes the key with its promises, which prove again, and every part as soon as it is finished', () => {
    const small = read(file)
      .replace('from: 30%, to: 70%', 'from: 52%, to: 60%, step: 4%')
      .replace(/ {2}- \{ name: S never[\s\S]*?(?=\n\n)/, '')
    const { code, err, written } = call(['design', 'd.yaml', '--key', 'found.yaml', '--json', '--out', 'answer.json'], {
      files: { 'd.yaml': small.replaceAll(/(key|today|replay): (\S+\.yaml)/g, `$1: ${planter}/$2`) },
    })
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(written['answer.json'] ?? '')).toMatchObject({
      finished: '3 of 3',
      parts: [{ part: 'designing' }, { part: 'comparing' }, { part: 'trade-off' }],
    })
    const proved = call(['prove', 'found.yaml'], { files: { 'found.yaml': written['found.yaml'] ?? '' } })
    expect([proved.code, proved.out.split('\n')[0]]).toEqual([0, 'planter standard key: 1 of 1 promises hold'])
  })

  test('problems of the file have their place', () => {
    const bad = 'design: d\nkey: key.yaml\nfree: { share: [0, 1] }\nrequire:\n  - { participatoin: S, in: month }\nobjectiv: nearest\n'
    const key = read(`${planter}/standard-template.yaml`)
    expect(call(['design', 'd.yaml'], { files: { 'd.yaml': bad, 'key.yaml': key } }).err).toContain(
      "d.yaml:6:1  unknown-field at objectiv: unknown field 'objectiv'",
    )
    const { code, out, err } = call(['design', 'd.yaml'], { files: { 'd.yaml': bad.replace('objectiv:', 'objective:'), 'key.yaml': key } })
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain("did you mean 'participation'?")
    expect(err).toContain('d.yaml:5:29  schema at require.0.in: write in: months')
  })
})

describe('the page about it', () => {
  const page = read(new URL('../../docs/guide/design.md', import.meta.url).pathname)
  const blocks = (language: string): readonly string[] =>
    [...page.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code]) => code as string)

  test('asks what the example asks', () => {
    const [written = ''] = blocks('yaml')
    expect(loaded(written)).toEqual(loaded(read(file)))
  })

  test('prints what it says', () => {
    for (const code of blocks('ts')) {
      const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } })
      const printed: string[] = []
      const modules: Readonly<Record<string, unknown>> = { 'node:fs': { readFileSync }, 'splitkey/scenario': scenario, 'splitkey/yaml': yaml }
      const log = (value: unknown): void => void printed.push(inspect(value))
      new Function('require', 'exports', 'console', outputText)((name: string) => modules[name], {}, { log })
      expect(printed).toEqual([...code.matchAll(/console\.log\(.*\) \/\/ (.*)$/gm)].map(([, text]) => text))
      expect(printed.length).toBe(4)
    }
  })
})
