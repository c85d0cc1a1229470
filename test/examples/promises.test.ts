/** What the agreements in docs/examples promise, decided over the whole of their ranges. */

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { replay } from '../../src/agreement/replay.ts'
import { agreementsIn } from '../../src/cli/agreements.ts'
import type { KeyData } from '../../src/core/key.ts'
import { promiseLabel, standalone } from '../../src/core/promise.ts'
import { fromDecimal } from '../../src/number/decimal.ts'
import { compare, fromText, sub } from '../../src/number/rational.ts'
import { answerPromise } from '../../src/proof/answer-promise.ts'
import { decide } from '../../src/proof/decide.ts'
import type { Refuted } from '../../src/proof/verdict.ts'
import { settleData } from '../../src/read/settle.ts'
import type { AgreementFile } from '../../src/text/agreement-file.ts'
import { loadReplay } from '../../src/text/replay-file.ts'
import { loadDocument } from '../../src/yaml.ts'

const agreements = agreementsIn('docs/examples')
const named = (name: string): AgreementFile => agreements.get(name) as AgreementFile
const keyOf = (whole: AgreementFile): KeyData => whole.versions[0]?.key as KeyData

const decided = (whole: AgreementFile) =>
  (whole.promises?.hold ?? []).map((promise) => ({
    label: promiseLabel(promise),
    promise,
    ...answerPromise(keyOf(whole), standalone(whole.promises as never, promise), (claim) => decide(claim)),
  }))

/** Every promise of an agreement, decided once. */
const answers = new Map<AgreementFile, ReturnType<typeof decided>>()
function answersOf(whole: AgreementFile): ReturnType<typeof decided> {
  const known = answers.get(whole) ?? decided(whole)
  answers.set(whole, known)
  return known
}

test('every agreement promises something', () => {
  const without = [...agreements.values()].filter(({ promises }) => (promises?.hold.length ?? 0) < 3).map(({ name }) => name)
  expect(without).toEqual([])
})

describe('every promise is proved, but those whose refutation is the point', () => {
  const refuted: Readonly<Record<string, readonly string[]>> = {
    'planter A fixed share': ['S never loses'],
    'planter B cost-plus': ['S never loses'],
    'planter E fixed share, price revised': ['W never loses', 'S never loses'],
    'M2 textile repair': [
      'no cliff in being on time',
      'no cliff in volume',
      'hiding rework brings at most its price',
      'R never pays more than customers bring',
    ],
    'M6 cooperative': ['it does not matter how often is settled'],
    'M6b cooperative purchases': ['it does not matter how often is settled'],
  }
  test.each([...agreements])('%s', (name, whole) => {
    for (const { label, answer } of answersOf(whole))
      expect([label, answer.verdict === 'balanced' ? 'proved' : answer.verdict]).toEqual([label, refuted[name]?.includes(label) ? 'refuted' : 'proved'])
  })
})

test('key D makes at least ten promises, and all are proved', () => {
  const found = answersOf(named('planter D M1, price revised'))
  expect(found.length).toBeGreaterThanOrEqual(10)
  expect(found.filter(({ answer }) => answer.verdict !== 'proved' && answer.verdict !== 'balanced')).toEqual([])
})

test('key A: S loses by taking part, in a month that can be looked up', () => {
  const whole = named('planter A fixed share')
  const [refuted] = answersOf(whole).filter(({ label }) => label === 'S never loses')
  expect(refuted?.answer.verdict).toBe('refuted')
  const read = (path: string): string => readFileSync(path, 'utf8')
  const file = 'docs/examples/planter/replay.yaml'
  const { agreements: keys, periods } = loadReplay(loadDocument(read(file), { file }), { read, parse: loadDocument })
  const [a] = replay({ A: keys['A'] as AgreementFile }, periods)
  const over = whole.promises?.over ?? {}
  // Every replayed month lies in the promised ranges …
  for (const { period, inputs } of periods)
    for (const [name, [low, high]] of Object.entries(over))
      expect([
        period,
        name,
        compare(fromText(String(inputs[name])), fromText(low)) >= 0 && compare(fromText(String(inputs[name])), fromText(high)) <= 0,
      ]).toEqual([period, name, true])
  // … and one of them violates the promise.
  const worst = a?.series.find(({ period }) => period === '2022-03')
  expect(worst?.settlement.net['S']?.toFixed(2)).toBe('-6731.01')
})

describe('textile repair: the cliffs, in money', () => {
  const whole = named('M2 textile repair')
  const found = (label: string): Refuted => answersOf(whole).find((one) => one.label === label)?.answer as Refuted

  /** What W is paid more at the second point than at the first, to the cent. */
  const gain = ({ at, to }: Refuted) => {
    const [before, after] = [at, to].map((point) => fromDecimal(settleData(keyOf(whole), point as never).payouts['W']))
    return Number(sub(after as never, before as never).n) / Number(sub(after as never, before as never).d)
  }

  test('a month just on time pays hundreds more than one just late', () => {
    const cliff = found('no cliff in being on time')
    expect(cliff.jump).toMatch(/^onTime - (?:97|92)$/)
    const [low, high] = [cliff.at['onTime'], cliff.to?.['onTime']].map(Number).sort((x, y) => x - y) as [number, number]
    expect(low < 97 || low < 92).toBe(true)
    expect(high).toBeGreaterThan(low)
    expect(Math.abs(gain(cliff))).toBeGreaterThan(300)
  })

  test('one more piece can pay a thousand more, because the bonus comes back', () => {
    const cliff = found('no cliff in volume')
    expect(cliff.jump).toBe('-topUp')
    expect(Math.abs(gain(cliff))).toBeGreaterThan(500)
  })
})
